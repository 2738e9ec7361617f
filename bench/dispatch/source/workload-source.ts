import type { Workload } from '../workload.js';
import { renderByHand } from './render-by-hand.js';
import { renderEvents } from './render-events.js';
import { renderHandlers } from './render-handlers.js';
import { renderInstances } from './render-instances.js';
import { renderSubscriptions } from './render-subscriptions.js';
import { renderTable } from './render-table.js';

/** The sources of one workload by file name: what a team would have in its repository. */
export function workloadSource(workload: Workload): Readonly<Record<string, string>> {
  return {
    'events.ts': renderEvents(),
    'handlers.ts': renderHandlers(workload),
    'instances.ts': renderInstances(workload),
    'by-hand.ts': renderByHand(workload),
    'subscriptions.ts': renderSubscriptions(workload),
    'table.ts': renderTable(workload),
    'engine.ts': `export { createHearken } from 'hearken';\n`,
  };
}
