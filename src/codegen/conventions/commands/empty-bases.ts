import { diagnose } from '../../diagnostics/diagnose.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { MethodFact } from '../../model/facts.js';
import { declaredEvents } from '../declared-events.js';
import type { EventIndex } from '../event-index.js';
import { methodLabel } from '../method-label.js';

/** One for each base command of a handler for which no concrete command stands. */
export function emptyBases(method: MethodFact, { facts, concrete }: EventIndex): Diagnostic[] {
  const [parameter] = method.parameters;
  return declaredEvents(parameter, facts)
    .filter(({ type }) => (concrete.get(type.id) ?? []).length === 0)
    .map(({ type: { name } }) => {
      const reason = `no concrete command of the project derives from ${name}`;
      return diagnose('command-handler-missed', parameter ?? method, {
        method: methodLabel(method),
        certain: true,
        reason,
      });
    });
}
