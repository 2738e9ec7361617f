import type { EventFact, ParameterFact } from '../model/facts.js';
import type { TypeId } from '../model/type-ref.js';

/** The events that a parameter's type names. */
export function declaredEvents(
  parameter: ParameterFact | undefined,
  events: ReadonlyMap<TypeId, EventFact>,
): EventFact[] {
  const members = parameter?.members ?? [];
  return members.flatMap((member) =>
    member.kind === 'event' ? (events.get(member.event) ?? []) : [],
  );
}
