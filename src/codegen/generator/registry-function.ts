import type { EventModel, HandlerModel, Model } from '../model/model.js';
import { awaitedEntries } from './awaited-table.js';
import { sortedBy } from './code-unit-order.js';
import { constructorEntry } from './constructor-table.js';
import { directEntries } from './direct-table.js';
import { eventEntry } from './event-table.js';
import { handlerEntry } from './handler-table.js';
import type { Imports } from './imports.js';
import { property } from './lay-out.js';
import { methodEntry } from './method-table.js';
import { entryTypes } from './entry-types.js';
import { objectEntry, structuresOf } from './object-table.js';
import { quoteOrNull } from './quote.js';

/** The exported function that returns the registry; nothing touches a class before it is called. */
export function registryFunction(model: Model, imports: Imports): string {
  return [
    '/** The wiring of this project: pass the function itself to `createHearken`. */',
    'export function registry(): Registry<Events> {',
    '  return {',
    '    format: 1,',
    `    discriminant: ${quoteOrNull(model.discriminant)},`,
    table('events', eventEntries(model, imports)),
    table('handlers', handlerEntries(model, imports)),
    table('methods', methodEntries(model, imports)),
    table('constructors', constructorEntries(model, imports)),
    table('directCalls', directEntries(model, imports)),
    table('awaitedCalls', awaitedEntries(model, imports)),
    property(
      'objects',
      structuresOf(model).map((structure) => objectEntry(structure, imports)),
    ),
    '  };',
    '}',
  ].join('\n');
}

// Asserted one by one: from the literals alone the compiler would make a union of all their types,
// and give up at some thousand of them.
function table(name: keyof typeof entryTypes, entries: readonly string[]): string {
  return property(
    name,
    entries.map((entry) => `${entry} as ${entryTypes[name]}`),
  );
}

function eventEntries({ events }: Model, imports: Imports): string[] {
  return sortedBy(events, ({ name }) => name).map((event) => eventEntry(event, imports));
}

function handlerEntries({ handlers }: Model, imports: Imports): string[] {
  return sortedBy(handlers, ({ name }) => name).map((entry) => handlerEntry(entry, imports));
}

function methodEntries({ methods, handlers, events }: Model, imports: Imports): string[] {
  const handlerOf = new Map(handlers.map((handler) => [handler.name, handler]));
  const eventOf = new Map(events.map((event) => [event.name, event]));
  return methods.map((method) =>
    methodEntry(method, {
      handler: known<HandlerModel>(handlerOf, method.handler),
      events: method.declares.map((name) => known<EventModel>(eventOf, name)),
      imports,
    }),
  );
}

function constructorEntries({ constructors }: Model, imports: Imports): string[] {
  return sortedBy(constructors, ({ type }) => type.id).map((entry) =>
    constructorEntry(entry, imports),
  );
}

function known<T>(described: ReadonlyMap<string, T>, name: string): T {
  const found = described.get(name);
  if (found === undefined) throw new TypeError(`The model names ${name} and does not describe it`);
  return found;
}
