import type { Diagnostic, Severity } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';

/** One entry of the catalogue: the single source of a diagnostic's texts and of its docs page. */
export interface Rule<P> {
  readonly severity: Exclude<Severity, 'off'>;
  /** True for one that is off until the config's `rules` name it. */
  readonly optIn?: true;
  /** The page's first paragraph: what is wrong, and why Hearken cares. */
  readonly why: string;
  /** A few lines of TypeScript (or JSON) that earn the diagnostic, and the same mended. */
  readonly wrong: string;
  readonly right: string;
  message(facts: P): string;
  hint(facts: P): string;
}

export function rule<P>(entry: Rule<P>): Rule<P> {
  return entry;
}

export type RelatedPlace = Diagnostic['related'][number];

export interface Finding {
  readonly place: Place | null;
  readonly related?: readonly RelatedPlace[];
  /** Where it is not the rule's own. */
  readonly severity?: Diagnostic['severity'];
}
