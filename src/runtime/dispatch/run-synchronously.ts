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
  const failed: unknown[] = [];
  try {
    runPhases(plan, event, { scope, around });
  } finally {
    warmPlan(plan, scope, around);
    const left = scope.close((instance, error) => {
      around.log.disposeFailed(instance, plan.eventName, error);
      failed.push(error);
    });
    if (left !== undefined) void around.activity.leave(left);
  }
  if (failed.length > 0) throw new ScopeDisposalError(failed, plan.eventName);
}

interface Run {
  readonly scope: DispatchScope;
  readonly around: Surroundings;
}

function runPhases(plan: Plan, event: object, { scope, around }: Run): void {
  const runCall = (call: Call): void => {
    try {
      const result = callHandler(call, event, { scope });
      if (result !== undefined) refuseResult(result, call, { plan, around });
    } catch (error) {
      around.log.handlerFailed(call.handler, plan.eventName, error);
      throw error;
    }
  };
  for (const call of plan.inTransaction) runCall(call);
  runIsolated(plan, runCall);
}

function runIsolated(plan: Plan, runCall: (call: Call) => void): void {
  let failures: AfterCommitFailures | null = null;
  for (const call of plan.afterCommit) {
    try {
      runCall(call);
    } catch (error) {
      failures ??= new AfterCommitFailures();
      failures.add(`${call.handler}(${plan.eventName})`, error);
    }
  }
  if (failures !== null) throw failures.toError();
}
