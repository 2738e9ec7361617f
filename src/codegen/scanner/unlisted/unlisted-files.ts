import { posix } from 'node:path';
import type { ProjectRef } from '../../model/config.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { compareCodeUnits } from '../../model/compare-code-units.js';
import { keepEach } from '../../model/kept.js';
import { diagnose } from '../../diagnostics/diagnose.js';
import type { Rooms } from '../open-project.js';
import { isDeclarations } from '../project/is-declarations.js';
import { relativeTo } from '../project/paths.js';
import { readText } from '../project/read-text.js';
import type { Tsconfig } from '../project/read-tsconfig.js';
import { outputPath } from '../project/output-path.js';
import { createMarkerTest } from './marker-test.js';
import { neighbours } from './neighbours.js';
import { isListedElsewhere } from './other-tsconfigs.js';

type Read = Pick<Rooms, 'project' | 'sources' | 'tsconfig' | 'outside'>;

/**
 * One warning for each file that marks a class and that the tsconfig does not list: where the config
 * names globs, of those that they name, or else of those that lie among the project's files.
 */
export function unlistedFiles({
  project,
  sources,
  tsconfig,
  outside,
}: Read): readonly Diagnostic[] {
  const { directory, config } = project;
  const isNamed = config.include.length > 0;
  const marking = isNamed ? markingAmong(sources.beyond, project) : neglected(tsconfig, project);
  return marking
    .filter((path) => !sources.all.has(path))
    .toSorted(compareCodeUnits)
    .map((path) => {
      outside.note(path);
      const file = relativeTo(directory, path);
      const place = { file, line: 1, column: 1, length: 0 };
      return diagnose('file-not-listed', { place }, { file, tsconfig: config.tsconfig, isNamed });
    });
}

// As long as the tsconfig is not read anew no file has come or gone.
const neglected = keepEach((tsconfig: Tsconfig, project: ProjectRef): readonly string[] => {
  const { directory } = project;
  const marking = markingAmong(neighbours(directory, tsconfig), project);
  return marking.filter(
    (path) => !isTest.test(path) && !isListedElsewhere(path, project, tsconfig),
  );
});

const isTest = /[.-](?:test|spec|stories)\.[cm]?tsx?$/;

function markingAmong(paths: readonly string[], project: ProjectRef): readonly string[] {
  const output = outputPath(project);
  const marks = createMarkerTest(project.config);
  const sources = paths.filter((path) => isSource(path) && path !== output);
  return sources.filter((path) => marks(textOf(path)));
}

function isSource(path: string): boolean {
  return /\.[cm]?tsx?$/.test(posix.basename(path)) && !isDeclarations(path);
}

function textOf(path: string): string {
  try {
    return readText(path);
  } catch {
    // Gone meanwhile, or nobody's to read: the compiler would not take it either.
    return '';
  }
}
