import { inAmbient } from '../context/ambient.js';
import { ambientOf } from '../context/ambient-of.js';
import { AfterCommitFailures } from '../dispatch/after-commit-failures.js';
import { callHandler, settleResult } from '../dispatch/call-handler.js';
import type { Call } from '../dispatch/plan.js';
import { isPromise } from '../dispatch/promise.js';
import type { AfterCommitError } from '../errors/after-commit-error.js';
import type { Deferred, OpenUnit } from './open-unit.js';
import type { UnitsOfWork } from './units-of-work.js';

/** How the `afterCommit` handlers of a unit of work run. */
export interface AfterCommitSettings {
  /** How many may run at a time; with 1 they run in order. */
  readonly concurrency: number;
  /** Whether whoever sent the command goes on without waiting for them. */
  readonly inBackground: boolean;
  /** Hears of all failures of one unit of work together; each is logged already. */
  readonly onFailure: ((error: AfterCommitError) => void) | null;
}

interface Task extends Deferred {
  readonly call: Call;
}

interface Failure {
  readonly cause: unknown;
}

/**
 * Runs what a unit of work has left for after its commit: the handlers, whatever fails, then the
 * commands that were enqueued. Never fails.
 */
export function runAfterCommit(unit: OpenUnit, units: UnitsOfWork): void | Promise<void> {
  if (unit.deferred.length === 0) return finish(unit, units, null);
  const running = runHandlers(unit, units).then((failures) => finish(unit, units, failures));
  if (!units.settings.afterCommit.inBackground) return running;
}

function finish(
  unit: OpenUnit,
  units: UnitsOfWork,
  failures: AfterCommitFailures | null,
): void | Promise<void> {
  for (const { start } of unit.enqueued) start();
  if (unit.scope.hasToClose) return close(unit, units, failures ?? new AfterCommitFailures());
  end(unit, units, failures);
}

async function close(
  unit: OpenUnit,
  units: UnitsOfWork,
  failures: AfterCommitFailures,
): Promise<void> {
  await unit.scope.close((instance, error) => {
    units.around.log.disposeFailed(instance, 'a unit of work', error);
    failures.add(`${instance.constructor.name}.dispose()`, error);
  });
  end(unit, units, failures);
}

function end(
  { observation, origin }: OpenUnit,
  units: UnitsOfWork,
  failures: AfterCommitFailures | null,
): void {
  if (failures !== null && !failures.isEmpty) report(failures.toError(), units);
  observation?.ended({ outcome: 'done' });
  units.around.activity.finish(origin.running);
}

async function runHandlers(unit: OpenUnit, units: UnitsOfWork): Promise<AfterCommitFailures> {
  const { settings } = units;
  const failures = new AfterCommitFailures();
  const tasks = unit.deferred.flatMap(tasksOf);
  const waiting = tasks.values();
  const lanes = Math.min(settings.afterCommit.concurrency, tasks.length);
  await Promise.all(Array.from({ length: lanes }, runLane));
  return failures;

  async function runLane(): Promise<void> {
    for (const task of waiting) {
      const error = await runTask(task, unit, units);
      if (error !== null) failures.add(nameOf(task), error.cause);
    }
  }
}

function tasksOf({ plan, event }: Deferred): Task[] {
  return plan.afterCommit.map((call) => ({ plan, event, call }));
}

function runTask(
  task: Task,
  unit: OpenUnit,
  units: UnitsOfWork,
): Promise<Failure | null> | Failure {
  // The handler hears when its caller gives up. What it sends is not refused for that: too much has happened.
  const { signal } = units.settings.context;
  try {
    const ambient = { ...ambientOf(task.event, unit.afterwards), signal };
    return inAmbient(ambient, () => attempt(task, unit, units));
  } catch (cause) {
    return asFailure(task, cause, units);
  }
}

async function attempt(task: Task, unit: OpenUnit, units: UnitsOfWork): Promise<Failure | null> {
  const { scope, ambient } = unit;
  const { activity } = units.around;
  // Whoever sent the command is named otherwise, and waits for it.
  const { inBackground } = units.settings.afterCommit;
  const running = inBackground ? activity.start(nameOf(task)) : null;
  try {
    const result = callHandler(task.call, task.event, { scope, signal: ambient.signal });
    if (result !== undefined) await settleResult(result, task.call);
    return null;
  } catch (cause) {
    return asFailure(task, cause, units);
  } finally {
    if (running !== null) activity.finish(running);
  }
}

/** As `Class.method(Event)`. */
function nameOf({ call, plan }: Task): string {
  return `${call.handler}(${plan.eventName})`;
}

function asFailure({ call, plan }: Task, cause: unknown, { around }: UnitsOfWork): Failure {
  around.log.handlerFailed(call.handler, plan.eventName, cause);
  return { cause };
}

function report(failures: AfterCommitError, { settings, around }: UnitsOfWork): void {
  const failed = (thrown: unknown): void => around.log.unitFailed('onFailure', thrown);
  try {
    const told: unknown = settings.afterCommit.onFailure?.(failures);
    if (isPromise(told)) told.then(undefined, failed);
  } catch (thrown) {
    failed(thrown);
  }
}
