import type { MessageContext } from '../context/message-context.js';
import type { ClassOf, Delivery } from '../registry.js';

/** A message on its way to one handler. */
export interface HandlerCall {
  readonly kind: 'command' | 'event';
  /** The command, or the event. */
  readonly message: object;
  /** Its name in the registry. */
  readonly messageName: string;
  /** The handler method, as `Class.method`. */
  readonly handler: string;
  /** Of the message; drawn up when it is first asked for. */
  readonly context: MessageContext;
  /** When an event's handler runs; `null` for a command. */
  readonly delivery: Delivery | null;
  /** Whether a command takes part in a unit of work that was going on when it was sent. */
  readonly joins: boolean;
  /** Whether a command's unit of work has committed, so that repeating it would do everything twice. */
  readonly hasCommitted: boolean;
  /** Aborted when the caller gives up. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Goes on to the next behavior, at last to the handler, and returns what that one returns: a promise,
 * unless everything further inwards is synchronous.
 *
 * A behavior calls it once, or not at all. Outside the unit of work of a command, and as long as that one
 * has not committed, it may call it again after it has failed.
 *
 * @throws {RepeatedNextError} for any other repetition.
 */
export type Next = () => unknown;

/**
 * Wraps the handlers of commands and events: does something before and after `next()`, and returns what
 * that returned. One that wraps synchronous handlers of a synchronous dispatch must not be
 * asynchronous itself.
 */
export type BehaviorFunction = (call: HandlerCall, next: Next) => unknown;

/** The same with dependencies: its class is built by the container. */
export interface Behavior {
  handle(call: HandlerCall, next: Next): unknown;
}

export type BehaviorClass = new (...parameters: never[]) => Behavior;

/** A behavior for some messages only. */
export interface SelectiveBehavior {
  readonly behavior: BehaviorFunction | BehaviorClass;
  /** For commands or for events; for both unless given. */
  readonly kind?: 'command' | 'event';
  /** Classes of messages, or of their bases, or names in the registry; all unless given. */
  readonly messages?: readonly (ClassOf | string)[];
  /**
   * For behaviors that trace: asked whenever a message comes to be in a context of this Hearken, whose
   * own context then has the answer as its `traceparent`. Of several behaviors the first is asked.
   */
  readonly trace?: () => string | undefined;
}

/**
 * Where, among the behaviors of a command, its input is checked (`validation`), its unit of work begins
 * (`transaction`), and its id is looked up (`idempotency`). What is left out comes last, in this order.
 */
export const validation = Symbol('validation');
export const transaction = Symbol('transaction');
export const idempotency = Symbol('idempotency');

/** The place of something built in. */
export type BuiltInStep = typeof validation | typeof transaction | typeof idempotency;

/** One of the `behaviors` of `createHearken`, outermost first. */
export type BehaviorEntry = BehaviorFunction | BehaviorClass | SelectiveBehavior | BuiltInStep;
