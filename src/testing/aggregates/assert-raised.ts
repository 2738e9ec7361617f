import { isDeepStrictEqual } from 'node:util';
import type { ClassOf } from '../../runtime/registry.js';
import { errorInShort } from '../error-in-short.js';
import { assertionError } from './assertion-error.js';
import { difference } from './difference.js';

/** What came of an action, and who looks at it. */
export interface Checked {
  readonly raised: readonly object[];
  readonly thrown: { readonly error: unknown } | null;
  /** The function that the test called: the stack of a failure begins where that was. */
  readonly by: (...parameters: never[]) => unknown;
}

/** @throws {AssertionError} with `expected` and `actual`, by which test runners show what differs. */
export function assertRaised(
  { raised, thrown, by }: Checked,
  expected: readonly (object | ClassOf)[],
): void {
  if (thrown === null && fit(raised, expected)) return;
  // A class that an event fits is no difference, and should not look like one.
  const wanted = expected.map((each, at) => (fits(raised[at], each) ? raised[at] : each));
  const message =
    thrown === null
      ? `What was raised is not what was expected:\n\n${difference(wanted, raised)}`
      : `The action threw ${errorInShort(thrown.error)}, where events were expected:\n\n` +
        difference(wanted, raised);
  throw assertionError({
    message,
    actual: raised,
    expected: wanted,
    operator: 'thenRaised',
    stackStartFn: by,
    cause: thrown?.error,
  });
}

function fit(raised: readonly object[], expected: readonly (object | ClassOf)[]): boolean {
  return raised.length === expected.length && raised.every((each, at) => fits(each, expected[at]));
}

function fits(raised: object | undefined, expected: object | ClassOf | undefined): boolean {
  if (typeof expected === 'function') return raised instanceof expected;
  return isDeepStrictEqual(raised, expected);
}
