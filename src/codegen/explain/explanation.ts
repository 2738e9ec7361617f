import type { Delivery } from '../model/model.js';
import type { Place } from '../model/place.js';
import type { TypeId } from '../model/type-ref.js';
import type {
  ExplainedMember,
  ExplainedMethod,
  ExplainedRule,
  Reason,
  Returned,
  Setting,
  Turn,
} from './method-explanation.js';

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
