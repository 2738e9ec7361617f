import type { Entity } from '../syntax/entity.js';
import type { World } from '../resolve/world.js';
import type { EventFacts } from './event-facts.js';

/** The world, once its events are known. */
export interface Reading extends World {
  readonly events: EventFacts;
  /** True for a class that has an event's shape, or its name, and does not derive from one. */
  readonly isLookAlike: (entity: Entity) => boolean;
}
