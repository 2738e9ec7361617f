import { keepEach } from '../model/kept.js';
import type { EventModel, HandlerMethodModel, Model } from '../model/model.js';
import { eventsByName, eventType } from './event-table.js';
import type { Imports } from './imports.js';
import { entryLines } from './lay-out.js';
import { methodAccess } from './method-table.js';
import { quote } from './quote.js';

/** One event and the methods that run for it, in order. */
export interface EventCalls {
  readonly event: EventModel;
  readonly methods: readonly HandlerMethodModel[];
}

/** How the calls of one event are written out. */
export interface WrittenCalls {
  /** The run time's functions that the body uses. */
  readonly outcome: readonly string[];
  /** What stands before the arrow's parameters, and what it returns. */
  readonly signature: { readonly prefix: string; readonly returned: string };
  readonly body: readonly string[];
}

/** The event classes that have handlers, sorted; what an interface describes is told by its literal. */
export const callsByEvent = keepEach(({ events, methods }: Model): EventCalls[] => {
  const byEvent = new Map<string, HandlerMethodModel[]>(events.map(({ name }) => [name, []]));
  for (const method of methods) {
    for (const event of method.events) byEvent.get(event)?.push(method);
  }
  return eventsByName(events)
    .map((event) => ({ event, methods: inPhases(byEvent.get(event.name) ?? []) }))
    .filter(({ event, methods: called }) => event.kind === 'class' && called.length > 0);
});

function inPhases(methods: readonly HandlerMethodModel[]): HandlerMethodModel[] {
  const first = methods.filter(isInTransaction);
  return [...first, ...methods.filter((method) => !isInTransaction(method))];
}

export function isInTransaction({ delivery }: HandlerMethodModel): boolean {
  return delivery === 'inTransaction';
}

/** Where the names of handlers and events in the generated file come from. */
export interface FileNames {
  readonly model: Model;
  readonly imports: Imports;
}

/**
 * Makes a writer of one entry an event: the methods that it calls, and the function that binds
 * them to instances.
 */
export function writtenEntries(
  table: 'directCalls' | 'awaitedCalls',
  write: (calls: EventCalls, imports: Imports) => WrittenCalls,
): (events: readonly EventCalls[], names: FileNames) => string[] {
  const lines = keepEach(
    (
      event: EventModel,
      imports: Imports,
      ...[types, ...methods]: [string, ...HandlerMethodModel[]]
    ) => {
      const calls = { event, methods };
      return entryLines(table, writtenEntry(calls, write(calls, imports), { types, imports }));
    },
  );
  return (events, { model, imports }) => {
    const typeOf = new Map(model.handlers.map(({ name, type }) => [name, imports.typeOf(type)]));
    return events.map(({ event, methods }) => {
      const types = methods.map(({ handler }) => typeOf.get(handler) ?? handler);
      return lines(event, imports, types.join(', '), ...methods);
    });
  };
}

function writtenEntry(
  { event, methods }: EventCalls,
  { outcome, signature, body }: WrittenCalls,
  { types, imports }: { readonly types: string; readonly imports: Imports },
): string {
  const context = methods.some(({ takesContext }) => takesContext) ? ['contextOf'] : [];
  return [
    '{',
    `  event: ${quote(event.name)},`,
    `  methods: [${methods.map(({ handler, name }) => quote(`${handler}.${name}`)).join(', ')}],`,
    '  bind(',
    `    [${methods.map((_, index) => `handler${index}`).join(', ')}]: [${types}],`,
    `    { ${[...outcome, ...context].toSorted().join(', ')} },`,
    '  ) {',
    `    return ${signature.prefix}(event: ${eventType(event, imports)}): ${signature.returned} => {`,
    ...body.map((line) => `      ${line}`),
    '    };',
    '  },',
    '}',
  ].join('\n');
}

/** The call of the method at `index`. */
export function call({ name, takesContext }: HandlerMethodModel, index: number): string {
  const parameters = takesContext ? `event, contextOf(${index}, event)` : 'event';
  return `handler${index}${methodAccess(name)}(${parameters})`;
}
