import type { ClassFact, EventFact, MarkerFact } from './facts.js';
import type { Place } from './place.js';
import type { TypeRef } from './type-ref.js';

/** What was found of some names, whether or not the conventions have anything to do with it. */
export interface Inspection {
  readonly declarations: readonly DeclarationFact[];
  /** Every event of the project, and those that the declarations alone lead to. */
  readonly events: readonly EventFact[];
  /** The names of all classes and interfaces in the project's files, sorted. */
  readonly names: readonly string[];
}

/** A class, interface or type alias that was asked for by name. */
export interface DeclarationFact {
  readonly type: TypeRef;
  readonly place: Place;
  readonly form: 'class' | 'interface' | 'alias';
  /** What it extends and implements, or what an alias stands for, as written. */
  readonly heritage: readonly string[];
  /** As written, without arguments and `@`. */
  readonly decorators: readonly { readonly text: string; readonly place: Place }[];
  readonly standing: FileStanding;
  /** What handler classes are judged by, with all methods; `null` for what is no class. */
  readonly class: ClassFact | null;
  readonly marker: MarkerFact | null;
}

/**
 * How a file stands to the project: `read`; `notIncluded` by the config's globs; or `unlisted`,
 * neither among the tsconfig's files nor imported by one of them.
 */
export type FileStanding = 'read' | 'notIncluded' | 'unlisted';
