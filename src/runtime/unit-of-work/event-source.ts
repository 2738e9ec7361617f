/** Whatever raises events and hands each of them over once: an aggregate root, or one of your own. */
export interface EventSource {
  /** The events raised since the last call, oldest first. */
  pullEvents(): readonly object[];
}
