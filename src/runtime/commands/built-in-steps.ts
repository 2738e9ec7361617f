import {
  type BuiltInStep,
  type HandlerCall,
  idempotency,
  transaction,
  validation,
} from '../behaviors/behavior.js';
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
      call.joins ? next() : units.runAlone(next, (unit) => call.committed(unit)),
    ),
    [idempotency]: step('idempotency', ({ id, plan: { name } }, next) => {
      if (id === null) return next();
      const processed = units.current()?.origin.transaction?.processedCommands;
      return handleOnce({ id, name, processed }, next);
    }),
  };
}

function step(name: string, run: (call: CommandCall, next: () => unknown) => unknown): Step {
  // Only commands have these steps around them.
  const runWith = (call: HandlerCall, next: () => unknown) => run(call as CommandCall, next);
  return { name, async: true, mayRepeat: false, run: runWith };
}
