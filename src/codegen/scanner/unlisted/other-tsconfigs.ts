import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import type { ProjectRef } from '../../model/config.js';
import { relativeTo, slashed } from '../project/paths.js';
import { readTsconfig, type Tsconfig } from '../project/read-tsconfig.js';
import type { OutsideFiles } from '../resolve/outside-files.js';

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
  const others = foldersTo(path, slashed(directory)).flatMap(tsconfigsIn);
  return others
    .filter((other) => !own.sources.includes(other))
    .some((other) => {
      outside.note(other);
      const tsconfig = relativeTo(directory, other);
      return readTsconfig({ directory, config: { ...config, tsconfig } }).files.includes(path);
    });
}

function foldersTo(path: string, root: string): readonly string[] {
  const folder = posix.dirname(path);
  return folder === root || folder === path ? [folder] : [...foldersTo(folder, root), folder];
}

function tsconfigsIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => /^tsconfig(?:\..+)?\.json$/.test(name));
  return names.map((name) => `${folder}/${name}`);
}
