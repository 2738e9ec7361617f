import type { Workload } from '../workload.js';
import { eventName, everyEvent, handlerName, ledgerName, upTo } from './names.js';

/** Which classes belong together, for the contenders that are told by class. */
export function renderTable(workload: Workload): string {
  const positions = upTo(workload.handlersPerEvent);
  const rows = everyEvent.map((event) => {
    const types = positions.map((position) => `handlers.${handlerName(event, position)}`);
    return `  { name: '${eventName(event)}', type: events.${eventName(event)}, handlers: [${types.join(', ')}] },`;
  });
  return [
    `import * as events from './events.js';`,
    `import * as handlers from './handlers.js';`,
    '',
    'export const routes = [',
    ...rows,
    '];',
    '',
    `export const ledgers = [${positions.map((position) => `handlers.${ledgerName(position)}`).join(', ')}];`,
    '',
  ].join('\n');
}
