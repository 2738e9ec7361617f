import type { Shape } from '../model/shape.js';

/**
 * What stored rows rely on: the events they may name with what their JSON holds, and the durable
 * handlers that deliveries name.
 */
export interface Lock {
  readonly events: ReadonlyMap<string, LockedEvent>;
  /** The names that deliveries may have for their handlers, former ones included: `Handler.method`. */
  readonly handlers: ReadonlySet<string>;
  /** The changes that were meant to be, each with the reason. */
  readonly accepted: ReadonlyMap<string, string>;
}

export interface LockedEvent {
  /** The names that rows may still have for it. */
  readonly formerly: ReadonlySet<string>;
  /** The first version that its upcasters take, and the one that is written now, from 1. */
  readonly oldest: number;
  readonly version: number;
  /** `null` for an event that cannot be restored, so that nothing is stored of it. */
  readonly fields: LockedFields | null;
  /** What the `structure`s of its fields hold, by names that outlive a move to another file. */
  readonly objects: ReadonlyMap<string, LockedFields>;
}

/** The fields that travel, without computed ones. */
export type LockedFields = ReadonlyMap<string, Shape>;

/** A lock that holds nothing. */
export const emptyLock: Lock = { events: new Map(), handlers: new Set(), accepted: new Map() };
