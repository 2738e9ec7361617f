import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { Entity } from '../syntax/entity.js';
import type { FileIndex } from '../text/file-index.js';
import type { SourceTexts } from '../text/source-texts.js';
import { createQuestion, type Question } from '../text/question.js';
import type { ModuleFiles } from './module-files.js';

/** Looks names up in the project's scripts: files without imports and exports. */
export function createGlobals(
  texts: Pick<SourceTexts, 'where'>,
  files: ModuleFiles,
): (name: string) => Entity | null {
  let scripts: readonly (readonly [path: string, file: FileIndex])[] | null = null;
  return (name) => {
    scripts ??= [...texts.where('scripts', isScript)].sort(([a], [b]) => compareCodeUnits(a, b));
    for (const [path, { text }] of scripts) {
      const entity = text.includes(name) ? files.get(path)?.scope.entities.get(name) : undefined;
      if (entity !== undefined) return entity;
    }
    return null;
  };
}

/** True for a file without imports and exports, whose declarations are everybody's. */
export const isScript: Question = createQuestion(
  'is a script',
  ({ imports, text }) => imports.length === 0 && !/\bexport\b/.test(text),
);
