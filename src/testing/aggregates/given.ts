import { isPromise } from '../../runtime/dispatch/promise.js';
import type { EventSource } from '../../runtime/unit-of-work/event-source.js';
import { Outcome } from './outcome.js';

/** An aggregate in the state that a test starts from. */
export interface Given<A extends EventSource> {
  /**
   * Does something to the aggregate. What it raises or throws is kept for the `then…` that follows.
   *
   * @throws {TypeError} when the action is asynchronous: that one is for `whenAsync`.
   */
  when(action: (aggregate: A) => unknown): Outcome<A>;

  /** The same, for what is asynchronous. */
  whenAsync(action: (aggregate: A) => PromiseLike<unknown>): Promise<Outcome<A>>;
}

/**
 * Brings an aggregate into a state by doing things to it, in order. Events raised on the way are
 * forgotten.
 *
 * @throws {TypeError} when one of `doings` is asynchronous.
 * @throws what one of `doings` throws, unchanged: then there is no such state.
 */
export function given<A extends EventSource>(
  aggregate: A,
  ...doings: readonly ((aggregate: A) => unknown)[]
): Given<A> {
  for (const doing of doings) refusePromise(doing(aggregate), 'given', 'await it before');
  aggregate.pullEvents();
  return {
    when: (action) => outcomeOf(aggregate, action),
    whenAsync: (action) => outcomeOfAsync(aggregate, action),
  };
}

/** Where a test is about how an aggregate comes to be. */
export const givenNothing = {
  /** Makes an aggregate. What it raises or throws is kept for the `then…` that follows. */
  when<A extends EventSource>(create: () => A): Outcome<A> {
    let aggregate: A;
    try {
      aggregate = create();
    } catch (error) {
      return new Outcome<A>({ aggregate: null, thrown: { error } });
    }
    return new Outcome({ aggregate, thrown: null });
  },
} as const;

function outcomeOf<A extends EventSource>(aggregate: A, action: (of: A) => unknown): Outcome<A> {
  let result: unknown;
  try {
    result = action(aggregate);
  } catch (error) {
    return new Outcome({ aggregate, thrown: { error } });
  }
  refusePromise(result, 'when', 'use `whenAsync`');
  return new Outcome({ aggregate, thrown: null });
}

async function outcomeOfAsync<A extends EventSource>(
  aggregate: A,
  action: (of: A) => PromiseLike<unknown>,
): Promise<Outcome<A>> {
  try {
    await action(aggregate);
  } catch (error) {
    return new Outcome({ aggregate, thrown: { error } });
  }
  return new Outcome({ aggregate, thrown: null });
}

function refusePromise(result: unknown, where: string, remedy: string): void {
  if (!isPromise(result)) return;
  // What becomes of it is nobody's affair any more.
  result.then(undefined, () => undefined);
  throw new TypeError(`\`${where}\` was given something asynchronous: ${remedy}.`);
}
