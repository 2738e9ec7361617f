import type { Delivery } from '../model/model.js';
import type { Place } from '../model/place.js';
import type { TypeId } from '../model/type-ref.js';

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
