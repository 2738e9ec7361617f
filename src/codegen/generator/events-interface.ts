import type { EventModel, Model } from '../model/model.js';
import { eventsByName, eventType } from './event-table.js';
import type { Imports } from './imports.js';

/** The types by which `dispatch` and `dispatchAsync` are called. */
export function eventsInterface(model: Model, imports: Imports): string {
  const asynchronous = asynchronousEvents(model);
  const events = eventsByName(model.events);
  const synchronous = events.filter((event) => !asynchronous.has(event.name));
  return [
    '/** The events of this project, and those that no asynchronous handler waits for. */',
    'export interface Events {',
    `  all:${union(events, imports)};`,
    `  synchronous:${union(synchronous, imports)};`,
    '}',
  ].join('\n');
}

/**
 * A value of an abstract type is one of its subclasses, so that one asynchronous subclass makes the
 * type asynchronous. A concrete base is judged by its own handlers.
 */
function asynchronousEvents({ events, methods }: Model): Set<string> {
  const awaited = new Set(methods.filter(({ async }) => async).flatMap(({ declares }) => declares));
  const own = events.filter(({ name, bases }) => [name, ...bases].some((at) => awaited.has(at)));
  const abstract = new Set(events.filter((event) => event.abstract).map(({ name }) => name));
  const bases = own.flatMap((event) => event.bases.filter((base) => abstract.has(base)));
  return new Set([...own.map(({ name }) => name), ...bases]);
}

function union(events: readonly EventModel[], imports: Imports): string {
  if (events.length === 0) return ' never';
  const types = events.map((event) => eventType(event, imports));
  if (types.length === 1) return ` ${types.join('')}`;
  return types.map((type) => `\n    | ${type}`).join('');
}
