import type { EventModel, HandlerMethodModel, HandlerModel } from '../model/model.js';
import { sortedBy } from './code-unit-order.js';
import { eventType } from './event-table.js';
import type { Imports } from './imports.js';
import { identifier, quote, quoteAll } from './quote.js';

/** What a method's entry is written from. */
export interface MethodNames {
  readonly handler: HandlerModel;
  readonly events: readonly EventModel[];
  readonly imports: Imports;
}

/** An entry of the registry's `methods`. */
export function methodEntry(method: HandlerMethodModel, names: MethodNames): string {
  return [
    '{',
    `  handler: ${quote(method.handler)},`,
    `  method: ${quote(method.name)},`,
    `  events: ${quoteAll(sortedBy(method.declares, (name) => name))},`,
    `  async: ${method.async},`,
    `  delivery: ${quote(method.delivery)},`,
    ...(method.formerly.length === 0 ? [] : [`  formerly: ${quoteAll(method.formerly)},`]),
    `  takesContext: ${method.takesContext},`,
    ...timeoutLine(method),
    ...invocation(method, names).map((line) => `  ${line}`),
    '}',
  ].join('\n');
}

/** The line of an entry that says how long its method may take. */
export function timeoutLine({ timeout }: Pick<HandlerMethodModel, 'timeout'>): string[] {
  return timeout === null ? [] : [`  timeout: ${timeout},`];
}

// The annotated return type is what turns a method that became asynchronous into an error.
function invocation(method: HandlerMethodModel, names: MethodNames): string[] {
  const handler = names.imports.typeOf(names.handler.type);
  const context = method.takesContext;
  const returned = method.async ? 'Promise<void>' : 'void';
  const call = `handler${methodAccess(method.name)}(event${context ? ', context' : ''})`;
  return [
    method.hasResult && method.async ? 'invoke: async (' : 'invoke: (',
    `  handler: ${handler},`,
    `  event: DeclaredEvent<${declared(names)}, Parameters<${handler}[${quote(method.name)}]>[0]>,`,
    ...(context ? ['  context: EventContext,'] : []),
    `): ${returned} => ${method.hasResult ? lettingGo(call, method) : call},`,
  ];
}

function lettingGo(call: string, { async }: HandlerMethodModel): string {
  return async ? `{ await ${call}; }` : `{ ${call}; }`;
}

function declared({ events, imports }: MethodNames): string {
  return sortedBy(events, (event) => event.name)
    .map((event) => eventType(event, imports))
    .join(' | ');
}

/** What stands between an instance and the parentheses of a call. */
export function methodAccess(name: string): string {
  return identifier.test(name) ? `.${name}` : `[${quote(name)}]`;
}
