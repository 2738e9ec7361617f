import {
  type BehaviorEntry,
  type BehaviorFunction,
  idempotency,
  transaction,
  validation,
} from '../../runtime/behaviors/behavior.js';

const builtIn: readonly BehaviorEntry[] = [validation, transaction, idempotency];

/** The user's behaviors, what is built in, and innermost `record`, which sees each run of a handler. */
export function bedBehaviors(
  own: readonly BehaviorEntry[],
  record: BehaviorFunction,
): readonly BehaviorEntry[] {
  return [...own, ...builtIn.filter((each) => !own.includes(each)), record];
}
