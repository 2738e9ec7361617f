import type { ResolvedConfig } from '../model/config.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';
import type { IgnoreFact } from '../model/ignore.js';
import { applyIgnores } from './apply-ignores.js';
import { catalogue } from './catalogue/index.js';
import { compareDiagnostics } from './compare-diagnostics.js';
import { diagnose } from './diagnose.js';
import { suggestions } from './suggestions.js';

type Finding = Pick<Diagnostic, 'code' | 'severity'>;
type Rules = ResolvedConfig['rules'];

/**
 * Gives each finding the severity that the config wants, drops those that are off, ignored by a
 * comment or told already, adds one for each code in `rules` that does not exist and for each
 * comment that ignores nothing, and sorts by place.
 */
export function settleDiagnostics(
  findings: readonly Diagnostic[],
  rules: Rules,
  ignores: readonly IgnoreFact[] = [],
): Diagnostic[] {
  const settle = (all: readonly Diagnostic[]) =>
    all.flatMap((finding) => withSeverity(finding, rules));
  const { kept, complaints } = applyIgnores(settle([...findings, ...unknownRules(rules)]), ignores);
  const settled = [...kept, ...settle(complaints)].toSorted(compareDiagnostics);
  return settled.filter((finding, index) => {
    const previous = settled[index - 1];
    return previous === undefined || compareDiagnostics(previous, finding) !== 0;
  });
}

/** True when nothing may be generated. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function withSeverity(finding: Diagnostic, rules: Rules): Diagnostic[] {
  const severity = severityOf(finding, rules);
  return severity === 'off' ? [] : [{ ...finding, severity }];
}

/** What the config wants of a finding; `off` also for one that is told only where it is asked for. */
export function severityOf({ code, severity }: Finding, rules: Rules): Severity {
  if (Object.hasOwn(rules, code)) return rules[code] ?? severity;
  const known: Readonly<Record<string, { readonly optIn?: true }>> = catalogue;
  return known[code]?.optIn === true ? 'off' : severity;
}

function unknownRules(rules: Rules): Diagnostic[] {
  const codes = Object.keys(catalogue);
  const unknown = Object.keys(rules).filter((name) => !codes.includes(name));
  return unknown.map((name) =>
    diagnose('unknown-rule', { place: null }, { name, suggestion: suggestions(name, codes)[0] }),
  );
}
