import { suggestions } from '../diagnostics/suggestions.js';
import type { Lock, LockedEvent } from './lock.js';
import { eventText } from './write-lock.js';

interface Locks {
  readonly was: Lock;
  readonly is: Lock;
}

/** What an event that vanished may be called now: a new one that carries the same, or whose name is near. */
export function likelyEvent(name: string, { was, is }: Locks): string | undefined {
  const added = [...is.events].filter(([other]) => !was.events.has(other));
  const before = was.events.get(name);
  const alike = added.filter(
    ([, event]) => before !== undefined && textOf(event) === textOf(before),
  );
  const [only, ...more] = alike.map(([other]) => other);
  if (only !== undefined && more.length === 0) return only;
  const [nearest] = suggestions(
    name,
    (alike.length > 0 ? alike : added).map(([other]) => other),
  );
  return nearest ?? only;
}

/**
 * The same of a durable handler: a new one of the same class or method, or whose name is near, or
 * the only one that is new.
 */
export function likelyHandler(name: string, { was, is }: Locks): string | undefined {
  const added = [...is.handlers].filter((other) => !was.handlers.has(other));
  const [handler, method] = halves(name);
  const related = added.filter((other) => {
    const [otherHandler, otherMethod] = halves(other);
    return otherHandler === handler || otherMethod === method;
  });
  if (related.length === 1) return related[0];
  return suggestions(name, added)[0] ?? (added.length === 1 ? added[0] : undefined);
}

function textOf(event: LockedEvent): string {
  return eventText({ ...event, formerly: new Set<string>(), oldest: 1, version: 1 });
}

// The name of a class may be its id, with dots of its own.
export function halves(name: string): readonly [handler: string, method: string] {
  const dot = name.lastIndexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
}
