import type { ClassOf } from '../../runtime/registry.js';
import type { EventSource } from '../../runtime/unit-of-work/event-source.js';
import type { ErrorClass } from '../error-class.js';
import { assertRaised, type Checked } from './assert-raised.js';
import { assertRefused } from './assert-refused.js';

/** What became of an action on an aggregate. */
export interface Attempt<A extends EventSource> {
  /** `null` where there is none, because it could not be made. */
  readonly aggregate: A | null;
  /** What the action threw, if it did. */
  readonly thrown: { readonly error: unknown } | null;
}

/** What came of an action on an aggregate. A check that fails throws an `AssertionError`. */
export class Outcome<A extends EventSource> {
  readonly #attempt: Attempt<A>;
  /** The events that the action raised, oldest first. */
  readonly events: readonly object[];

  constructor(attempt: Attempt<A>) {
    this.#attempt = attempt;
    this.events = attempt.aggregate?.pullEvents() ?? [];
  }

  /**
   * The action has raised exactly these events, in this order, and has not thrown. An event is compared
   * deeply, by class and fields; a class stands for any event of it.
   */
  thenRaised(...expected: readonly (object | ClassOf)[]): this {
    assertRaised(this.#checked('thenRaised'), expected);
    return this;
  }

  /** The action has succeeded, and has raised no event. */
  thenRaisedNothing(): this {
    assertRaised(this.#checked('thenRaisedNothing'), []);
    return this;
  }

  /**
   * The action broke a rule: it threw, and no event was raised.
   *
   * @param type whose instance it threw
   * @param message what the message contains, or matches
   */
  thenRefused(type: ErrorClass, message: string | RegExp = ''): this {
    assertRefused(this.#checked('thenRefused'), { type, message });
    return this;
  }

  /** Looks at the aggregate as it is now: `check` throws where it is not as it should be. */
  and(check: (aggregate: A) => void): this {
    const { aggregate, thrown } = this.#attempt;
    if (aggregate === null) throw thrown?.error;
    check(aggregate);
    return this;
  }

  #checked(by: 'thenRaised' | 'thenRaisedNothing' | 'thenRefused'): Checked {
    return { raised: this.events, thrown: this.#attempt.thrown, by: this[by] };
  }
}
