import { compareCodeUnits } from '../../model/compare-code-units.js';
import { comparePlaces } from '../../model/compare-places.js';
import type { Diagnostic } from '../../model/diagnostic.js';

/** Collects what is wrong with the source; each finding counts once. */
export interface Troubles {
  add(diagnostic: Diagnostic): void;
  sorted(): readonly Diagnostic[];
}

export function createTroubles(): Troubles {
  const found = new Map<string, Diagnostic>();
  return {
    add: (diagnostic) => void found.set(JSON.stringify(diagnostic), diagnostic),
    sorted: () => [...found.values()].sort(inOrder),
  };
}

function inOrder(a: Diagnostic, b: Diagnostic): number {
  if (a.place === null || b.place === null) {
    return Number(a.place !== null) - Number(b.place !== null) || inText(a, b);
  }
  return comparePlaces(a.place, b.place) || inText(a, b);
}

function inText(a: Diagnostic, b: Diagnostic): number {
  return compareCodeUnits(a.code, b.code) || compareCodeUnits(a.message, b.message);
}
