import type { ErrorClass } from '../error-class.js';
import { errorInShort } from '../error-in-short.js';
import type { Checked } from './assert-raised.js';
import { assertionError } from './assertion-error.js';
import { difference } from './difference.js';

/** How an action is to be refused. */
export interface Refusal {
  readonly type: ErrorClass;
  /** What the message contains, or matches. */
  readonly message: string | RegExp;
}

/** @throws {AssertionError} unless a rule was broken, that rule, and nothing was raised. */
export function assertRefused({ raised, thrown, by }: Checked, refusal: Refusal): void {
  if (thrown === null) {
    throw assertionError({
      message: `No rule was broken, where ${inWords(refusal)} was expected.`,
      operator: 'thenRefused',
      stackStartFn: by,
    });
  }
  assertMeant(thrown.error, refusal, by);
  if (raised.length === 0) return;
  throw assertionError({
    message: `A rule was broken, and yet events were raised:\n\n${difference([], raised)}`,
    actual: raised,
    expected: [],
    operator: 'thenRefused',
    stackStartFn: by,
  });
}

function assertMeant(error: unknown, refusal: Refusal, by: Checked['by']): void {
  const { type, message } = refusal;
  const told = error instanceof Error ? error.message : String(error);
  const isTold = typeof message === 'string' ? told.includes(message) : told.search(message) >= 0;
  if (error instanceof type && isTold) return;
  throw assertionError({
    message: `${errorInShort(error)} was thrown, where ${inWords(refusal)} was expected.`,
    actual: error,
    expected: error instanceof type ? message : type,
    operator: 'thenRefused',
    stackStartFn: by,
    cause: error,
  });
}

function inWords({ type, message }: Refusal): string {
  return message === '' ? type.name : `${type.name} with ${JSON.stringify(String(message))}`;
}
