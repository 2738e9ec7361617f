import type { EventModel, HandlerMethodModel, Model } from '../model/model.js';
import { sortedBy } from './code-unit-order.js';
import { eventType } from './event-table.js';
import type { Imports } from './imports.js';
import { methodAccess } from './method-table.js';
import { quote } from './quote.js';

/** An event whose handlers can be called one after the other, with nothing in between. */
export interface DirectEvent {
  readonly event: EventModel;
  readonly methods: readonly HandlerMethodModel[];
}

/** The entries of the registry's `directCalls`: what one would write by hand, for each event. */
export function directEntries(model: Model, imports: Imports): string[] {
  const typeOf = new Map(model.handlers.map(({ name, type }) => [name, imports.nameOf(type)]));
  return directEvents(model).map(({ event, methods }) => {
    const types = methods.map(({ handler }) => typeOf.get(handler) ?? handler);
    return [
      '{',
      `  event: ${quote(event.name)},`,
      `  methods: [${methods.map(({ handler, name }) => quote(`${handler}.${name}`)).join(', ')}],`,
      '  bind(',
      `    [${types.map((_, index) => `handler${index}`).join(', ')}]: [${types.join(', ')}],`,
      `    { ${outcomeOf(methods)} },`,
      '  ) {',
      `    return (event: ${eventType(event, imports)}): void => {`,
      ...calls(methods).map((line) => `      ${line}`),
      '    };',
      '  },',
      '}',
    ].join('\n');
  });
}

/** The events with handlers that are all synchronous and inside the transaction. */
export function directEvents({ events, methods }: Model): DirectEvent[] {
  const byEvent = new Map<string, HandlerMethodModel[]>();
  for (const method of methods) {
    for (const event of method.events) {
      byEvent.set(event, [...(byEvent.get(event) ?? []), method]);
    }
  }
  return sortedBy(events, ({ name }) => name)
    .map((event) => ({ event, methods: byEvent.get(event.name) ?? [] }))
    .filter((direct) => direct.methods.length > 0 && direct.methods.every(isDirect));
}

function isDirect({ async, delivery }: HandlerMethodModel): boolean {
  return !async && delivery === 'inTransaction';
}

function outcomeOf(methods: readonly HandlerMethodModel[]): string {
  const names = ['answered', 'failed'];
  if (methods.some(({ takesContext }) => takesContext)) names.unshift('contextOf');
  return names.toSorted().join(', ');
}

// `at` says which method failed: a local variable costs nothing until one does.
function calls(methods: readonly HandlerMethodModel[]): string[] {
  return [
    'let at = 0;',
    'try {',
    ...methods.flatMap((method, index) => [
      ...(index === 0 ? [] : [`  at = ${index};`]),
      `  ${index === 0 ? 'let answer: unknown' : 'answer'} = ${call(method, index)};`,
      `  if (answer !== undefined) answered(answer, at);`,
    ]),
    '} catch (error) {',
    '  failed(error, at);',
    '}',
  ];
}

function call({ name, takesContext }: HandlerMethodModel, index: number): string {
  const parameters = takesContext ? `event, contextOf(${index})` : 'event';
  return `handler${index}${methodAccess(name)}(${parameters})`;
}
