import { diagnose } from '../../diagnostics/diagnose.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Cycle } from './dependency-cycles.js';

/** The error of classes that take each other, at the first of them. */
export function cycleError(cycle: Cycle): Diagnostic {
  const [first, ...others] = cycle;
  const related = others.map(({ from, parameter: { place, name } }) => ({
    place,
    message: `\`${name}\` of ${from.type.name}`,
  }));
  const { from, parameter } = first;
  // The first of them once more at the end.
  const names = [...cycle, first].map((edge) => edge.from.type.name);
  const facts = { parameter: parameter.name, owner: from.type.name, cycle: names };
  return diagnose('dependency-cycle', { place: parameter.place, related }, facts);
}
