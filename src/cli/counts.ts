import type { Model } from '../codegen/model/model.js';

/** How much a model holds: a subscription is one method and one event it handles. */
export function countsOf({ handlers, methods, events, commands }: Model) {
  return {
    handlers: handlers.length,
    subscriptions: methods.reduce((sum, method) => sum + method.events.length, 0),
    events: events.filter((event) => !event.root && !event.abstract).length,
    // Not there in a project without commands, as in the list.
    ...(commands.length === 0 ? {} : { commands: commands.length }),
  };
}

/** `1 event`, `2 events`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
