import { type Change, changeText } from './compare-locks.js';
import type { Lock } from './lock.js';

interface Acceptance {
  readonly changes: readonly Change[];
  readonly reason: string;
}

/**
 * The stored lock with some changes let through: the events and handlers they are about stand as
 * they are in `current`, all else as it was. A change that was accepted before has the last reason.
 */
export function acceptChanges(stored: Lock, current: Lock, { changes, reason }: Acceptance): Lock {
  const names = new Set(changes.map(({ name }) => name));
  const [events, handlers] = [new Map(stored.events), new Set(stored.handlers)];
  for (const name of names) {
    const event = current.events.get(name);
    if (event === undefined) events.delete(name);
    else events.set(name, event);
    if (!current.handlers.has(name)) handlers.delete(name);
  }
  const reasons = changes.map((change) => [changeText(change), reason] as const);
  return { events, handlers, accepted: new Map([...stored.accepted, ...reasons]) };
}
