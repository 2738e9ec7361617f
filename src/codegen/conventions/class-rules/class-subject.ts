import type { HandlerClassFact } from '../../model/facts.js';
import type { Convention } from '../convention.js';

/** A marked class, and whether a concrete marked class of the project derives from it. */
export interface ClassSubject {
  readonly handler: HandlerClassFact;
  readonly isExtended: boolean;
}

export type ClassRule = Convention<ClassSubject>;
