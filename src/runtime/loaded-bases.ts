import type { EventEntry } from './registry.js';

/** The names of the event classes that a registry knows, each by its prototype. */
export type NamesByPrototype = ReadonlyMap<object, string>;

export function namesByPrototype(
  events: Iterable<Pick<EventEntry, 'name' | 'type'>>,
): NamesByPrototype {
  const names = new Map<object, string>();
  for (const { name, type } of events) if (type !== null) names.set(type.prototype, name);
  return names;
}

/** The known classes that a loaded class derives from, nearest first. */
export function* loadedBases(prototype: unknown, names: NamesByPrototype): Iterable<string> {
  let each: unknown = Object.getPrototypeOf(prototype);
  for (; typeof each === 'object' && each !== null; each = Object.getPrototypeOf(each)) {
    const name = names.get(each);
    if (name !== undefined) yield name;
  }
}
