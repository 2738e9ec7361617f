import type { DispatchScope } from '../container/dispatch-scope.js';
import type { HandlerCall, Next } from './behavior.js';

/** A behavior, ready to be run. */
export interface Step {
  /** The behavior's name, for messages. */
  readonly name: string;
  /** Whether it is known to return a promise. */
  readonly async: boolean;
  /** Whether it is one of Hearken's own, which are trusted with `next`. */
  readonly builtIn: boolean;
  /** Whether `next` may be called again after it has failed. */
  readonly mayRepeat: boolean;
  run(call: HandlerCall, next: Next, scope: () => DispatchScope): unknown;
}
