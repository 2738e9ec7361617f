import type { RegistrationFact } from '../../model/container-facts.js';
import { groupBy } from '../group-by.js';

/**
 * The registrations of one token that may be the last: of a sequence the last one that runs in any
 * case, and those after it. Which of several sequences comes last nobody knows; a class's own
 * decorators come before the composition root that names it.
 */
export function candidatesFor(all: readonly RegistrationFact[]): readonly RegistrationFact[] {
  const rooted = all.filter(({ sequence }) => sequence !== null);
  const last = [...groupBy(rooted, ({ sequence }) => sequence).values()].flatMap(fromTheLastSure);
  const isReplaced = last.some(({ conditional }) => !conditional);
  const declared = all.filter((one) => one.sequence === null && !(isReplaced && isOwn(one)));
  return [...declared, ...last];
}

function fromTheLastSure(sequence: readonly RegistrationFact[]): readonly RegistrationFact[] {
  const sure = sequence.findLastIndex(({ conditional }) => !conditional);
  return sequence.slice(Math.max(0, sure));
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
