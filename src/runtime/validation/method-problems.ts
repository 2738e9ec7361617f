import type { HandlerMethodEntry, Registry } from '../registry.js';
import { repeated } from './class-problem.js';

/** Methods that are missing, changed their kind, name what is unknown, or ask for the outbox. */
export function* methodProblems({ methods, handlers, events }: Registry): Iterable<string> {
  for (const name of repeated(methods.map(nameOf))) yield `the method ${name} is there twice`;
  const eventNames = new Set(events.map(({ name }) => name));
  for (const entry of methods) {
    const handler = handlers.find(({ name }) => name === entry.handler);
    if (handler === undefined) yield `${nameOf(entry)} belongs to a handler that is not there`;
    else yield* problemsOfMethod(entry, handler.type);
    for (const event of entry.events) {
      if (!eventNames.has(event)) yield `${nameOf(entry)} takes ${event}, which is not there`;
    }
    yield* problemsOfDelivery(entry);
    for (const name of entry.formerly ?? []) {
      if (methods.some((other) => other.delivery === 'durable' && nameOf(other) === name)) {
        yield `${nameOf(entry)} was formerly ${name}, which another method is called`;
      }
    }
  }
}

function nameOf({ handler, method }: HandlerMethodEntry): string {
  return `${handler}.${method}`;
}

function* problemsOfMethod(entry: HandlerMethodEntry, type: unknown): Iterable<string> {
  // A class that is not there at all has been reported with the handlers.
  if (typeof type !== 'function') return;
  const method: unknown = (type.prototype as Record<string, unknown>)[entry.method];
  if (typeof method !== 'function') yield `${nameOf(entry)} is no method of the loaded class`;
  else if (!entry.async && method.constructor.name === 'AsyncFunction') {
    yield `${nameOf(entry)} was generated as a synchronous method, but is asynchronous`;
  }
  if (typeof entry.invoke !== 'function') yield `${nameOf(entry)} has no function to call it`;
}

function* problemsOfDelivery(entry: HandlerMethodEntry): Iterable<string> {
  const { delivery } = entry;
  if (delivery === 'durable') {
    yield (
      `${nameOf(entry)} is durable, and there is no outbox to keep its events: make it ` +
      'inTransaction or afterCommit'
    );
  } else if (delivery !== 'inTransaction' && delivery !== 'afterCommit') {
    yield `${nameOf(entry)} has the unknown delivery ${String(delivery)}`;
  }
}
