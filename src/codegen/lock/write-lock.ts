import { keepEach } from '../model/kept.js';
import { type Block, enclosed, layOut, sortedMap, sortedSet } from './lay-out.js';
import type { Lock, LockedEvent, LockedFields } from './lock.js';
import { type Json, shapeJson } from './shape-json.js';

/**
 * The text of a lock: the same for the same lock, whatever the order of its parts. One entry a
 * line, so that branches that lock different things merge by themselves.
 */
export function writeLock({ events, handlers, accepted }: Lock): string {
  const entries = [...sortedMap(events)].map(
    ([name, event]) => `    ${JSON.stringify(name)}: ${eventText(event)}`,
  );
  const sections = [
    '  "format": 1',
    `  "events": ${enclosed('{}', entries, '  ')}`,
    `  "handlers": ${layOut(sortedSet(handlers), '  ')}`,
    `  "accepted": ${layOut(sortedMap(accepted), '  ')}`,
  ];
  return `${enclosed('{}', sections, '')}\n`;
}

/** The text of one event's entry. A watch writes the lock at every change, and few events with it. */
export const eventText = keepEach((event: LockedEvent): string =>
  layOut(eventBlock(event), '    '),
);

function eventBlock({ formerly, oldest, version, fields, objects }: LockedEvent): Block {
  const block = new Map<string, Block | Json>();
  if (formerly.size > 0) block.set('formerly', sortedSet(formerly));
  if (oldest !== version) block.set('oldest', oldest);
  block.set('version', version).set('fields', fields === null ? null : fieldBlock(fields));
  if (objects.size > 0) block.set('objects', sortedMap(mapped(objects, fieldBlock)));
  return block;
}

function fieldBlock(fields: LockedFields): Block {
  return sortedMap(mapped(fields, shapeJson));
}

function mapped<T, R>(map: ReadonlyMap<string, T>, change: (value: T) => R): Map<string, R> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
