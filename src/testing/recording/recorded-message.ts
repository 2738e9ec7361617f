import type { MessageContext } from '../../runtime/context/message-context.js';

/** A message that came up, and what became of it so far. */
export interface RecordedMessage<M extends object = object> {
  readonly kind: 'command' | 'event';
  readonly message: M;
  /** Its name in the registry. */
  readonly name: string;
  /** How it came up. */
  readonly how: 'raised' | 'dispatched' | 'sent' | 'enqueued';
  readonly context: MessageContext;
  /**
   * An event is `waiting` until a handler runs, and `done` when everything has run that it led to before
   * and after the commit. What is `rolled back` never had an effect.
   */
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'rolled back';
  /** What it failed with, or was rolled back for. */
  readonly error: unknown;
  /** The handlers that have run, in the order in which they began. */
  readonly runs: readonly RecordedRun[];
  /** The message whose handling led to it; `null` for what came from outside. */
  readonly causedBy: RecordedMessage | null;
}

/** One run of a handler. */
export interface RecordedRun {
  /** As `Class.method`. */
  readonly handler: string;
  readonly state: 'running' | 'done' | 'failed';
  /** What it failed with. */
  readonly error: unknown;
}
