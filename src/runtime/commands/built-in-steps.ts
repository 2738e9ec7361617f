import {
  type BuiltInStep,
  type HandlerCall,
  idempotency,
  type Next,
  transaction,
  validation,
} from '../behaviors/behavior.js';
import { settle } from '../behaviors/settle.js';
import type { Step } from '../behaviors/step.js';
import type { UnitsOfWork } from '../unit-of-work/units-of-work.js';
import type { CommandCall } from './command-call.js';
import { handleOnce } from './handle-once.js';
import { validateCommand } from './validate-command.js';

/** What the pipeline of every command has, wherever `behaviors` puts it. */
export function builtInSteps(units: UnitsOfWork): Readonly<Record<BuiltInStep, Step>> {
  return {
    [validation]: step('validation', async ({ plan, message }, next) => {
      if (plan.schema !== null) await validateCommand(message, plan.name, plan.schema);
      return next();
    }),
    [transaction]: step('transaction', (call, next) =>
      call.joins
        ? orDoom(units, call, () => unlessAborted(units, call, next))
        : units.runAlone(next, { name: null, committed: (unit) => call.committed(unit) }),
    ),
    [idempotency]: step('idempotency', (call, next) => {
      const { id, plan } = call;
      if (id === null) return next();
      const unit = units.demandCurrent(plan.handler);
      return orDoom(units, call, () => handleOnce({ id, name: plan.name, unit }, next));
    }),
  };
}

/** Looks at the signal that is a command's own where one in a unit of work of its own would commit. */
function unlessAborted(units: UnitsOfWork, { signal }: CommandCall, next: Next): unknown {
  if (signal === units.current()?.ambient.signal) return next();
  return settle(next, {
    done: (answer) => {
      signal?.throwIfAborted();
      return answer;
    },
    failed: (error) => {
      throw error;
    },
  });
}

/** Sees to it that nothing commits when the command fails, whatever a behavior around it makes of that. */
function orDoom(units: UnitsOfWork, { plan }: CommandCall, next: Next): unknown {
  return settle(next, {
    done: (answer) => answer,
    failed: (error) => {
      units.current()?.doom(`send(${plan.name})`, error);
      throw error;
    },
  });
}

function step(name: string, run: (call: CommandCall, next: () => unknown) => unknown): Step {
  // Only commands have these steps around them.
  const runWith = (call: HandlerCall, next: () => unknown) => run(call as CommandCall, next);
  return { name, async: true, mayRepeat: false, builtIn: true, run: runWith };
}
