import type { Workload } from '../workload.js';
import { everyEvent, handlerName, instanceName, ledgerName, upTo } from './names.js';

/** A composition root written by hand: every handler built once, at start-up. */
export function renderInstances(workload: Workload): string {
  const positions = upTo(workload.handlersPerEvent);
  const made = everyEvent.flatMap((event) =>
    positions.map((position) => {
      const ledger = `ledger${position}`;
      return `export const ${instanceName(event, position)} = new handlers.${handlerName(event, position)}(${ledger});`;
    }),
  );
  return [
    `import * as handlers from './handlers.js';`,
    ...positions.map(
      (position) => `const ledger${position} = new handlers.${ledgerName(position)}();`,
    ),
    ...made,
    '',
  ].join('\n');
}

/** The expression that yields the handler of one call: the instance, or a new one with its dependency. */
export function handlerExpression(workload: Workload, event: number, position: number): string {
  return workload.lifetime === 'singleton'
    ? `made.${instanceName(event, position)}`
    : `new handlers.${handlerName(event, position)}(new handlers.${ledgerName(position)}())`;
}
