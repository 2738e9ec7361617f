import type { ResolvedConfig } from '../model/config.js';
import type { Evidence } from './evidence.js';
import type { Reason } from './method-explanation.js';
import type { Subject } from './subject.js';

/** Says that a class carries no marker, and what would be one. */
export function unmarkedReason({ name, place, declaration }: Subject, evidence: Evidence): Reason {
  const others = ofDecorators(declaration?.decorators.map(({ text }) => text) ?? [], evidence);
  return {
    message: `${name} is not marked as a handler class${others}`,
    hint: `${markersOf(evidence.config).join(', or ')}; for an event, extend ${evidence.config.events.bases.join(' or ')}`,
    place,
  };
}

function ofDecorators(written: readonly string[], { config }: Evidence): string {
  if (written.length === 0) return '';
  const alike = config.handlers.decorators.find((name) => written.includes(simple(name)));
  return alike === undefined
    ? `; of its decorators (${written.map((text) => `@${text}`).join(', ')}) none is named in the config`
    : `; its @${simple(alike)} is not the one that the config names, \`${alike}\``;
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
