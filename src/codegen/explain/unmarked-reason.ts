import type { ResolvedConfig } from '../model/config.js';
import type { Evidence } from './evidence.js';
import type { Reason } from './method-explanation.js';
import type { Subject } from './subject.js';

/** Says that a class carries no marker, and what would be one. */
export function unmarkedReason({ name, place, declaration }: Subject, evidence: Evidence): Reason {
  const others = ofDecorators(declaration?.decorators.map(({ text }) => text) ?? [], evidence);
  return {
    message: `${name} is not marked as a handler class${others}`,
    hint: [ofHandlers(evidence.config), ...ofCommands(evidence)].join('; '),
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

function ofHandlers({ handlers, events }: ResolvedConfig): string {
  const markers = [
    ...handlers.decorators.map((name) => `mark it with \`@${simple(name)}\``),
    ...handlers.interfaces.map((name) => `implement \`${simple(name)}\``),
    ...handlers.methodDecorators.map((name) => `mark its methods with \`@${simple(name)}\``),
    ...handlers.bases.map((name) => `extend \`${simple(name)}\``),
  ];
  return `${markers.join(', or ')}; for an event, extend ${events.bases.join(' or ')}`;
}

// Where there is neither a command nor a handler of one nobody asks for them.
function ofCommands({ config, facts: { commands } }: Evidence): readonly string[] {
  if (commands.commands.length + commands.handlers.length === 0) return [];
  const { decorators, interfaces, bases } = config.commands;
  const markers = [
    ...decorators.map((name) => `mark it with \`@${simple(name)}\``),
    ...interfaces.map((name) => `implement or extend \`${simple(name)}\``),
  ];
  return [
    ...(markers.length > 0 ? [`to handle commands, ${markers.join(', or ')}`] : []),
    ...(bases.length > 0 ? [`for a command, derive from ${bases.map(simple).join(' or ')}`] : []),
  ];
}

function simple(name: string): string {
  return name.slice(name.lastIndexOf('#') + 1);
}
