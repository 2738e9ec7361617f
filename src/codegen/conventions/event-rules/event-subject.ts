import type { EventFact } from '../../model/facts.js';
import type { Convention } from '../convention.js';

/** An event that the project declares, and what becomes of it there. */
export interface EventSubject {
  readonly event: EventFact;
  /** By its own subscriptions, or those of a base; `unknown` in a project without any handler. */
  readonly handled: Known;
  /** `unknown` for an interface, and in a project that raises no event at all. */
  readonly raised: Known;
}

export type Known = 'yes' | 'no' | 'unknown';

/** Each is a word of advice: no miss keeps an event out of the registry. */
export type EventRule = Convention<EventSubject>;
