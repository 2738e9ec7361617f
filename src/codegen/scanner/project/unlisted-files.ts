import { existsSync } from 'node:fs';
import type { Diagnostic } from '../../model/diagnostic.js';
import { compareCodeUnits } from '../../model/compare-code-units.js';
import { diagnose } from '../../diagnostics/diagnose.js';
import type { Rooms } from '../open-project.js';
import { simpleName } from '../text/simple-name.js';
import { isDeclarations } from './is-declarations.js';
import { relativeTo } from './paths.js';
import { readText } from './read-text.js';
import { outputPath } from './source-files.js';

/** One warning for each file that the config's globs name, the tsconfig does not list, and that marks a class. */
export function unlistedFiles({ project, sources }: Rooms): readonly Diagnostic[] {
  const { directory, config } = project;
  const missing = sources.beyond.filter((path) => isSource(path) && path !== outputPath(project));
  const marks = markerTest(config.handlers.decorators);
  return missing
    .filter((path) => existsSync(path) && marks(readText(path)))
    .sort(compareCodeUnits)
    .map((path) => {
      const file = relativeTo(directory, path);
      const place = { file, line: 1, column: 1, length: 0 };
      return diagnose('file-not-listed', { place }, { file, tsconfig: config.tsconfig });
    });
}

function isSource(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path) && !isDeclarations(path);
}

function markerTest(decorators: readonly string[]): (text: string) => boolean {
  const names = decorators.map(simpleName);
  return (text) => names.some((name) => text.includes(`@${name}`) || text.includes(`${name}(`));
}
