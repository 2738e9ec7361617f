import type { EventFact, Facts } from '../../model/facts.js';
import { isEvent } from '../heritage/event-heritage.js';
import { typeRefOf } from '../read/type-ref-of.js';
import type { World } from '../resolve/world.js';
import type { Messages } from './creations-in.js';

/** What has been found of messages: events and commands. */
export type FoundMessages = Pick<Facts, 'events' | 'commands'>;

/** The messages, as they are told from other objects where one is made. */
export function messagesOf(world: World, { events, commands }: FoundMessages): Messages {
  const commandIds = new Set(commands.commands.map(({ type }) => type.id));
  return {
    ofClass(entity) {
      const { id } = typeRefOf(world, entity);
      return isEvent(world, entity) || commandIds.has(id) ? id : null;
    },
    byLiteral: new Map(
      events.flatMap(({ discriminator, type }) =>
        discriminator === null ? [] : [[discriminator, type.id] as const],
      ),
    ),
  };
}

/** One of these stands in each file that makes a message. */
export function wordsOf({ events, commands }: FoundMessages): readonly string[] {
  return [...events, ...commands.commands].map(wordOf);
}

function wordOf({ type, discriminator }: EventFact): string {
  return discriminator ?? type.name;
}
