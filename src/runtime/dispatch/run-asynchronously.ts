import type { DispatchScope } from '../container/dispatch-scope.js';
import { ScopeDisposalError } from '../errors/scope-disposal-error.js';
import type { Activity } from './activity.js';
import { AfterCommitFailures } from './after-commit-failures.js';
import { callHandler, settleResult } from './call-handler.js';
import type { Call, Plan } from './plan.js';
import type { Surroundings } from './surroundings.js';
import { warmPlan } from './warm-plan.js';

/** One asynchronous dispatch, or all those that need nothing of their own. */
export interface AsynchronousRun {
  readonly around: Surroundings;
  readonly signal: AbortSignal | undefined;
  /** `null` where every handler is a warm singleton. */
  readonly scope: DispatchScope | null;
  /** Where it is counted; `null` for what is part of something that is. */
  readonly activity: Activity | null;
}

/**
 * Runs the handlers of a plan one after the other, and waits for each.
 *
 * @param run without a scope; one is opened where it is needed.
 */
export function runAsynchronously(plan: Plan, event: object, run: AsynchronousRun): Promise<void> {
  const { container } = run.around;
  if (plan.warmAt === container.changes.count) return runPhases(plan, event, run);
  return runInScope(plan, event, { ...run, scope: container.openScope() });
}

async function runInScope(
  plan: Plan,
  event: object,
  run: AsynchronousRun & { readonly scope: DispatchScope },
): Promise<void> {
  const { log } = run.around;
  const failed: unknown[] = [];
  run.activity?.begin();
  try {
    await runPhases(plan, event, run);
  } finally {
    warmPlan(plan, run.scope, run.around);
    if (run.scope.hasToClose) {
      await run.scope.close((instance, error) => {
        log.disposeFailed(instance, plan.eventName, error);
        failed.push(error);
      });
    }
    run.activity?.end();
  }
  if (failed.length > 0) throw new ScopeDisposalError(failed, plan.eventName);
}

// One function for both phases, and no iterators: across an `await` either costs as much as a handler.
async function runPhases(plan: Plan, event: object, run: AsynchronousRun): Promise<void> {
  const { log } = run.around;
  const { inTransaction, afterCommit } = plan;
  let failures: AfterCommitFailures | null = null;
  run.activity?.begin();
  try {
    if (run.signal !== undefined && inTransaction.length === 0) run.signal.throwIfAborted();
    for (let index = 0; index < inTransaction.length; index++) {
      const call = inTransaction[index] as Call;
      if (run.signal !== undefined) run.signal.throwIfAborted();
      try {
        const result = callHandler(call, event, run);
        if (result !== undefined) await settleResult(result, call);
      } catch (error) {
        log.handlerFailed(call.handler, plan.eventName, error);
        throw error;
      }
    }
    for (let index = 0; index < afterCommit.length; index++) {
      const call = afterCommit[index] as Call;
      try {
        const result = callHandler(call, event, run);
        if (result !== undefined) await settleResult(result, call);
      } catch (error) {
        log.handlerFailed(call.handler, plan.eventName, error);
        failures ??= new AfterCommitFailures();
        failures.add(`${call.handler}(${plan.eventName})`, error);
      }
    }
  } finally {
    run.activity?.end();
  }
  if (failures !== null) throw failures.toError();
}
