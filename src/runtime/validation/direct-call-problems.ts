import type { DirectCalls, HandlerMethodEntry, Registry } from '../registry.js';
import { subscriptionsOf } from '../subscriptions-of.js';

/** Calls written out for an event that is not there, or that are not its subscriptions. */
export function* directCallProblems(registry: Registry): Iterable<string> {
  for (const written of registry.directCalls ?? []) {
    const event = registry.events.find(({ name }) => name === written.event);
    if (event === undefined) yield `calls are written out for ${written.event}, which is not there`;
    else if (!isWhole(written, subscriptionsOf(event, registry))) {
      yield `the calls written out for ${event.name} are not its subscriptions`;
    }
  }
}

function isWhole({ methods }: DirectCalls, subscriptions: readonly HandlerMethodEntry[]): boolean {
  return (
    methods.length === subscriptions.length &&
    subscriptions.every(
      ({ handler, method, async, delivery }, index) =>
        methods[index] === `${handler}.${method}` && !async && delivery === 'inTransaction',
    )
  );
}
