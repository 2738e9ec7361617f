import { realpathSync, type Dirent } from 'node:fs';
import { posix } from 'node:path';
import type { ReadFolder } from './folders.js';
import type { IncludeSpec } from './include-spec.js';
import { OnlyTheCompilerKnows } from './only-the-compiler-knows.js';
import { isPackageFolder } from './package-folders.js';

/** Finds the sources and declarations below a folder. */
export function walk(
  spec: IncludeSpec,
  isExcluded: (path: string) => boolean,
  readFolder: ReadFolder,
): readonly string[] {
  const found: string[] = [];
  const pending = isThere(spec) ? [spec.root] : [];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of entriesOf(folder, readFolder)) {
      const path = `${folder}/${entry.name}`;
      if (!isWanted(spec, entry) || isExcluded(path)) continue;
      (entry.isDirectory() ? pending : found).push(path);
    }
  }
  return found;
}

const SOURCE = /\.[cm]?tsx?$/;

function isWanted({ recursive, ending, hidden }: IncludeSpec, entry: Dirent): boolean {
  const { name } = entry;
  if (entry.isSymbolicLink()) throw new OnlyTheCompilerKnows();
  if (entry.isDirectory()) return recursive && !name.startsWith('.') && !isPackageFolder(name);
  if (!SOURCE.test(name) || !name.endsWith(ending)) return false;
  if (hidden || !name.startsWith('.')) return true;
  if (name === ending) throw new OnlyTheCompilerKnows();
  return false;
}

function entriesOf(folder: string, readFolder: ReadFolder): readonly Dirent[] {
  try {
    return readFolder(folder);
  } catch {
    throw new OnlyTheCompilerKnows();
  }
}

// The compiler visits no folder twice, whatever links lead there.
function isThere({ directory, root }: IncludeSpec): boolean {
  try {
    const expected = posix.resolve(realpathSync(directory), posix.relative(directory, root));
    if (realpathSync(root) === expected) return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
  }
  throw new OnlyTheCompilerKnows();
}
