import type { ProjectRef } from '../../model/config.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { keepEach } from '../../model/kept.js';
import { diagnose } from '../../diagnostics/diagnose.js';
import type { Rooms } from '../open-project.js';
import { relativeTo, slashed } from '../project/paths.js';
import { readText } from '../project/read-text.js';
import type { Tsconfig } from '../project/read-tsconfig.js';
import type { OutsideFiles } from '../resolve/outside-files.js';
import { createMarkerTest } from './marker-test.js';
import { isListedElsewhere } from './other-tsconfigs.js';
import { sourcesBeside } from './sources-beside.js';

type Read = Pick<Rooms, 'project' | 'sources' | 'tsconfig' | 'outside'>;

/**
 * One warning for each file that marks a class and that the tsconfig does not list: where the config
 * names globs, of those that they name, or else of those that lie among the project's files.
 */
export function unlistedFiles(read: Read): readonly Diagnostic[] {
  const { project, sources, tsconfig, outside } = read;
  const { directory, config } = project;
  const isNamed = config.include.length > 0;
  const beside = filesBeside(read);
  // Whoever is not told of today may be marked tomorrow.
  for (const path of beside) if (!sources.all.has(path)) outside.note(path);
  const marking = isNamed
    ? markingAmong(beside, project)
    : neglected(beside, project, tsconfig, outside);
  return marking
    .filter((path) => !sources.all.has(path))
    .map((path) => {
      const file = relativeTo(directory, path);
      const place = { file, line: 1, column: 1, length: 0 };
      return diagnose('file-not-listed', { place }, { file, tsconfig: config.tsconfig, isNamed });
    });
}

/** What of a project its tsconfig might have been meant to list. */
export function filesBeside({
  project,
  sources,
  tsconfig,
}: Omit<Read, 'outside'>): readonly string[] {
  return besideOf(tsconfig, project, sources.matched);
}

// As long as the tsconfig is not read anew no file has come or gone.
const besideOf = keepEach((tsconfig: Tsconfig, project: ProjectRef, matched: readonly string[]) =>
  sourcesBeside(project, {
    listed: tsconfig.listed ?? tsconfig.files,
    matched,
    readFolder: tsconfig.readFolder,
  }),
);

const neglected = keepEach(
  (
    beside: readonly string[],
    project: ProjectRef,
    ...[tsconfig, outside]: [Tsconfig, OutsideFiles]
  ): readonly string[] => {
    const written = outputFolders(tsconfig);
    return markingAmong(beside, project).filter(
      (path) =>
        !written.some((folder) => path.startsWith(`${folder}/`)) &&
        !isListedElsewhere(path, { project, tsconfig, outside }),
    );
  },
);

function outputFolders({ options: { outDir, declarationDir } }: Tsconfig): readonly string[] {
  return [outDir, declarationDir].flatMap((path) => (path === undefined ? [] : slashed(path)));
}

function markingAmong(paths: readonly string[], { config }: ProjectRef): readonly string[] {
  const marks = createMarkerTest(config);
  return paths.filter((path) => marks(textOf(path)));
}

function textOf(path: string): string {
  try {
    return readText(path);
  } catch {
    // Gone meanwhile, or nobody's to read: the compiler would not take it either.
    return '';
  }
}
