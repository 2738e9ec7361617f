import { posix } from 'node:path';
import { excludeTest } from './exclude-test.js';
import { rememberFolders, type ReadFolder } from './folders.js';
import { includeSpec } from './include-spec.js';
import { OnlyTheCompilerKnows } from './only-the-compiler-knows.js';
import { plainTsconfig, type PlainTsconfig } from './plain-tsconfig.js';
import { walk } from './walk.js';
import { withoutSiblings } from './without-siblings.js';

/**
 * The files that a tsconfig lists, absolute, found without loading the compiler.
 *
 * `null` for whatever the compiler might see otherwise: unusual patterns, JavaScript, links, bases
 * out of packages, a tsconfig with a mistake. Then it must be asked itself.
 */
export function listFiles(
  tsconfig: string,
  readFolder: ReadFolder = rememberFolders(),
): readonly string[] | null {
  // Drives, and folders that would be read as patterns.
  if (!/^\/[^*?\\]*$/.test(tsconfig)) return null;
  try {
    return listed(plainTsconfig(tsconfig), readFolder);
  } catch (error) {
    if (error instanceof OnlyTheCompilerKnows) return null;
    throw error;
  }
}

function listed(
  { directory, files, include, exclude }: PlainTsconfig,
  readFolder: ReadFolder,
): readonly string[] {
  const isExcluded = excludeTest(directory, exclude);
  const found = new Set<string>();
  for (const spec of include.map((text) => includeSpec(directory, text))) {
    for (const path of walk(spec, isExcluded, readFolder)) found.add(path);
  }
  return withoutSiblings(
    files.map((file) => posix.resolve(directory, file)),
    found,
  );
}
