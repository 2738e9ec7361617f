import type { EventFact, MethodFact } from '../../model/facts.js';
import type { TypeId } from '../../model/type-ref.js';
import type { Convention } from '../convention.js';

/** A member of a marked class, and every event of the project. */
export interface MethodSubject {
  readonly method: MethodFact;
  readonly events: ReadonlyMap<TypeId, EventFact>;
}

export type MethodRule = Convention<MethodSubject>;
