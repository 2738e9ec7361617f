import type { EventModel, HandlerMethodModel, Model } from '../model/model.js';
import { sortedBy } from './code-unit-order.js';
import { eventType } from './event-table.js';
import type { Imports } from './imports.js';
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

/** The events that have handlers and whose name is that of one class, sorted. */
export function callsByEvent({ events, methods }: Model): EventCalls[] {
  const byEvent = new Map<string, HandlerMethodModel[]>(events.map(({ name }) => [name, []]));
  for (const method of methods) {
    for (const event of method.events) byEvent.get(event)?.push(method);
  }
  return sortedBy(events, ({ name }) => name)
    .map((event) => ({ event, methods: inPhases(byEvent.get(event.name) ?? []) }))
    .filter((calls) => calls.methods.length > 0);
}

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

/** One entry an event: the methods that it calls, and the function that binds them to instances. */
export function writtenEntries(
  events: readonly EventCalls[],
  write: (calls: EventCalls) => WrittenCalls,
  { model, imports }: FileNames,
): string[] {
  const typeOf = new Map(model.handlers.map(({ name, type }) => [name, imports.nameOf(type)]));
  return events.map((calls) => writtenEntry(calls, write(calls), { typeOf, imports }));
}

function writtenEntry(
  { event, methods }: EventCalls,
  { outcome, signature, body }: WrittenCalls,
  names: { readonly typeOf: ReadonlyMap<string, string>; readonly imports: Imports },
): string {
  const types = methods.map(({ handler }) => names.typeOf.get(handler) ?? handler);
  const context = methods.some(({ takesContext }) => takesContext) ? ['contextOf'] : [];
  return [
    '{',
    `  event: ${quote(event.name)},`,
    `  methods: [${methods.map(({ handler, name }) => quote(`${handler}.${name}`)).join(', ')}],`,
    '  bind(',
    `    [${types.map((_, index) => `handler${index}`).join(', ')}]: [${types.join(', ')}],`,
    `    { ${[...outcome, ...context].toSorted().join(', ')} },`,
    '  ) {',
    `    return ${signature.prefix}(event: ${eventType(event, names.imports)}): ${signature.returned} => {`,
    ...body.map((line) => `      ${line}`),
    '    };',
    '  },',
    '}',
  ].join('\n');
}

/** The call of the method at `index`. */
export function call({ name, takesContext }: HandlerMethodModel, index: number): string {
  const parameters = takesContext ? `event, contextOf(${index})` : 'event';
  return `handler${index}${methodAccess(name)}(${parameters})`;
}
