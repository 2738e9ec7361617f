import { shapeInWords } from '../model/shape-in-words.js';
import type { EventShape } from '../model/shape.js';
import type { ExplainedField } from './explanation.js';

/** What an event carries, in short; what is computed from the rest is left out. */
export function fieldsInWords({ fields }: EventShape): ExplainedField[] {
  return fields
    .filter(({ computed }) => !computed)
    .map(({ name, shape }) => ({ name, type: shapeInWords(shape) }));
}
