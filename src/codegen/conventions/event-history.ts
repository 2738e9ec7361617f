import type { EventFact } from '../model/facts.js';
import type { EventHistory } from '../model/model.js';

/** An event's history as the registry carries it; its version is one more than the last upcaster. */
export function eventHistory({ history }: Pick<EventFact, 'history'>): EventHistory | null {
  if (history === null) return null;
  const { formerly, upcasters } = history;
  return { formerly, oldest: upcasters[0] ?? 1, version: (upcasters.at(-1) ?? 0) + 1 };
}
