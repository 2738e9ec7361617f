import type { ProjectRef } from '../../model/config.js';
import { relativeTo } from '../project/paths.js';
import { readTsconfig, type Tsconfig } from '../project/read-tsconfig.js';
import type { OutsideFiles } from '../resolve/outside-files.js';
import { tsconfigsAround } from './tsconfigs-around.js';

interface Around {
  readonly project: ProjectRef;
  readonly tsconfig: Tsconfig;
  readonly outside: Pick<OutsideFiles, 'note'>;
}

/** True for a file that another tsconfig lists, in the project's folder or on the way to the file. */
export function isListedElsewhere(
  path: string,
  { project: { directory, config }, tsconfig: own, outside }: Around,
): boolean {
  return tsconfigsAround([path], directory)
    .filter((other) => !own.sources.includes(other))
    .some((other) => {
      const tsconfig = relativeTo(directory, other);
      const { files, sources } = readTsconfig({ directory, config: { ...config, tsconfig } });
      for (const source of sources) outside.note(source);
      return files.includes(path);
    });
}
