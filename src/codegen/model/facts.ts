import type { ContainerFacts, InjectionFact } from './container-facts.js';
import type { Diagnostic } from './diagnostic.js';
import type { Delivery } from './model.js';
import type { IgnoreFact } from './ignore.js';
import type { Place } from './place.js';
import type { EventShape } from './shape.js';
import type { ToolchainFacts } from './toolchain-facts.js';
import type { TypeId, TypeRef } from './type-ref.js';

/**
 * What the scanner saw, unjudged: conventions decide what of it is a handler, and say why not.
 * Plain data, sorted by file and place, so that it can be compared, cached and printed.
 */
export interface Facts {
  /** Every class or interface whose heritage reaches a configured event base, bases included. */
  readonly events: readonly EventFact[];
  /**
   * The concrete event classes of the project that nothing in it can construct, sorted; `null` for
   * a project that constructs none of its events.
   */
  readonly unraised: readonly TypeId[] | null;
  /** Every class that carries a marker. */
  readonly handlers: readonly HandlerClassFact[];
  readonly commands: CommandFacts;
  /** Every class the container may have to build: the dependency graph of handlers, and injectables. */
  readonly constructors: readonly ConstructorFact[];
  /** What the container is told. */
  readonly container: ContainerFacts;
  /** What compiles and runs the decorators. */
  readonly toolchain: ToolchainFacts;
  /** How the project writes relative imports. */
  readonly importStyle: ImportStyle;
  /** The comments that want a diagnostic not to be told. */
  readonly ignores: readonly IgnoreFact[];
  /** What could not be read: syntax errors, missing files, references that are not built. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Commands and what handles them, read as events and their handlers are: an "event" of these facts
 * is a command.
 */
export interface CommandFacts {
  /** Every class whose heritage reaches a configured command base, bases included. */
  readonly commands: readonly EventFact[];
  /** Every class that carries a marker of command handlers. */
  readonly handlers: readonly HandlerClassFact[];
}

/** The ending of the project's relative imports: `./a.js`, `./a.ts` or `./a`. */
export type ImportStyle = 'js' | 'ts' | 'none';

export interface EventFact {
  readonly type: TypeRef;
  readonly place: Place;
  readonly kind: 'class' | 'interface';
  readonly abstract: boolean;
  /** True for the configured base itself (`DomainEvent`). */
  readonly root: boolean;
  /** The events it derives from, nearest first. */
  readonly bases: readonly TypeId[];
  /** The literal of the configured discriminant, for an interface event. */
  readonly discriminator: string | null;
  readonly typeParameters: number;
  /**
   * What it carries; `null` for what others derive from: an abstract event, the base, and an
   * interface without a discriminant; and for a command.
   */
  readonly shape: EventShape | null;
  /** The public fields that the class itself declares and that anybody may assign to. */
  readonly assignable: readonly FieldFact[];
  /** What its class says of rows that were stored before; `null` when it says nothing. */
  readonly history: HistoryFact | null;
  /** What a command promises as its answer, as it is written; `null` for nothing, and for an event. */
  readonly answer: string | null;
}

/** `static formerly` and `static upcasters` of an event's class. */
export interface HistoryFact {
  readonly formerly: readonly string[];
  /** The versions that have one, ascending. */
  readonly upcasters: readonly number[];
  /** Those of the two that are there and cannot be read at build time. */
  readonly unreadable: readonly FieldFact[];
}

export interface FieldFact {
  readonly name: string;
  readonly place: Place;
}

export interface HandlerClassFact extends ClassFact {
  readonly marker: MarkerFact;
}

/** A class as far as it may be a handler class, marked or not. */
export interface ClassFact {
  readonly type: TypeRef;
  readonly place: Place;
  readonly abstract: boolean;
  readonly anonymous: boolean;
  readonly typeParameters: number;
  readonly constructorVisibility: Visibility;
  /** The classes it derives from, nearest first. */
  readonly bases: readonly TypeId[];
  /** A base class that could not be resolved, as it is written; its methods are unknown. */
  readonly unresolvedBase: { readonly text: string; readonly place: Place } | null;
  /**
   * Own and inherited members that could be, or were meant to be, handler methods; of a class that
   * is marked by its methods alone, the marked ones.
   */
  readonly methods: readonly MethodFact[];
}

export interface MarkerFact {
  readonly kind: 'decorator' | 'call' | 'interface' | 'base' | 'method';
  readonly name: string;
  readonly place: Place;
  readonly options: OptionsFact;
  /** A class that inherits its marker from a marked base class. */
  readonly inherited: boolean;
}

/** What a marker's or method decorator's options say, as far as it is written out in the source. */
export interface OptionsFact {
  readonly delivery: Delivery | null;
  readonly order: number | null;
  /** In milliseconds. */
  readonly timeout: number | null;
  /** Where those three are written; `null` where they are not. */
  readonly places: {
    readonly delivery: Place | null;
    readonly order: Place | null;
    readonly timeout: Place | null;
  };
  readonly before: readonly OrderReferenceFact[];
  readonly after: readonly OrderReferenceFact[];
  /** What it was called before. */
  readonly formerly: readonly FormerNameFact[];
  /** Options that are no literals, or no options at all, so that nobody can read them at build time. */
  readonly unreadable: readonly { readonly text: string; readonly place: Place }[];
}

/** Another handler class (`Class`) or method (`Class.method`), named by string or by class. */
export interface OrderReferenceFact {
  readonly text: string;
  /** The class, when it was named as a class and not by a string. */
  readonly type: TypeId | null;
  readonly place: Place;
}

export interface FormerNameFact {
  readonly text: string;
  readonly place: Place;
}

export type Visibility = 'public' | 'protected' | 'private';

export interface MethodFact {
  readonly name: string;
  /** True when the name is an identifier, false for `['a-b']` or a computed symbol. */
  readonly callable: boolean;
  readonly place: Place;
  readonly declaredIn: TypeRef;
  /** 0 for the marked class itself, 1 for its base, and so on. */
  readonly depth: number;
  readonly kind: 'method' | 'property' | 'getter' | 'setter';
  readonly visibility: Visibility | '#private';
  readonly static: boolean;
  readonly abstract: boolean;
  /** True for `on?(event: E): void`, which an instance may lack. */
  readonly optional: boolean;
  readonly generator: boolean;
  readonly typeParameters: number;
  /** Signatures without a body; more than 0 means overloads. */
  readonly overloads: number;
  readonly parameters: readonly ParameterFact[];
  readonly returns: ReturnFact;
  /** Options of `@HandlerMethod(…)`, or of a method's own marker; `null` without it. */
  readonly options: OptionsFact | null;
}

/** `promise` is one of nothing; `promised` one of something, or what may be one, such as `any`. */
export interface ReturnFact {
  readonly kind: 'void' | 'promise' | 'promised' | 'other' | 'unresolved';
  /** As written, or as the compiler prints the inferred type. */
  readonly text: string;
  readonly declared: boolean;
}

export interface ParameterFact {
  readonly name: string;
  readonly place: Place;
  readonly optional: boolean;
  readonly rest: boolean;
  /** The members of its type: one, or more for a union; aliases are followed. */
  readonly members: readonly TypeMemberFact[];
  readonly text: string;
}

/**
 * One member of a parameter's type.
 * `lookAlike` is a class that has an event's shape and does not derive from one, or, among commands,
 * any class of the project that is none; `derived` a type
 * that is made of an event and is none, such as `Readonly<E>` or `E[]`.
 */
export type TypeMemberFact =
  | { readonly kind: 'event'; readonly event: TypeId }
  | { readonly kind: 'context' }
  | { readonly kind: 'lookAlike'; readonly text: string; readonly class: TypeId }
  | { readonly kind: 'derived'; readonly text: string }
  | { readonly kind: 'any' | 'typeParameter' | 'unresolved' | 'other'; readonly text: string };

export interface ConstructorFact {
  readonly type: TypeRef;
  readonly place: Place;
  readonly abstract: boolean;
  readonly visibility: Visibility;
  /** True for a class that runs the constructor of a base. */
  readonly inherited: boolean;
  /** The decorator by which tsyringe learns of the class, if it has one. */
  readonly injectable: 'injectable' | 'autoInjectable' | null;
  /** True where the class, or a parameter of its own constructor, carries any decorator. */
  readonly decorated: boolean;
  readonly parameters: readonly ConstructorParameterFact[];
}

export interface ConstructorParameterFact {
  readonly name: string;
  readonly place: Place;
  readonly text: string;
  readonly optional: boolean;
  /** True when it has a default value; `x?: T` has none. */
  readonly defaulted: boolean;
  readonly rest: boolean;
  /** The class that serves as the token; `null` for interfaces, primitives and anything else. */
  readonly token: TypeRef | null;
  readonly type: ParameterTypeKind;
  /** True when the type is imported as a type alone, and so is gone at run time. */
  readonly typeOnly: boolean;
  /** True when a decorator of the parameter (`@inject(…)`) gives the token at run time. */
  readonly decorated: boolean;
  /** What that decorator asks for; `null` without one, and for one that is not tsyringe's. */
  readonly injection: InjectionFact | null;
}

/** What a parameter's type is: `unresolved` leads to nothing, `other` is no class of the project. */
export type ParameterTypeKind = 'class' | 'interface' | 'primitive' | 'unresolved' | 'other';
