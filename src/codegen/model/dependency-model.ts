import type { Place } from './place.js';
import type { TypeId, TypeRef } from './type-ref.js';

/** A class that the container may have to build for the handlers, and what it is built from. */
export interface DependencyModel {
  readonly type: TypeRef;
  readonly place: Place;
  readonly parameters: readonly DependencyParameterModel[];
}

export interface DependencyParameterModel {
  readonly name: string;
  readonly place: Place;
  /** What it asks the container for, as it is written; `null` where it has no token. */
  readonly token: string | null;
  /** The classes that it may come to, by id; none for a value, or where nobody can tell. */
  readonly classes: readonly TypeId[];
  /** Whether the container can resolve it; what stands behind it has a verdict of its own. */
  readonly verdict: 'resolved' | 'unresolvable' | 'undecided';
}
