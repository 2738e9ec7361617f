import type { CommandModel } from './command-model.js';
import type { DependencyModel } from './dependency-model.js';
import type { ImportStyle } from './facts.js';
import type { Place } from './place.js';
import type { EventShape } from './shape.js';
import type { TypeRef } from './type-ref.js';

/** When a handler method runs: inside the transaction, after the commit, or from the outbox. */
export type Delivery = 'inTransaction' | 'afterCommit' | 'durable';

/** What the build has proved. The generator and the reports see nothing else. */
export interface Model {
  readonly events: readonly EventModel[];
  readonly handlers: readonly HandlerModel[];
  readonly commands: readonly CommandModel[];
  /** Every handler method, in the order in which the dispatcher runs them. */
  readonly methods: readonly HandlerMethodModel[];
  readonly constructors: readonly ConstructorModel[];
  /** The classes that the container builds for the handlers, in source order. */
  readonly dependencies: readonly DependencyModel[];
  readonly discriminant: string | null;
  readonly importStyle: ImportStyle;
}

export interface EventModel {
  readonly type: TypeRef;
  /** Unique in the project: the class's name, or its id where two classes share the name. */
  readonly name: string;
  readonly place: Place;
  readonly kind: 'class' | 'interface';
  readonly abstract: boolean;
  readonly root: boolean;
  /** How many type parameters it declares: a generic base cannot be named without arguments. */
  readonly typeParameters: number;
  /** Names of the events it derives from, nearest first. */
  readonly bases: readonly string[];
  readonly discriminator: string | null;
  /** What it carries; `null` for what is never dispatched itself. */
  readonly shape: EventShape | null;
  /** What its class says of rows that were stored before; `null` when it says nothing. */
  readonly history: EventHistory | null;
}

/** How rows of an event were called, and what versions of them can be read. */
export interface EventHistory {
  readonly formerly: readonly string[];
  /** The first version that its upcasters take; 1 without any. */
  readonly oldest: number;
  /** The version that is written now, from 1. */
  readonly version: number;
}

export interface HandlerModel {
  readonly type: TypeRef;
  /** Unique in the project, as with events. */
  readonly name: string;
  readonly place: Place;
}

export interface HandlerMethodModel {
  readonly handler: string;
  readonly name: string;
  readonly place: Place;
  /** Name of the class that declares it: the handler itself, or one of its bases. */
  readonly declaredIn: string;
  readonly async: boolean;
  /** True for a method that returns something, which is let go. */
  readonly hasResult: boolean;
  readonly delivery: Delivery;
  /** Milliseconds that it may take; `null` for one that says nothing, and for a synchronous one. */
  readonly timeout: number | null;
  /** The names that stored deliveries may have for it beside its own, as `Handler.method`. */
  readonly formerly: readonly string[];
  readonly takesContext: boolean;
  /** Names of the events of its parameter as declared: a base, or each member of a union. */
  readonly declares: readonly string[];
  /** Names of the concrete events it handles: one subscription each. */
  readonly events: readonly string[];
}

export interface ConstructorModel {
  readonly type: TypeRef;
  /** One a parameter; `null` where a decorator gives the token at run time, or nothing does. */
  readonly tokens: readonly (TypeRef | null)[];
  /** True for a class that runs the constructor of a base. */
  readonly inherited: boolean;
}
