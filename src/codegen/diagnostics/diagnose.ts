import type { Diagnostic } from '../model/diagnostic.js';
import { catalogue, type DiagnosticCode, type FactsOf } from './catalogue/index.js';
import type { Finding, Rule } from './rule.js';

/** Builds one diagnostic from the catalogue, before the config has a say in its severity. */
export function diagnose<C extends DiagnosticCode>(
  code: C,
  { place, related = [], severity }: Finding,
  facts: FactsOf<C>,
): Diagnostic {
  const entry = catalogue[code] as Rule<FactsOf<C>>;
  return {
    code,
    severity: severity ?? entry.severity,
    place,
    message: entry.message(facts),
    hint: entry.hint(facts),
    related,
  };
}
