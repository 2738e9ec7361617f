import type { ObjectEntry, ObjectFields, Unrestorable } from './codec/value-codec.js';
import type { CommandEntry, RegistryCommands } from './command-entry.js';
import type { EventContext } from './event-context.js';

/** When a handler method runs: inside the transaction, after the commit, or from the outbox. */
export type Delivery = 'inTransaction' | 'afterCommit' | 'durable';

/** Any class, whatever its constructor's visibility, told by its prototype. */
export interface ClassOf<T extends object = object> {
  readonly prototype: T;
  readonly name: string;
}

/** The events a registry knows, and those whose handlers are all synchronous. */
export interface RegistryEvents {
  all: object;
  synchronous: object;
}

declare const events: unique symbol;
declare const commands: unique symbol;

/**
 * What the build hands to the run time: plain tables and functions, written by the generator.
 *
 * `methods` stand in the order in which they run. `E` carries the project's events to `dispatch`,
 * and `C` its commands to whoever sends them.
 */
export interface Registry<
  E extends RegistryEvents = RegistryEvents,
  C extends RegistryCommands = RegistryCommands,
> {
  /** Raised whenever a registry generated before would run differently now: 2, since a written-out run says whether it ran. */
  readonly format: 2;
  readonly discriminant: string | null;
  readonly events: readonly EventEntry[];
  readonly handlers: readonly HandlerEntry[];
  readonly methods: readonly HandlerMethodEntry[];
  readonly constructors: readonly ConstructorEntry[];
  /** The events whose dispatch is written out; absent or empty, every dispatch takes the table. */
  readonly directCalls?: readonly DirectCalls[];
  readonly awaitedCalls?: readonly AwaitedCalls[];
  /** The value classes and plain objects that events carry; none when absent. */
  readonly objects?: readonly ObjectEntry[];
  /** The commands that have a handler; none when absent. */
  readonly commands?: readonly CommandEntry[];
  readonly [events]?: E;
  readonly [commands]?: C;
}

/** An event class with its name and the names of its bases, or an interface event (`type: null`). */
export interface EventEntry {
  readonly name: string;
  readonly type: ClassOf | null;
  readonly bases: readonly string[];
  readonly discriminator: string | null;
  /** How it travels as JSON; absent or `null` for what is never dispatched itself. */
  readonly codec?: ObjectFields | Unrestorable | null;
  /** Names that rows may still have for it; none when absent. */
  readonly formerly?: readonly string[];
  /** The version that is written now; 1 when absent. */
  readonly version?: number;
  /** What takes its JSON from each version to the next, by the version it takes. */
  readonly upcasters?: EventUpcasters;
}

/**
 * Functions of the user's own, by the version of the JSON that they take: what `EventCodec.encode`
 * gave then. Each returns what the next version would have given.
 */
export interface EventUpcasters {
  readonly [version: number]: (stored: never) => unknown;
}

export interface HandlerEntry {
  readonly name: string;
  readonly type: ClassOf;
}

/** One handler method and the events its parameter declares; a base event stands for its subclasses. */
export interface HandlerMethodEntry {
  readonly handler: string;
  readonly method: string;
  readonly events: readonly string[];
  readonly async: boolean;
  readonly delivery: Delivery;
  /** The names that stored deliveries may have for it beside its own; none when absent. */
  readonly formerly?: readonly string[];
  readonly takesContext: boolean;
  /** Milliseconds that an asynchronous method may take; `handlerTimeout` of `createHearken` when absent. */
  readonly timeout?: number;
  /** A method, so that a typed function fits without a cast. */
  invoke(handler: object, event: object, context: EventContext): void | Promise<void>;
}

/**
 * What a synchronous dispatch of one event comes down to, written out as one would by hand, so that
 * the engine can inline the handlers. It changes nothing but the speed: the run time takes it while
 * all its handlers are singletons, and the table of `methods` otherwise.
 */
export interface DirectCalls {
  readonly event: string;
  /** The event's subscriptions as `Handler.method`, in order; all synchronous and `inTransaction`. */
  readonly methods: readonly string[];
  /** @param handlers one instance a method, in the order of `methods` */
  bind(handlers: readonly object[], outcome: DirectOutcome): DirectRun;
}

/** Where the written-out calls report; `at` is the method's index. */
export interface DirectOutcome {
  readonly contextOf: (at: number, event: object) => EventContext;
  readonly failed: (error: unknown, at: number) => never;
  /** Takes what a method returned that should have returned nothing. */
  readonly answered: (answer: unknown, at: number) => void;
}

/**
 * Runs the handlers of one event, and says `true`; `false`, and does nothing, for an event that is of
 * a subclass. The type of a method, so that a typed function fits.
 */
export type DirectRun = { run(event: object): boolean }['run'];

/** The same for an event with several handlers, of which asynchronous ones are awaited in turn. */
export interface AwaitedCalls {
  readonly event: string;
  /** The event's subscriptions as `Handler.method`: `inTransaction` ones, then `afterCommit` ones. */
  readonly methods: readonly string[];
  /** @param handlers one instance a method, in the order of `methods` */
  bind(handlers: readonly object[], outcome: AwaitedOutcome): AwaitedRun;
}

/** Where the written-out calls of an asynchronous dispatch report; `at` is the method's index. */
export interface AwaitedOutcome {
  readonly contextOf: (at: number, event: object) => EventContext;
  /** Comes first: from now on the dispatch is under way. */
  readonly began: () => void;
  /** Takes what a method returned that should have returned nothing; rejects for a promise. */
  readonly unexpected: (answer: unknown, at: number) => Promise<void>;
  /** Ends the dispatch with the error of an `inTransaction` method. */
  readonly failed: (error: unknown, at: number) => never;
  /** Adds the error of an `afterCommit` method to those before it. */
  readonly isolated: (error: unknown, at: number, before: object | null) => object;
  /** Comes last, unless the dispatch failed; throws what was isolated. */
  readonly ended: (failures: object | null) => void;
}

/** Runs and awaits the handlers of one event; the type of a method, so that a typed function fits. */
export type AwaitedRun = { run(event: object): Promise<void> }['run'];

/** What the container must know of one class: a token for each constructor parameter. */
export interface ConstructorEntry {
  readonly type: ClassOf;
  /** `null` where a decorator of the parameter gives the token. */
  readonly tokens: readonly (ClassOf | null)[];
  /** True for a class that runs its base's constructor, with the decorators of that one. */
  readonly inherited?: boolean;
}

/**
 * The tokens of a constructor, checked against its parameters by the user's own compiler: one a
 * parameter, optional ones included, so that a constructor that has changed since the last
 * generation does not build. `null` fits every parameter; the private constructor of a token's
 * class is no obstacle, for a token is told by its prototype.
 *
 * A parameter that was widened to a base of its token still fits; `hearken generate --check`
 * finds that.
 */
export type ConstructorTokens<C extends abstract new (...parameters: never[]) => unknown> =
  TokensFor<ConstructorParameters<C>>;

type TokensFor<P extends readonly unknown[]> = {
  readonly [K in keyof P]-?: { readonly prototype: P[K] } | null;
};

/**
 * `E`, the events that a handler method declared when the registry was generated, as long as its
 * parameter `P` is still no wider: a method that meanwhile takes a base event handles more events
 * than the registry knows, so that it must not build.
 */
export type DeclaredEvent<E extends object, P extends E> = [P] extends [E] ? E : never;
