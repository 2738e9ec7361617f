import type { ResolvedConfig } from '../../model/config.js';
import type { FileIndex } from '../text/file-index.js';
import { simpleName } from '../text/simple-name.js';
import { perFile } from '../text/per-file.js';

/**
 * Tells whether some file imports or declares something of the name of a command's base or marker:
 * without that there is no command, and nothing to look for.
 */
export function createCommandTest({
  commands: { decorators, bases },
}: ResolvedConfig): (files: Iterable<FileIndex>) => boolean {
  const names = [...decorators, ...bases].map(simpleName);
  const namesAny = perFile((file) => names.some((name) => isNamed(file, name)));
  return (files) => {
    for (const file of files) if (namesAny(file)) return true;
    return false;
  };
}

function isNamed({ imports, heads }: FileIndex, name: string): boolean {
  return (
    imports.some(({ clause }) => clause.includes(name)) ||
    heads.some((head) => head.name === name || head.heritage.includes(name))
  );
}
