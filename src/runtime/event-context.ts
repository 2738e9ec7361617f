import type { MessageContext } from './context/message-context.js';

declare global {
  // Adds to the platform's own; stands in for it in a project that has neither the DOM's nor Node's.
  interface AbortSignal {
    readonly aborted: boolean;
  }
}

/** What a handler method gets as its second parameter when it asks for one. */
export interface EventContext extends MessageContext {
  /** The event's name in the registry; the command's, for a method that handles one. */
  readonly eventName: string;
  /** The handler method, as `Class.method`. */
  readonly handler: string;
  /** Aborted when the caller gives up, or the handler's time is up. */
  readonly signal: AbortSignal | undefined;
}
