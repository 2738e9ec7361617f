import type { Workload } from '../workload.js';
import { eventName, everyEvent, upTo } from './names.js';
import { handlerExpression } from './render-instances.js';

/**
 * The wiring of an emitter: one arrow function a subscription, each at its own place in the source,
 * which lets the engine specialize each of them.
 */
export function renderSubscriptions(workload: Workload): string {
  const lines = everyEvent.flatMap((event) =>
    upTo(workload.handlersPerEvent).map((position) => {
      const call = `${handlerExpression(workload, event, position)}.handle(event)`;
      return `  on('${eventName(event)}', (event: events.${eventName(event)}) => ${call});`;
    }),
  );
  return [
    workload.lifetime === 'singleton'
      ? `import * as made from './instances.js';`
      : `import * as handlers from './handlers.js';`,
    `import type * as events from './events.js';`,
    '',
    'type Listen = (name: string, listener: (event: events.Event0) => void | Promise<void>) => void;',
    '',
    'export function subscribe(on: Listen): void {',
    ...lines,
    '}',
    '',
  ].join('\n');
}
