import type { Place } from './place.js';

/** A comment that wants diagnostics of some lines not to be told: `hearken-ignore <code>: reason`. */
export interface IgnoreFact {
  /** The comment itself. */
  readonly place: Place;
  readonly codes: readonly { readonly code: string; readonly place: Place }[];
  /** Why, in the words of whoever wrote it; `null` where nobody says. */
  readonly reason: string | null;
  /** The lines it speaks for, both counted from 1 and both included. */
  readonly firstLine: number;
  readonly lastLine: number;
}
