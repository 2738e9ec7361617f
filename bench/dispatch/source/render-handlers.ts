import type { Workload } from '../workload.js';
import { eventName, everyEvent, handlerName, ledgerName, upTo } from './names.js';

/**
 * One class a handler, as every contender with handler classes wants it, each with a dependency.
 * All contenders run these very classes; the tally is the effect that no compiler can drop.
 */
export function renderHandlers(workload: Workload): string {
  const positions = upTo(workload.handlersPerEvent);
  return [
    `import { DomainEventHandler } from 'hearken';`,
    `import { ${workload.lifetime === 'scoped' ? 'Lifecycle, scoped' : 'singleton'} } from 'tsyringe';`,
    `import { ${everyEvent.map(eventName).join(', ')} } from './events.js';`,
    `export const tally = new Float64Array(${everyEvent.length * positions.length});`,
    ...positions.map((position) => renderLedger(workload, position)),
    ...everyEvent.flatMap((event) =>
      positions.map((position) => renderHandler(workload, event, position)),
    ),
  ].join('\n\n');
}

function renderLedger(workload: Workload, position: number): string {
  return `${lifetimeDecorator(workload)}
export class ${ledgerName(position)} {
  record(slot: number, amount: number): void {
    tally[slot] += amount;
  }
}`;
}

function renderHandler(workload: Workload, event: number, position: number): string {
  const asynchronous = workload.mode === 'async';
  const slot = event * workload.handlersPerEvent + position;
  return `@DomainEventHandler
${lifetimeDecorator(workload)}
export class ${handlerName(event, position)} {
  constructor(readonly ledger: ${ledgerName(position)}) {}

  ${asynchronous ? 'async ' : ''}handle(event: ${eventName(event)}): ${asynchronous ? 'Promise<void>' : 'void'} {
    ${effect(workload, slot)}
  }
}`;
}

// A singleton does the least that can be counted, for the dispatch is measured and not the handler; a
// scoped one works through the dependency that was built for it.
function effect({ lifetime }: Workload, slot: number): string {
  return lifetime === 'singleton'
    ? `tally[${slot}] += event.amount;`
    : `this.ledger.record(${slot}, event.amount);`;
}

function lifetimeDecorator({ lifetime }: Workload): string {
  return lifetime === 'scoped' ? '@scoped(Lifecycle.ContainerScoped)' : '@singleton()';
}
