import type { Place } from './place.js';

export type Severity = 'off' | 'info' | 'warning' | 'error';

/**
 * One finding. `place` is `null` when it belongs to no file (a missing tsconfig, say).
 * `related` names the other places it is about, each with what stands there.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly place: Place | null;
  readonly message: string;
  readonly hint: string;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
}
