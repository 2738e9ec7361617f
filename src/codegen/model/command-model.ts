import type { Place } from './place.js';
import type { TypeRef } from './type-ref.js';

/** A concrete command of the project, or of a package and handled here. */
export interface CommandModel {
  readonly type: TypeRef;
  /** Unique among the commands: the class's name, or its id where two classes share the name. */
  readonly name: string;
  readonly place: Place;
  readonly typeParameters: number;
  /** One, unless the diagnostics say otherwise. */
  readonly handledBy: readonly CommandHandlerModel[];
}

export interface CommandHandlerModel {
  /** The class, and its name: unique among those that handle commands. */
  readonly type: TypeRef;
  readonly handler: string;
  readonly method: string;
  readonly place: Place;
  /** True where it returns a promise, or may. */
  readonly async: boolean;
  /** What it returns, as written or as the compiler prints it. */
  readonly returns: string;
  /** Milliseconds that it may take; `null` for one that says nothing, and for a synchronous one. */
  readonly timeout: number | null;
  readonly takesContext: boolean;
}
