import type { EventEntry, HandlerMethodEntry, Registry } from './registry.js';

/** The methods that take an event or one of its bases, in the order in which they run. */
export function subscriptionsOf(
  { name, bases }: EventEntry,
  { methods }: Pick<Registry, 'methods'>,
): readonly HandlerMethodEntry[] {
  const names = new Set([name, ...bases]);
  return methods.filter(({ events }) => events.some((each) => names.has(each)));
}
