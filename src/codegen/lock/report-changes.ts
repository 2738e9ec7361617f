import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Model } from '../model/model.js';
import type { Place } from '../model/place.js';
import type { Change } from './compare-locks.js';
import type { Difference } from './compare-shapes.js';
import { halves, likelyEvent, likelyHandler } from './likely-name.js';
import type { Lock } from './lock.js';
import type { StoredLock } from './read-lock.js';

interface Surroundings {
  readonly stored: StoredLock;
  readonly current: Lock;
  readonly model: Pick<Model, 'events' | 'handlers'>;
}

/**
 * One diagnostic a change, at the class it is about; where that is gone, at its line in the lock,
 * with the place of what it is likely called now.
 */
export function reportChange(change: Change, surroundings: Surroundings): Diagnostic {
  const { kind, name, now: event, difference, lost } = change;
  const place = placeOfEvent(change, surroundings);
  if (difference !== null) return reportField(change, difference, place);
  switch (kind) {
    case 'handler-vanished':
      return reportHandler(name, surroundings);
    case 'event-unrestorable':
      return diagnose('locked-event-unrestorable', { place }, { event, name });
    case 'name-lost':
      return diagnose('locked-name-lost', { place }, { event, name, former: lost });
    case 'upcaster-lost':
      return diagnose('locked-upcaster-lost', { place }, { event, name, version: lost });
    default:
      return reportVanished(name, place, surroundings);
  }
}

function reportField(
  { name, now: event }: Change,
  difference: Difference,
  place: Place | null,
): Diagnostic {
  const facts = { event, name, field: difference.path, ...difference };
  switch (difference.kind) {
    case 'lost':
      return diagnose('locked-field-lost', { place }, facts);
    case 'retyped':
      return diagnose('locked-field-retyped', { place }, facts);
    case 'narrowed':
      return diagnose('locked-field-narrowed', { place }, facts);
    default:
      return diagnose('locked-field-required', { place }, facts);
  }
}

function reportVanished(
  name: string,
  place: Place | null,
  { stored, current, model }: Surroundings,
): Diagnostic {
  const likely = likelyEvent(name, { was: stored.lock, is: current });
  const now = model.events.find((event) => event.name === likely)?.place;
  const related = relatedPlace(now, 'likely its new name');
  return diagnose('locked-event-vanished', { place, related }, { event: name, likely });
}

function reportHandler(name: string, { stored, current, model }: Surroundings): Diagnostic {
  const likely = likelyHandler(name, { was: stored.lock, is: current });
  const handler = model.handlers.find((one) => one.name === halves(name)[0]);
  const place = handler?.place ?? stored.placeOf(name);
  const now = model.handlers.find((one) => one.name === halves(likely ?? '')[0])?.place;
  const related = handler === undefined ? relatedPlace(now, 'likely its new class') : [];
  return diagnose('locked-handler-vanished', { place, related }, { handler: name, likely });
}

function placeOfEvent({ name, now }: Change, { stored, model }: Surroundings): Place | null {
  return model.events.find((event) => event.name === now)?.place ?? stored.placeOf(name);
}

function relatedPlace(place: Place | undefined, message: string) {
  return place === undefined ? [] : [{ place, message }];
}
