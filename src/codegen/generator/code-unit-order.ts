import { compareCodeUnits } from '../model/compare-code-units.js';

/** Sorts a copy by a key in code units, which no locale of a machine can change. */
export function sortedBy<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return [...items].toSorted((a, b) => compareCodeUnits(key(a), key(b)));
}
