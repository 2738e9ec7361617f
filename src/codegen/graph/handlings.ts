import type { Delivery, Model } from '../model/model.js';
import type { FlowNode } from './flow-graph.js';
import { handlerNode } from './flow-nodes.js';

/** A method that handles messages, with the names of these. */
export interface Handling {
  readonly node: FlowNode;
  readonly events: readonly string[];
  readonly commands: readonly string[];
  readonly delivery: Delivery | null;
}

/** Every method of a model that handles something. */
export function handlings({ methods, commands }: Model): readonly Handling[] {
  const ofEvents = methods.map(({ handler, name, place, events, delivery }) => ({
    node: handlerNode('handler', { name: `${handler}.${name}`, place }),
    events,
    commands: [],
    delivery,
  }));
  const ofCommands = commands.flatMap(({ name: command, handledBy }) =>
    handledBy.map(({ handler, method, place }) => ({
      node: handlerNode('commandHandler', { name: `${handler}.${method}`, place }),
      events: [],
      commands: [command],
      delivery: null,
    })),
  );
  return [...ofEvents.filter(({ events }) => events.length > 0), ...ofCommands];
}
