declare global {
  // Adds to the platform's own; stands in for it in a project that has neither the DOM's nor Node's.
  interface AbortSignal {
    readonly aborted: boolean;
  }
}

/**
 * What a handler method gets as its second parameter when it asks for one.
 */
export interface EventContext {
  /** The event's name in the registry. */
  readonly eventName: string;
  /** The handler method, as `Class.method`. */
  readonly handler: string;
  /** Aborted when the caller of the dispatch gives up. */
  readonly signal: AbortSignal | undefined;
}
