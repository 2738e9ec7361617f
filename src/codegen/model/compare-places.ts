import { compareCodeUnits } from './compare-code-units.js';
import type { Place } from './place.js';

/** Orders places by file, then line, then column. */
export function comparePlaces(a: Place, b: Place): number {
  return compareCodeUnits(a.file, b.file) || a.line - b.line || a.column - b.column;
}
