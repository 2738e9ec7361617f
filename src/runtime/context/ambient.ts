import { AsyncLocalStorage } from 'node:async_hooks';
import type { FirstTime } from '../commands/first-time.js';
import type { Running } from '../dispatch/activity.js';
import type { Handling } from '../unit-of-work/handle-in-unit.js';
import type { OpenUnit } from '../unit-of-work/open-unit.js';
import type { MessageSource } from './message-source.js';

/** What the code that runs now belongs to, and what its messages inherit. */
export interface Ambient extends MessageSource {
  /** Shared by all that goes back to one beginning. */
  readonly correlationId: string;
  /** The message that is being handled; `undefined` where the context has only begun. */
  readonly messageId: string | undefined;
  readonly userId: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** What is at work around what is done here; of each `Hearken` the innermost. */
  readonly running: readonly Running[];
  /** The unit of work that takes part in what is done here. */
  readonly unit: OpenUnit | null;
  /** The event of that one whose handler is at work, on whose account comes what is done here. */
  readonly handling: Handling | null;
  /** The command with an id that is being handled. */
  readonly once: FirstTime | null;
}

/** The context of what takes part in no unit of work. Copied at one go: V8 takes microseconds for two. */
export function outsideUnits(ambient: Ambient): Ambient {
  return { ...ambient, unit: null, handling: null, once: null };
}

const storage = new AsyncLocalStorage<Ambient | undefined>();

/** 1 once the program has entered a context. To ask the storage costs as much as a handler: before, nobody does. */
export const contexts = { entered: 0 };

export function currentAmbient(): Ambient | undefined {
  return contexts.entered === 0 ? undefined : storage.getStore();
}

/** Runs `work`, and whatever it starts, in `ambient`; what was there before is there again afterwards. */
export function inAmbient<T>(ambient: Ambient | undefined, work: () => T): T {
  contexts.entered = 1;
  return storage.run(ambient, work);
}
