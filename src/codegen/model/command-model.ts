import type { Place } from './place.js';
import type { TypeRef } from './type-ref.js';

/** A concrete command of the project. */
export interface CommandModel {
  readonly type: TypeRef;
  /** Unique among the commands: the class's name, or its id where two classes share the name. */
  readonly name: string;
  readonly place: Place;
  /** One, unless the diagnostics say otherwise. */
  readonly handledBy: readonly CommandHandlerModel[];
}

export interface CommandHandlerModel {
  readonly handler: string;
  readonly method: string;
  readonly place: Place;
  readonly async: boolean;
}
