import { type Clock, systemClock } from './clock.js';

/** Where the contexts of messages take from what is neither inherited nor made up. */
export interface MessageSource {
  readonly clock: Clock;
  /** Gives the W3C `traceparent` of the span that is at work; `null` without telemetry. */
  readonly trace: (() => string | undefined) | null;
}

/** For messages that come to be outside every context. */
export const nowhere: MessageSource = { clock: systemClock, trace: null };
