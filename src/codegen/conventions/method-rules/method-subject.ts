import type { ResolvedConfig } from '../../model/config.js';
import type { EventFact, MethodFact } from '../../model/facts.js';
import type { TypeId } from '../../model/type-ref.js';
import type { Convention } from '../convention.js';

/** A member of a marked class, every event of the project, and what a handler may return. */
export interface MethodSubject {
  readonly returns: ResolvedConfig['handlers']['returns'];
  readonly method: MethodFact;
  readonly events: ReadonlyMap<TypeId, EventFact>;
}

export type MethodRule = Convention<MethodSubject>;
