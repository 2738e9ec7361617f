import type { HandlerClassFact } from '../../model/facts.js';
import type { TypeId } from '../../model/type-ref.js';
import type { Convention } from '../convention.js';

/** A marked class, and every class that a concrete marked class of the project derives from. */
export interface ClassSubject {
  readonly handler: HandlerClassFact;
  readonly extended: ReadonlySet<TypeId>;
}

export type ClassRule = Convention<ClassSubject>;
