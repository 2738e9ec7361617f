import type { Facts } from '../../model/facts.js';
import { isConcreteEvent } from '../../model/is-concrete-event.js';
import type { Model } from '../../model/model.js';
import type { TypeId } from '../../model/type-ref.js';
import type { EventIndex } from '../event-index.js';
import type { EventSubject, Known } from './event-subject.js';

/** What the fate of events is read from. */
export interface EventSurroundings {
  readonly events: EventIndex;
  readonly model: Pick<Model, 'handlers' | 'methods'>;
  readonly unraised: Facts['unraised'];
}

/** The events that a project declares itself, each with what is known of its fate there. */
export function eventSubjects({
  events,
  model,
  unraised,
}: EventSurroundings): readonly EventSubject[] {
  const own = [...events.facts.values()].filter(({ type, root }) => {
    return type.origin === 'project' && !root;
  });
  const subscribed = new Set(model.methods.flatMap((method) => method.events));
  const isSubscribed = (id: TypeId) => subscribed.has(events.names.get(id) ?? id);
  const dead = new Set(unraised);
  return own.map((event) => ({
    event,
    handled: known(model.handlers.length > 0 && isConcreteEvent(event), () =>
      isSubscribed(event.type.id),
    ),
    raised: known(
      unraised !== null && event.kind === 'class' && isConcreteEvent(event),
      () => !dead.has(event.type.id),
    ),
  }));
}

function known(canTell: boolean, answer: () => boolean): Known {
  if (!canTell) return 'unknown';
  return answer() ? 'yes' : 'no';
}
