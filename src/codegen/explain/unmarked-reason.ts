import type { ResolvedConfig } from '../model/config.js';
import type { Evidence } from './evidence.js';
import type { Reason } from './explanation.js';
import type { Subject } from './subject.js';

/** Says that a class carries no marker, and what would be one. */
export function unmarkedReason({ name, place, declaration }: Subject, evidence: Evidence): Reason {
  const written = declaration?.decorators.map(({ text }) => `@${text}`) ?? [];
  const others =
    written.length === 0
      ? ''
      : `; of its decorators (${written.join(', ')}) none is named in the config`;
  return {
    message: `${name} is not marked as a handler class${others}`,
    hint: `${markersOf(evidence.config).join(', or ')}; for an event, extend ${evidence.config.events.bases.join(' or ')}`,
    place,
  };
}

function markersOf({ handlers }: ResolvedConfig): readonly string[] {
  return [
    ...handlers.decorators.map((name) => `mark it with \`@${simple(name)}\``),
    ...handlers.interfaces.map((name) => `implement \`${simple(name)}\``),
    ...handlers.methodDecorators.map((name) => `mark its methods with \`@${simple(name)}\``),
    ...handlers.bases.map((name) => `extend \`${simple(name)}\``),
  ];
}

function simple(name: string): string {
  return name.slice(name.lastIndexOf('#') + 1);
}
