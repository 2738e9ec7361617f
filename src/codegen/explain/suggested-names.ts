import { suggestions } from '../diagnostics/suggestions.js';
import { compareCodeUnits } from '../model/compare-code-units.js';
import type { Evidence } from './evidence.js';
import { subjects } from './subject.js';

/** What an unknown name may be meant for: a method of that name, or the nearest of all names. */
export function suggestedNames(asked: string, evidence: Evidence): readonly string[] {
  const methods = methodNames(evidence);
  const bare = methods.filter((name) => name.endsWith(`.${asked}`));
  if (bare.length > 0) return bare;
  const declared = subjects(evidence).map(({ name }) => name);
  const all = new Set([...declared, ...evidence.inspection.names, ...methods]);
  return suggestions(asked, [...all].toSorted(compareCodeUnits));
}

function methodNames({ facts, inspection }: Evidence): string[] {
  const inspected = inspection.declarations.flatMap((one) => one.class ?? []);
  const names = [...facts.handlers, ...facts.commands.handlers, ...inspected].flatMap(
    ({ type, methods }) => methods.map((method) => `${type.name}.${method.name}`),
  );
  return [...new Set(names)].toSorted(compareCodeUnits);
}
