import type { RegistrationFact } from '../../model/container-facts.js';
import { groupBy } from '../../model/group-by.js';

/**
 * The registrations of one token that may be the last: of a sequence the last one that runs in any
 * case, and those after it. Which of several sequences comes last nobody knows, but that what is
 * called later replaces what is registered while modules are loaded, and that a class's own
 * decorators come before the composition root that names it.
 */
export function candidatesFor(all: readonly RegistrationFact[]): readonly RegistrationFact[] {
  const sequences = [...groupBy(all, ({ sequence }) => sequence).values()];
  const last = sequences.flatMap(fromTheLastSure);
  const sure = last.filter(isSure);
  if (sure.some(({ later }) => later)) return last.filter(({ later }) => later);
  return sure.every(({ declared }) => declared)
    ? last
    : last.filter((one) => !(one.declared && isOwn(one)));
}

function fromTheLastSure(sequence: readonly RegistrationFact[]): readonly RegistrationFact[] {
  const sure = sequence.findLastIndex(isSure);
  return sequence.slice(Math.max(0, sure));
}

/** True for one that runs in any case. */
export function isSure({ route }: RegistrationFact): boolean {
  return route.length === 0;
}

/** True for what a class's decorator registers for the class itself. */
function isOwn({ token, provider }: RegistrationFact): boolean {
  return (
    provider.kind === 'class' &&
    token.kind === 'class' &&
    provider.token.kind === 'class' &&
    provider.token.key === token.key
  );
}
