import { compareCodeUnits } from '../model/compare-code-units.js';
import { comparePlaces } from '../model/compare-places.js';
import type { Place } from '../model/place.js';
import type { TypeId } from '../model/type-ref.js';

interface Declaration {
  readonly type: { readonly id: TypeId };
  readonly place: Place;
}

/** Each declaration once, by file and place: however often, and in whatever order, it was found. */
export function inSourceOrder<D extends Declaration>(declarations: readonly D[]): D[] {
  const once = new Map(declarations.map((declaration) => [declaration.type.id, declaration]));
  return [...once.values()].toSorted(
    (a, b) => comparePlaces(a.place, b.place) || compareCodeUnits(a.type.id, b.type.id),
  );
}
