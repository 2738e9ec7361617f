import type { ResolvedConfig } from '../../model/config.js';
import type { FileIndex } from '../text/file-index.js';

/**
 * True when some file imports or declares something of the name of a command's base or marker:
 * without that there is no command, and nothing to look for.
 */
export function namesCommands(
  files: Iterable<FileIndex>,
  { commands: { decorators, bases } }: ResolvedConfig,
): boolean {
  const names = [...decorators, ...bases].map((name) => name.slice(name.lastIndexOf('#') + 1));
  for (const file of files) if (names.some((name) => isNamed(file, name))) return true;
  return false;
}

function isNamed({ imports, heads }: FileIndex, name: string): boolean {
  return (
    imports.some(({ clause }) => clause.includes(name)) ||
    heads.some((head) => head.name === name || head.heritage.includes(name))
  );
}
