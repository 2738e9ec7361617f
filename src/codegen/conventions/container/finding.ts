import type { Diagnostic } from '../../model/diagnostic.js';
import type { ConstructorFact, ConstructorParameterFact } from '../../model/facts.js';

/** What is to be told of a parameter. */
export interface Finding {
  readonly owner: ConstructorFact;
  readonly parameter: ConstructorParameterFact;
  readonly diagnostic: Diagnostic;
}
