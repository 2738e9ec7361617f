import type { DispatchScope } from '../container/dispatch-scope.js';
import { ScopeDisposalError } from '../errors/scope-disposal-error.js';
import { AfterCommitFailures } from './after-commit-failures.js';
import { callHandler } from './call-handler.js';
import type { Call, Plan } from './plan.js';
import { refuseResult } from './refuse-result.js';
import type { Surroundings } from './surroundings.js';
import { warmPlan } from './warm-plan.js';

/** Runs every handler of a plan without asynchronous ones, in the caller's stack. */
export function runSynchronously(plan: Plan, event: object, around: Surroundings): void {
  const scope = around.container.openScope();
  const run: Run = { plan, scope, around };
  let failed: readonly unknown[] | null = null;
  try {
    runAll(plan.inTransaction, event, run);
    if (plan.afterCommit.length > 0) runIsolated(event, run);
  } finally {
    warmPlan(plan, scope, around);
    if (scope.hasToClose) failed = close(run);
  }
  if (failed !== null && failed.length > 0) throw new ScopeDisposalError(failed, plan.eventName);
}

interface Run {
  readonly plan: Plan;
  readonly scope: DispatchScope;
  readonly around: Surroundings;
}

// No closures and no iterators: either costs as much as a handler that is built anew.
function runAll(calls: readonly Call[], event: object, run: Run): void {
  for (let index = 0; index < calls.length; index++) runCall(calls[index] as Call, event, run);
}

function runCall(call: Call, event: object, run: Run): void {
  try {
    const result = callHandler(call, event, run);
    if (result !== undefined) refuseResult(result, call, run);
  } catch (error) {
    run.around.log.handlerFailed(call.handler, run.plan.eventName, error);
    throw error;
  }
}

function runIsolated(event: object, run: Run): void {
  let failures: AfterCommitFailures | null = null;
  for (const call of run.plan.afterCommit) {
    try {
      runCall(call, event, run);
    } catch (error) {
      failures ??= new AfterCommitFailures();
      failures.add(`${call.handler}(${run.plan.eventName})`, error);
    }
  }
  if (failures !== null) throw failures.toError();
}

/** @returns the errors so far; what fails later on is only logged. */
function close({ plan, scope, around }: Run): readonly unknown[] {
  const failed: unknown[] = [];
  const left = scope.close((instance, error) => {
    around.log.disposeFailed(instance, plan.eventName, error);
    failed.push(error);
  });
  if (left !== undefined) void around.activity.leave(left);
  return failed;
}
