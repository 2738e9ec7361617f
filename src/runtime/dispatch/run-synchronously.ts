import type { DispatchScope } from '../container/dispatch-scope.js';
import { ScopeDisposalError } from '../errors/scope-disposal-error.js';
import { UnexpectedPromiseError } from '../errors/unexpected-promise-error.js';
import { AfterCommitFailures } from './after-commit-failures.js';
import { callHandler, isPromise, refusePromise } from './call-handler.js';
import type { Call, Plan } from './plan.js';
import type { Surroundings } from './surroundings.js';

/**
 * Runs the handlers of a plan that is plain and warm: the way of nearly every dispatch. It
 * allocates nothing.
 */
export function runWarm(plan: Plan, event: object, around: Surroundings): void {
  const calls = plan.inTransaction;
  let index = 0;
  try {
    for (; index < calls.length; index++) {
      const call = calls[index] as Call;
      const result = call.invoke(call.instance as object, event, call.context);
      if (result !== undefined) refuseResult(result, call, { plan, around });
    }
  } catch (error) {
    around.log.handlerFailed((calls[index] as Call).handler, plan.eventName, error);
    throw error;
  }
}

/** Runs every handler of a plan without asynchronous ones, in the caller's stack. */
export function runSynchronously(plan: Plan, event: object, around: Surroundings): void {
  const scope = around.container.openScope();
  const failed: unknown[] = [];
  try {
    runPhases(plan, event, { scope, around });
  } finally {
    plan.warm(scope);
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

// The promise cannot be awaited here. What becomes of it is logged, and waited for at disposal.
function refuseResult(
  result: unknown,
  { handler }: Call,
  { plan, around }: { plan: Plan; around: Surroundings },
): void {
  if (!isPromise(result)) return;
  void around.activity.leave(logRejection(handler, result));
  throw new UnexpectedPromiseError(handler);

  async function logRejection(name: string, promise: PromiseLike<unknown>): Promise<void> {
    const { cause } = await refusePromise(name, promise);
    if (cause !== undefined) around.log.handlerFailed(name, plan.eventName, cause);
  }
}
