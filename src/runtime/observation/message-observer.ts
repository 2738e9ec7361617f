import type { MessageContext } from '../context/message-context.js';

/** A message as it comes up, whether anything handles it or not. */
export interface ObservedMessage {
  readonly kind: 'command' | 'event';
  /** The command, or the event. */
  readonly message: object;
  /** Its name in the registry. */
  readonly name: string;
  readonly how: 'raised' | 'dispatched' | 'sent' | 'enqueued';
  /** Its own from here on. */
  readonly context: MessageContext;
  /** The methods that are to handle it, as `Class.method`, in their order. */
  readonly handlers: readonly string[];
}

/** How it was with a message, when nothing more runs on its account. */
export type MessageEnd =
  | { readonly outcome: 'done' }
  /** `error` was thrown to whoever sent or dispatched it, or logged if it was enqueued. */
  | { readonly outcome: 'failed'; readonly error: unknown }
  /** Its unit of work was, because of `error`; what was left for after the commit never ran. */
  | { readonly outcome: 'rolled back'; readonly error: unknown };

/** Called once, at the end of a message. */
export type MessageEnding = (end: MessageEnd) => void;

/**
 * Hears of every message of a `Hearken`: what behaviors cannot see, because nothing handles it, or not
 * yet. It must not throw.
 */
export interface MessageObserver {
  /** Called where the message comes from, so that what is ambient there belongs to its cause. */
  came(message: ObservedMessage): MessageEnding;
}
