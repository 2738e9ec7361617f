import { randomUUID } from 'node:crypto';
import { sideNotes } from '../side-notes.js';
import { currentAmbient } from './ambient.js';
import { type MessageSource, nowhere } from './message-source.js';

/** What is known of a message besides what it says itself. */
export interface MessageContext {
  /** Of this one message, a UUID unless the sender gave another. */
  readonly messageId: string;
  /** Shared by everything that goes back to one beginning: a request, a job, the first message. */
  readonly correlationId: string;
  /** The message whose handling led to this one. */
  readonly causationId: string | undefined;
  readonly userId: string | undefined;
  /** When an event was raised, or a command was sent. */
  readonly time: Date;
  /** The W3C `traceparent` of the span in which it came to be; `undefined` without telemetry, and outside every context. */
  readonly traceparent: string | undefined;
}

// Beside the messages and not in them: they are the user's own, and travel without it.
const contexts = sideNotes<MessageContext>();

/**
 * The context of `message`, the same for as long as the message lives. It is drawn up where it is
 * first asked for, at the latest when the message is raised, dispatched or sent in a context.
 */
export function contextOf(message: object): MessageContext {
  return contextAt(message);
}

/** The same; if it is not known yet, with the time of `source`. */
export function contextAt(message: object, source?: MessageSource): MessageContext {
  const known = contexts.of(message);
  if (known !== undefined) return known;
  const context = drawUp(undefined, source);
  contexts.put(message, context);
  return context;
}

/** Draws up the context of a message that is raised while there is something to inherit. */
export function inheritContext(message: object): void {
  if (currentAmbient() !== undefined) contextOf(message);
}

/** Gives a message a context that was drawn up elsewhere, over any it had. */
export function assignContext(message: object, context: MessageContext): void {
  contexts.put(message, context);
}

/** Draws up the context of a message that comes to be here and now. */
export function drawUp(
  messageId: string = randomUUID(),
  source: MessageSource = currentAmbient() ?? nowhere,
): MessageContext {
  const ambient = currentAmbient();
  return Object.freeze({
    messageId,
    correlationId: ambient?.correlationId ?? messageId,
    causationId: ambient?.messageId,
    userId: ambient?.userId,
    time: source.clock.now(),
    traceparent: source.trace?.(),
  });
}
