import { basename } from 'node:path';
import type { Rooms } from '../open-project.js';
import { outputPath } from '../project/source-files.js';
import { pathMapping } from '../resolve/mapped-paths.js';
import { relativePath } from '../resolve/relative-path.js';
import { withoutEnding } from './without-ending.js';

interface Importer {
  readonly path: string;
  readonly specifier: string;
}

/** The files that import the generated file, which need not be there yet. */
export function importersOfOutput({ project, texts, tsconfig }: Rooms): readonly Importer[] {
  const output = withoutEnding(outputPath(project));
  const name = basename(output);
  const mapped = pathMapping(tsconfig.options);
  const leadsThere = (from: string, specifier: string): boolean => {
    const targets = specifier.startsWith('.') ? [relativePath(from, specifier)] : mapped(specifier);
    return targets.some((target) => withoutEnding(target) === output);
  };
  return [...texts.files].flatMap(([path, { imports }]) =>
    imports
      .filter(({ specifier }) => specifier.includes(name) && leadsThere(path, specifier))
      .map(({ specifier }) => ({ path, specifier })),
  );
}
