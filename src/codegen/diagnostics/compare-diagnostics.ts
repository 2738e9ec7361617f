import { compareCodeUnits } from '../model/compare-code-units.js';
import { comparePlaces } from '../model/compare-places.js';
import type { Diagnostic } from '../model/diagnostic.js';

/** Orders diagnostics by place, those without one first; 0 means that both say the same. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareOptionalPlaces(a, b) ||
    compareCodeUnits(a.code, b.code) ||
    compareCodeUnits(a.message, b.message)
  );
}

function compareOptionalPlaces({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  if (a !== null && b !== null) return comparePlaces(a, b);
  return Number(a !== null) - Number(b !== null);
}
