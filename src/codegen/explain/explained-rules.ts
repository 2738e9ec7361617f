import type { Verdict } from '../conventions/convention.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { MethodFact } from '../model/facts.js';
import type { ExplainedFinding } from './explanation.js';
import type { ExplainedRule, Reason, Returned } from './method-explanation.js';

/** Verdicts as an explanation shows them, in the order of the rules. */
export function explainedRules(verdicts: readonly Verdict[]): ExplainedRule[] {
  return verdicts.map(({ rule, required, miss }) => ({
    rule,
    required,
    miss: miss === null ? null : { code: miss.code, ...asReason(miss) },
  }));
}

export function asFinding(found: Diagnostic): ExplainedFinding {
  return { code: found.code, severity: found.severity, ...asReason(found) };
}

export function asReason({ message, hint, place }: Diagnostic): Reason {
  return { message, hint, place };
}

export function returnedBy({ returns: { text, declared } }: MethodFact): Returned {
  return { text, declared };
}
