import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { ProjectRef } from '../../model/config.js';
import type { ReadFolder } from '../listing/folders.js';
import { isSource } from '../project/is-source.js';
import { outputPath } from '../project/output-path.js';
import { neighbours } from './neighbours.js';
import { tsconfigsAround } from './tsconfigs-around.js';

/** The files that a tsconfig lists, and those that the config's globs match; all absolute; with the folders as they were then. */
export interface KnownFiles {
  readonly listed: readonly string[];
  readonly matched: readonly string[];
  readonly readFolder: ReadFolder;
}

/**
 * The sources that a tsconfig does not list, and might have been meant to: where the config names
 * globs, those that they match, or else those that lie among the listed ones, but for tests. Absolute
 * and sorted; found without the compiler.
 */
export function sourcesBeside(
  project: ProjectRef,
  { listed, matched, readFolder }: KnownFiles,
): readonly string[] {
  const known = new Set([...listed, outputPath(project)]);
  const found =
    project.config.include.length > 0
      ? matched
      : neighbours(project.directory, listed, readFolder).filter((path) => !isTest.test(path));
  return found.filter((path) => isSource(path) && !known.has(path)).toSorted(compareCodeUnits);
}

/** The same, and the tsconfigs that may list them: on all of these hangs who is told of. */
export function withTsconfigs(
  beside: readonly string[],
  { directory, config }: ProjectRef,
): readonly string[] {
  return config.include.length > 0 ? beside : [...beside, ...tsconfigsAround(beside, directory)];
}

const isTest = /[.-](?:test|spec|stories)\.[cm]?tsx?$/;
