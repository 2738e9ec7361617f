import type { Workload } from '../workload.js';
import { eventName, everyEvent, upTo } from './names.js';
import { handlerExpression } from './render-instances.js';

/** For each event type the function a team would write: it calls the handlers, one after another. */
export function renderByHand(workload: Workload): string {
  return [
    workload.lifetime === 'singleton'
      ? `import * as made from './instances.js';`
      : `import * as handlers from './handlers.js';`,
    `import type { ${everyEvent.map(eventName).join(', ')} } from './events.js';`,
    ...everyEvent.map((event) => renderFunction(workload, event)),
    `export const publishers = [${everyEvent.map((event) => `publish${event}`).join(', ')}];`,
    '',
  ].join('\n\n');
}

function renderFunction(workload: Workload, event: number): string {
  const asynchronous = workload.mode === 'async';
  const calls = upTo(workload.handlersPerEvent).map(
    (position) =>
      `  ${asynchronous ? 'await ' : ''}${handlerExpression(workload, event, position)}.handle(event);`,
  );
  const signature = `publish${event}(event: ${eventName(event)})`;
  return asynchronous
    ? `export async function ${signature}: Promise<void> {\n${calls.join('\n')}\n}`
    : `export function ${signature}: void {\n${calls.join('\n')}\n}`;
}
