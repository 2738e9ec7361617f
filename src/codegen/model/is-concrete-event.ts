import type { EventModel } from './model.js';

type Event = Pick<EventModel, 'type' | 'kind' | 'abstract' | 'root' | 'discriminator'>;

/**
 * True for an event that can be raised, and not merely derived from. An interface is told by its
 * discriminant alone, and only what the registry can import is known by it.
 */
export function isConcreteEvent({ type, kind, abstract, root, discriminator }: Event): boolean {
  if (root) return false;
  return kind === 'class' ? !abstract : discriminator !== null && type.exportPath !== null;
}
