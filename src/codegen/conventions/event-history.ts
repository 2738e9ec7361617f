import type { EventFact, HistoryFact } from '../model/facts.js';
import { keepEach } from '../model/kept.js';
import type { EventHistory } from '../model/model.js';

/** An event's history as the registry carries it; its version is one more than the last upcaster. */
export function eventHistory({ history }: Pick<EventFact, 'history'>): EventHistory | null {
  return history === null ? null : historyModel(history);
}

const historyModel = keepEach(({ formerly, upcasters }: HistoryFact): EventHistory => ({
  formerly,
  oldest: upcasters[0] ?? 1,
  version: (upcasters.at(-1) ?? 0) + 1,
}));
