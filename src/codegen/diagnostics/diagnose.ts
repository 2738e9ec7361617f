import type { Diagnostic } from '../model/diagnostic.js';
import { catalogue, type DiagnosticCode, type FactsOf } from './catalogue/index.js';
import type { Finding, Rule } from './rule.js';

/** Builds one diagnostic from the catalogue, with its default severity. */
export function diagnose<C extends DiagnosticCode>(
  code: C,
  { place, related = [] }: Finding,
  facts: FactsOf<C>,
): Diagnostic {
  const entry = catalogue[code] as Rule<FactsOf<C>>;
  return {
    code,
    severity: entry.severity,
    place,
    message: entry.message(facts),
    hint: entry.hint(facts),
    related,
  };
}
