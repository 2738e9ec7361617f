import { keepEach } from '../model/kept.js';
import type {
  ConstructorModel,
  EventModel,
  HandlerMethodModel,
  HandlerModel,
  Model,
} from '../model/model.js';
import type { StructureShape } from '../model/shape.js';
import { awaitedEntries } from './awaited-table.js';
import { sortedBy } from './code-unit-order.js';
import { commandEntry, handledCommands } from './command-table.js';
import { constructorEntry } from './constructor-table.js';
import { directEntries } from './direct-table.js';
import { eventEntry } from './event-table.js';
import { handlerEntry } from './handler-table.js';
import type { Imports } from './imports.js';
import { entryLines, plainEntryLines, table } from './lay-out.js';
import { methodEntry } from './method-table.js';
import { objectEntry, structuresOf } from './object-table.js';
import { quoteOrNull } from './quote.js';

/** The exported function that returns the registry; nothing touches a class before it is called. */
export function registryFunction(model: Model, imports: Imports): string {
  const commands = commandEntries(model, imports);
  return [
    '/** The wiring of this project: pass the function itself to `createHearken`. */',
    `export function registry(): Registry<Events${commands.length > 0 ? ', Commands' : ''}> {`,
    '  return {',
    '    format: 1,',
    `    discriminant: ${quoteOrNull(model.discriminant)},`,
    table('events', eventEntries(model, imports)),
    table('handlers', handlerEntries(model, imports)),
    table('methods', methodEntries(model, imports)),
    table('constructors', constructorEntries(model, imports)),
    table('directCalls', directEntries(model, imports)),
    table('awaitedCalls', awaitedEntries(model, imports)),
    table('objects', objectEntries(model, imports)),
    ...(commands.length > 0 ? [table('commands', commands)] : []),
    '  };',
    '}',
  ].join('\n');
}

const eventLines = keepEach((event: EventModel, imports: Imports) =>
  entryLines('events', eventEntry(event, imports)),
);

function eventEntries({ events }: Model, imports: Imports): string[] {
  return sortedBy(events, ({ name }) => name).map((event) => eventLines(event, imports));
}

const handlerLines = keepEach((handler: HandlerModel, imports: Imports) =>
  entryLines('handlers', handlerEntry(handler, imports)),
);

function handlerEntries({ handlers }: Model, imports: Imports): string[] {
  return sortedBy(handlers, ({ name }) => name).map((entry) => handlerLines(entry, imports));
}

const methodLines = keepEach(
  (
    method: HandlerMethodModel,
    imports: Imports,
    ...[handler, ...events]: [HandlerModel, ...EventModel[]]
  ) => entryLines('methods', methodEntry(method, { handler, events, imports })),
);

function methodEntries({ methods, handlers, events }: Model, imports: Imports): string[] {
  const handlerOf = new Map(handlers.map((handler) => [handler.name, handler]));
  const eventOf = new Map(events.map((event) => [event.name, event]));
  return methods.map((method) => {
    const declared = method.declares.map((name) => known(eventOf, name));
    return methodLines(method, imports, known(handlerOf, method.handler), ...declared);
  });
}

const constructorLines = keepEach((entry: ConstructorModel, imports: Imports) =>
  entryLines('constructors', constructorEntry(entry, imports)),
);

function constructorEntries({ constructors }: Model, imports: Imports): string[] {
  return sortedBy(constructors, ({ type }) => type.id).map((entry) =>
    constructorLines(entry, imports),
  );
}

function commandEntries(model: Model, imports: Imports): string[] {
  return handledCommands(model).map((command) =>
    entryLines('commands', commandEntry(command, imports)),
  );
}

const objectLines = keepEach((structure: StructureShape, imports: Imports) =>
  plainEntryLines(objectEntry(structure, imports)),
);

function objectEntries(model: Model, imports: Imports): string[] {
  return structuresOf(model).map((structure) => objectLines(structure, imports));
}

function known<T>(described: ReadonlyMap<string, T>, name: string): T {
  const found = described.get(name);
  if (found === undefined) throw new TypeError(`The model names ${name} and does not describe it`);
  return found;
}
