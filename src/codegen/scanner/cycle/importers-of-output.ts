import { basename } from 'node:path';
import type { Rooms } from '../open-project.js';
import { outputPath } from '../project/output-path.js';
import { pathMapping } from '../resolve/mapped-paths.js';
import { relativePath } from '../resolve/relative-path.js';
import { createQuestion, type Question } from '../text/question.js';
import { withoutEnding } from './without-ending.js';

interface Importer {
  readonly path: string;
  readonly specifier: string;
}

/** Tells of a file whether it imports something of the generated file's name. */
export function createOutputTest(output: string): Question {
  const name = basename(withoutEnding(output));
  return createQuestion(`imports ${name}`, ({ imports }) =>
    imports.some(({ specifier }) => specifier.includes(name)),
  );
}

/** The files that import the generated file, which need not be there yet. */
export function importersOfOutput({
  project,
  texts,
  tsconfig,
  namesOutput,
}: Rooms): readonly Importer[] {
  const output = withoutEnding(outputPath(project));
  const mapped = pathMapping(tsconfig.options);
  const leadsThere = (from: string, specifier: string): boolean => {
    const targets = specifier.startsWith('.') ? [relativePath(from, specifier)] : mapped(specifier);
    return targets.some((target) => withoutEnding(target) === output);
  };
  const naming = [...texts.where('output', namesOutput)];
  return naming.flatMap(([path, { imports }]) =>
    imports
      .filter(({ specifier }) => leadsThere(path, specifier))
      .map(({ specifier }) => ({ path, specifier })),
  );
}
