import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { EventFact } from '../model/facts.js';
import type { EventIndex } from './event-index.js';

/** What is wrong with the histories of a project's events. */
export function judgeHistories({ facts, names }: EventIndex): readonly Diagnostic[] {
  const events = [...facts.values()];
  const owners = new Map(events.map((event) => [names.get(event.type.id) ?? '', event]));
  return events.flatMap((event) => [...unreadable(event), ...gaps(event), ...taken(event, owners)]);
}

function unreadable({ type, history }: EventFact): Diagnostic[] {
  return (history?.unreadable ?? []).map(({ name, place }) =>
    diagnose('event-history-unreadable', { place }, { event: type.name, member: name }),
  );
}

function gaps({ type, place, history }: EventFact): Diagnostic[] {
  const versions = history?.upcasters ?? [];
  const missing = versions.find((version, at) => at > 0 && version !== (versions[at - 1] ?? 0) + 1);
  if (missing === undefined) return [];
  const version = missing - 1;
  return [diagnose('event-upcaster-missing', { place }, { event: type.name, version })];
}

// Owned by whoever comes first; the others are told.
function taken(event: EventFact, owners: Map<string, EventFact>): Diagnostic[] {
  return (event.history?.formerly ?? []).flatMap((name) => {
    const owner = owners.get(name);
    owners.set(name, owner ?? event);
    if (owner === undefined) return [];
    const related = [{ place: owner.place, message: `${name} is this` }];
    const { place, type } = event;
    return diagnose('event-former-name-taken', { place, related }, { event: type.name, name });
  });
}
