import type { HandlerMethodModel, Model } from '../model/model.js';
import type { Imports } from './imports.js';
import {
  call,
  callsByEvent,
  type EventCalls,
  isInTransaction,
  writtenEntries,
} from './written-calls.js';

/** The entries of the registry's `directCalls`: what one would write by hand, for each event. */
export function directEntries(model: Model, imports: Imports): string[] {
  return entries(directEvents(model), { model, imports });
}

const entries = writtenEntries('directCalls', ({ event, methods }, imports) => ({
  outcome: methods.every(({ hasResult }) => hasResult) ? ['failed'] : ['answered', 'failed'],
  signature: { prefix: '', returned: 'boolean' },
  body: [
    `if (event.constructor !== ${imports.nameOf(event.type)}) return false;`,
    ...body(methods),
    'return true;',
  ],
}));

/** The events whose handlers are all synchronous and inside the transaction. */
export function directEvents(model: Model): EventCalls[] {
  return callsByEvent(model).filter(({ methods }) =>
    methods.every((method) => !method.async && isInTransaction(method)),
  );
}

// `at` says which method failed: a local variable costs nothing until one does.
function body(methods: readonly HandlerMethodModel[]): string[] {
  const answering = methods.findIndex(({ hasResult }) => !hasResult);
  return [
    'let at = 0;',
    'try {',
    ...methods.flatMap((method, index) => [
      ...(index === 0 ? [] : [`  at = ${index};`]),
      ...(method.hasResult
        ? [`  ${call(method, index)};`]
        : [
            `  ${index === answering ? 'let answer: unknown' : 'answer'} = ${call(method, index)};`,
            `  if (answer !== undefined) answered(answer, at);`,
          ]),
    ]),
    '} catch (error) {',
    '  failed(error, at);',
    '}',
  ];
}
