import type { DispatchScope } from '../container/dispatch-scope.js';
import { ScopeDisposalError } from '../errors/scope-disposal-error.js';
import { AfterCommitFailures } from './after-commit-failures.js';
import { callHandler, isPromise, refusePromise } from './call-handler.js';
import type { Call, Plan } from './plan.js';
import type { Surroundings } from './surroundings.js';

interface Run {
  /** `null` where every handler is a warm singleton. */
  readonly scope: DispatchScope | null;
  readonly around: Surroundings;
  readonly signal: AbortSignal | undefined;
}

/** Runs the handlers of a plan one after the other, and waits for each. */
export function runAsynchronously(
  plan: Plan,
  event: object,
  options: { readonly around: Surroundings; readonly signal: AbortSignal | undefined },
): Promise<void> {
  const { container } = options.around;
  if (plan.isWarm(container.changes.count))
    return runPhases(plan, event, { ...options, scope: null });
  return runInScope(plan, event, { ...options, scope: container.openScope() });
}

async function runInScope(
  plan: Plan,
  event: object,
  run: Run & { readonly scope: DispatchScope },
): Promise<void> {
  const failed: unknown[] = [];
  try {
    await runPhases(plan, event, run);
  } finally {
    plan.warm(run.scope);
    await run.scope.close((instance, error) => {
      run.around.log.disposeFailed(instance, plan.eventName, error);
      failed.push(error);
    });
  }
  if (failed.length > 0) throw new ScopeDisposalError(failed, plan.eventName);
}

// One function with both loops: another asynchronous one for each phase costs more than the rest.
async function runPhases(plan: Plan, event: object, run: Run): Promise<void> {
  for (const call of plan.inTransaction) {
    run.signal?.throwIfAborted();
    try {
      const result = startCall(call, event, run);
      if (result !== undefined) await result;
    } catch (error) {
      run.around.log.handlerFailed(call.handler, plan.eventName, error);
      throw error;
    }
  }
  if (plan.inTransaction.length === 0) run.signal?.throwIfAborted();
  let failures: AfterCommitFailures | null = null;
  for (const call of plan.afterCommit) {
    try {
      const result = startCall(call, event, run);
      if (result !== undefined) await result;
    } catch (error) {
      run.around.log.handlerFailed(call.handler, plan.eventName, error);
      failures ??= new AfterCommitFailures();
      failures.add(`${call.handler}(${plan.eventName})`, error);
    }
  }
  if (failures !== null) throw failures.toError();
}

function startCall(call: Call, event: object, run: Run): void | Promise<void> {
  const result = callHandler(call, event, run);
  return result !== undefined && !call.entry.async ? refuseResult(result, call) : result;
}

async function refuseResult(result: unknown, { handler }: Call): Promise<void> {
  if (isPromise(result)) throw await refusePromise(handler, result);
}
