import type { Delivery } from '../model/model.js';
import type { Place } from '../model/place.js';
import type { TypeId } from '../model/type-ref.js';

/** What became of one name; `asked` is the name as it was given. Made for `--json` as it is. */
export type Explanation = { readonly asked: string } & (
  | ExplainedClass
  | ExplainedMethod
  | ExplainedEvent
  | ExplainedCommand
  | ExplainedCommandHandler
  | ExplainedCommandMethod
  | Ambiguous
  | Unknown
);

/** Several declarations go by the name; each `id` names one of them. */
export interface Ambiguous {
  readonly kind: 'ambiguous';
  readonly candidates: readonly { readonly id: TypeId; readonly place: Place }[];
}

export interface Unknown {
  readonly kind: 'unknown';
  /** Names that may have been meant. */
  readonly suggestions: readonly string[];
}

/** A class, or what is none and was taken for one. */
export interface ExplainedClass {
  readonly kind: 'class';
  readonly id: TypeId;
  readonly name: string;
  readonly place: Place;
  /** True for a class that stands in the registry. */
  readonly handler: boolean;
  readonly marker: ExplainedMarker | null;
  /** Why it does not stand there; empty for a handler class. */
  readonly reasons: readonly Reason[];
  readonly rules: readonly ExplainedRule[];
  /** What else was found of it: of `before` and `after`, and of what the container builds for it. */
  readonly findings: readonly ExplainedFinding[];
  readonly methods: readonly ExplainedMethod[];
  /** What it is to commands; only there for a class that is marked for both. */
  readonly commands?: ExplainedCommandHandler;
}

export interface ExplainedFinding extends Reason {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
}

export interface ExplainedMarker {
  readonly kind: 'decorator' | 'call' | 'interface' | 'base' | 'method';
  readonly name: string;
  readonly place: Place;
  /** True when a base class carries it. */
  readonly inherited: boolean;
}

export interface Reason {
  readonly message: string;
  readonly hint: string;
  readonly place: Place | null;
}

/** The verdict of one rule; `miss` is `null` for a hit. */
export interface ExplainedRule {
  readonly rule: string;
  /** False for a rule whose miss is told and changes nothing. */
  readonly required: boolean;
  readonly miss: (Reason & { readonly code: string }) | null;
}

/** What the rules say of a method, be it for events or for commands. */
export interface ExplainedMember {
  /** `Class.method`. */
  readonly name: string;
  readonly place: Place;
  /** The class that declares it. */
  readonly declaredIn: TypeId;
  /** What it takes, as written: `event: OrderPlaced`. */
  readonly takes: readonly string[];
  /** False for a method that has nothing to do with such messages. */
  readonly near: boolean;
  /** `candidate`: it meets every rule, and its class is what keeps it from being a handler. */
  readonly verdict: 'handler' | 'candidate' | 'none';
  readonly rules: readonly ExplainedRule[];
  /** What else keeps it from that, mostly its class; empty unless it is a candidate. */
  readonly reasons: readonly Reason[];
}

export interface ExplainedMethod extends ExplainedMember {
  readonly kind: 'method';
  /** How and when it runs; `null` for what is no handler. */
  readonly runs: MethodRuns | null;
}

export interface MethodRuns {
  readonly async: boolean;
  readonly returns: Returned;
  readonly delivery: Setting<Delivery>;
  readonly order: Setting<number>;
  /** In milliseconds; `null` without one. */
  readonly timeout: Setting<number> | null;
  /** The names that stored deliveries may have for it beside its own. */
  readonly formerly: readonly string[];
  /** What a `before` or an `after`, its own or another's, asks of it. */
  readonly bound: readonly Bond[];
  readonly subscriptions: readonly Subscription[];
}

/** The type that a method returns, and whether it is declared or inferred. */
export interface Returned {
  readonly text: string;
  readonly declared: boolean;
}

/** A value and where it comes from; `place` is that of the option. */
export interface Setting<T> {
  readonly value: T;
  readonly from: 'default' | 'class' | 'method';
  readonly place: Place | null;
}

export interface Bond {
  readonly runs: 'before' | 'after';
  readonly method: string;
  readonly place: Place;
}

/** One method and one concrete event. */
export interface Subscription {
  readonly event: string;
  /** The base events that lead to it; empty where the parameter names the event itself. */
  readonly through: readonly string[];
  readonly turn: Turn;
}

/** A method's place among those that handle an event. */
export interface Turn {
  /** From 1. */
  readonly position: number;
  readonly of: number;
  /** The method that runs right before, and what put it there; `null` for the first. */
  readonly after: TurnReason | null;
}

/**
 * `delivery`: theirs differ. `reference`: a `before` or `after`, which stands at `place`. `order`:
 * the option. `source`: by file and position, methods of base classes first.
 */
export interface TurnReason {
  readonly method: string;
  readonly by: 'delivery' | 'reference' | 'order' | 'source';
  readonly place: Place | null;
}

export interface ExplainedEvent {
  readonly kind: 'event';
  readonly id: TypeId;
  readonly name: string;
  readonly place: Place;
  /** `package`: then `place` is where the project first mentions it. */
  readonly origin: 'project' | 'package';
  readonly form: 'class' | 'interface';
  readonly recognised: Recognised;
  /** Why no handler can get it all the same; empty for an event like any other. */
  readonly reasons: readonly Reason[];
  /** The advice on events; no miss keeps it out of the registry. */
  readonly rules: readonly ExplainedRule[];
  /** The concrete events it stands for, itself included. */
  readonly standsFor: readonly string[];
  /** What it carries; `null` for what is never dispatched itself. */
  readonly shape: readonly ExplainedField[] | null;
  /** In the order in which they run; for a base event, all methods that get whatever derives from it. */
  readonly handledBy: readonly ExplainedSubscriber[];
}

/**
 * By its bases up to a configured one, each once and nearest first; by its discriminant; by a marker
 * that names it as what it handles; or as a configured base itself.
 */
export type Recognised =
  | { readonly by: 'heritage'; readonly bases: readonly TypeId[] }
  | { readonly by: 'discriminant'; readonly property: string; readonly value: string }
  | { readonly by: 'marker' }
  | { readonly by: 'config' };

export interface ExplainedField {
  readonly name: string;
  readonly type: string;
}

export interface ExplainedSubscriber {
  readonly method: string;
  readonly place: Place;
  readonly async: boolean;
  readonly delivery: Delivery;
  readonly through: readonly string[];
  /** `null` for an event that is never dispatched itself. */
  readonly turn: Turn | null;
}

/** A command: a concrete one, or what others derive from. */
export interface ExplainedCommand {
  readonly kind: 'command';
  readonly id: TypeId;
  readonly name: string;
  readonly place: Place;
  /** `package`: then `place` is where the project first mentions it. */
  readonly origin: 'project' | 'package';
  readonly recognised: Exclude<Recognised, { readonly by: 'discriminant' }>;
  /** What the build says of it: that nobody handles it, or more than one. */
  readonly findings: readonly ExplainedFinding[];
  /** The concrete commands it stands for, itself included. */
  readonly standsFor: readonly string[];
  /** One, unless it is a base of commands or something is wrong. */
  readonly handledBy: readonly ExplainedExecutor[];
  /** The methods of marked classes that take it and do not handle it. */
  readonly missedBy: readonly (Reason & { readonly method: string })[];
}

/** The method that handles a command. */
export interface ExplainedExecutor {
  readonly command: string;
  readonly method: string;
  readonly place: Place;
  readonly async: boolean;
  readonly returns: string;
}

/** A class that is marked as a handler of commands. */
export interface ExplainedCommandHandler {
  readonly kind: 'commandHandler';
  readonly id: TypeId;
  readonly name: string;
  readonly place: Place;
  /** True for a class that handles a command. */
  readonly handler: boolean;
  readonly marker: ExplainedMarker;
  readonly rules: readonly ExplainedRule[];
  /** What else was found of it: of what the container builds for it. */
  readonly findings: readonly ExplainedFinding[];
  readonly methods: readonly ExplainedCommandMethod[];
}

export interface ExplainedCommandMethod extends ExplainedMember {
  readonly kind: 'commandMethod';
  readonly async: boolean;
  readonly returns: Returned;
  /** In milliseconds; `null` without one. */
  readonly timeout: Setting<number> | null;
  /** The concrete commands that it handles. */
  readonly commands: readonly string[];
}
