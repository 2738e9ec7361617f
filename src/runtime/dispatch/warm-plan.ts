import type { DispatchScope } from '../container/dispatch-scope.js';
import type { AwaitedRun } from '../registry.js';
import type { Layout } from '../container/layout.js';
import { bindAwaitedRun } from './bind-awaited-run.js';
import { bindSingleRun } from './bind-single-run.js';
import { bindRun } from './bind-run.js';
import type { Call, Plan } from './plan.js';
import type { Surroundings } from './surroundings.js';

/** Remembers the handlers if all of them are singletons, so that nothing is looked up again. */
export function warmPlan(plan: Plan, { layout }: DispatchScope, around: Surroundings): void {
  if (plan.variesAt === layout.version) return;
  const { inTransaction, afterCommit, asynchronous, kind } = plan;
  if (doVary(inTransaction, layout) || doVary(afterCommit, layout)) {
    plan.variesAt = layout.version;
    return;
  }
  if (!areConstant(inTransaction, layout) || !areConstant(afterCommit, layout)) return;
  takeConstants(inTransaction, layout);
  takeConstants(afterCommit, layout);
  plan.warmAt = layout.version;
  if (kind.prototype === null || !plan.isPlain) return;
  const { warmRuns } = around;
  const awaited = awaitedRunOf(plan, around);
  if (awaited !== null) {
    warmRuns.rememberAwaited(kind.prototype, layout.version, awaited);
  } else if (afterCommit.length === 0 && asynchronous.length === 0) {
    warmRuns.remember(kind.prototype, layout.version, bindRun(plan, around));
  }
}

function awaitedRunOf(plan: Plan, around: Surroundings): AwaitedRun | null {
  const [first, second] = [...plan.inTransaction, ...plan.afterCommit];
  if (first?.entry.async && second === undefined) return bindSingleRun(first, plan, around);
  return plan.kind.awaited && bindAwaitedRun(plan.kind.awaited, plan, around);
}

function doVary(calls: readonly Call[], layout: Layout): boolean {
  return calls.some(({ source }) => source.variesIn(layout));
}

function areConstant(calls: readonly Call[], layout: Layout): boolean {
  return calls.every((call) => call.source.constantFor(layout) !== null);
}

// Never back to `null`: an asynchronous dispatch that began warm still takes its handlers from here.
function takeConstants(calls: readonly Call[], layout: Layout): void {
  for (const call of calls) call.instance = call.source.constantFor(layout);
}
