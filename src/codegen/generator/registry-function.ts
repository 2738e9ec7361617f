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
import { eventEntry, eventsByName } from './event-table.js';
import { handlerEntry } from './handler-table.js';
import type { Imports } from './imports.js';
import { entryLines, plainEntryLines, tableOf } from './lay-out.js';
import { methodEntry } from './method-table.js';
import { objectEntry, structuresOf } from './object-table.js';
import { quoteOrNull } from './quote.js';

const tables = {
  events: tableOf('events'),
  handlers: tableOf('handlers'),
  methods: tableOf('methods'),
  constructors: tableOf('constructors'),
  directCalls: tableOf('directCalls'),
  awaitedCalls: tableOf('awaitedCalls'),
  objects: tableOf('objects'),
  commands: tableOf('commands'),
};

/** The exported function that returns the registry; nothing touches a class before it is called. */
export function registryFunction(model: Model, imports: Imports): string {
  const commands = commandEntries(model, imports);
  return [
    '/** The wiring of this project: pass the function itself to `createHearken`. */',
    `export function registry(): Registry<Events${commands.length > 0 ? ', Commands' : ''}> {`,
    '  return {',
    '    format: 2,',
    `    discriminant: ${quoteOrNull(model.discriminant)},`,
    tables.events(eventEntries(model, imports)),
    tables.handlers(handlerEntries(model, imports)),
    tables.methods(methodEntries(model, imports)),
    tables.constructors(constructorEntries(model, imports)),
    tables.directCalls(directEntries(model, imports)),
    tables.awaitedCalls(awaitedEntries(model, imports)),
    tables.objects(objectEntries(model, imports)),
    ...(commands.length > 0 ? [tables.commands(commands)] : []),
    '  };',
    '}',
  ].join('\n');
}

const eventLines = keepEach((event: EventModel, imports: Imports) =>
  entryLines('events', eventEntry(event, imports)),
);

function eventEntries({ events }: Model, imports: Imports): string[] {
  return eventsByName(events).map((event) => eventLines(event, imports));
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
