import type { HandlerMethodModel, Model } from '../model/model.js';
import type { Imports } from './imports.js';
import {
  call,
  callsByEvent,
  type EventCalls,
  isInTransaction,
  writtenEntries,
} from './written-calls.js';

/** The entries of the registry's `awaitedCalls`. */
export function awaitedEntries(model: Model, imports: Imports): string[] {
  return entries(awaitedEvents(model), { model, imports });
}

const entries = writtenEntries('awaitedCalls', (calls) => ({
  outcome: outcome(calls),
  signature: { prefix: 'async ', returned: 'Promise<void>' },
  body: body(calls),
}));

/**
 * The events with several handlers, an asynchronous one among them, and with none that needs the
 * outbox or has a timeout. For a single handler the run time has a better way than awaiting it.
 */
export function awaitedEvents(model: Model): EventCalls[] {
  return callsByEvent(model).filter(
    ({ methods }) =>
      methods.length > 1 &&
      methods.some(({ async }) => async) &&
      methods.every(({ delivery, timeout }) => delivery !== 'durable' && timeout === null),
  );
}

function outcome({ methods }: EventCalls): string[] {
  const names = ['began', 'ended'];
  if (methods.some(isInTransaction)) names.push('failed');
  if (!methods.every(isInTransaction)) names.push('isolated');
  if (methods.some(isToReturnNothing)) names.push('unexpected');
  return names;
}

function isToReturnNothing({ async, hasResult }: HandlerMethodModel): boolean {
  return !async && !hasResult;
}

function body({ methods }: EventCalls): string[] {
  const first = methods.filter(isInTransaction);
  const later = methods.slice(first.length);
  return [
    'began();',
    ...(first.length === 0 ? [] : inTransaction(first)),
    ...(later.length === 0 ? [] : ['let failures: object | null = null;']),
    ...later.flatMap((method, index) => isolated(method, first.length + index)),
    later.length === 0 ? 'ended(null);' : 'ended(failures);',
  ];
}

function inTransaction(methods: readonly HandlerMethodModel[]): string[] {
  return [
    'let at = 0;',
    'try {',
    ...methods.flatMap((method, index) => [
      ...(index === 0 ? [] : [`  at = ${index};`]),
      ...awaitedCall(method, index),
    ]),
    '} catch (error) {',
    '  failed(error, at);',
    '}',
  ];
}

function isolated(method: HandlerMethodModel, index: number): string[] {
  return [
    'try {',
    ...awaitedCall(method, index),
    '} catch (error) {',
    `  failures = isolated(error, ${index}, failures);`,
    '}',
  ];
}

function awaitedCall(method: HandlerMethodModel, index: number): string[] {
  if (method.async) return [`  await ${call(method, index)};`];
  if (method.hasResult) return [`  ${call(method, index)};`];
  return [
    `  const answer${index}: unknown = ${call(method, index)};`,
    `  if (answer${index} !== undefined) await unexpected(answer${index}, ${index});`,
  ];
}
