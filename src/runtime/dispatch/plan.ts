import type { MessageSource } from '../context/message-source.js';
import type { HandlerSource } from '../container/handler-source.js';
import type { Step } from '../behaviors/step.js';
import type { AwaitedCalls, DirectCalls, HandlerMethodEntry } from '../registry.js';

/** One handler method, ready to be called with one kind of event. */
export interface Call {
  /** As `Class.method`. */
  readonly handler: string;
  readonly eventName: string;
  readonly source: HandlerSource;
  readonly entry: HandlerMethodEntry;
  readonly invoke: HandlerMethodEntry['invoke'];
  /** Where the context of an event comes from that is dispatched outside every context. */
  readonly messages: MessageSource;
  /** The behaviors around it, outermost first. */
  readonly steps: readonly Step[];
  /** Milliseconds that an asynchronous one may take; `null` for as long as it likes. */
  readonly timeout: number | null;
  /** True where there is nothing around the method. */
  readonly isPlain: boolean;
  /** The one instance for all dispatches, while the plan is warm. */
  instance: object | null;
}

export interface EventKind {
  /** The event's own class name, for messages. */
  readonly eventName: string;
  /** The prototype of a class that the registry knows; `null` for any other. */
  readonly prototype: object | null;
  /** Its calls as the generator wrote them out, where it did. */
  readonly direct: DirectCalls | null;
  readonly awaited: AwaitedCalls | null;
}

/** Everything a dispatch of one kind of event needs to know, worked out once. */
export class Plan {
  readonly inTransaction: readonly Call[];
  readonly afterCommit: readonly Call[];
  /** The handlers, or behaviors around one, that a synchronous dispatch could not wait for. */
  readonly asynchronous: readonly string[];
  /** False where something stands around a handler: the short ways are for calls alone. */
  readonly isPlain: boolean;
  /** The version of the container at which every call has its instance; -1 before. */
  warmAt = -1;
  /** The version at which some call is known to have an instance for each dispatch; -1 before. */
  variesAt = -1;

  get isEmpty(): boolean {
    return this.inTransaction.length === 0 && this.afterCommit.length === 0;
  }

  get eventName(): string {
    return this.kind.eventName;
  }

  constructor(
    /** The kind of event it is for. */
    readonly kind: EventKind,
    calls: readonly Call[],
  ) {
    this.inTransaction = calls.filter(({ entry }) => entry.delivery === 'inTransaction');
    this.afterCommit = calls.filter(({ entry }) => entry.delivery === 'afterCommit');
    this.asynchronous = calls.flatMap(asynchronousParts);
    this.isPlain = calls.every((call) => call.isPlain);
  }
}

function asynchronousParts({ entry, handler, steps }: Call): readonly string[] {
  const around = steps.filter(({ async }) => async).map(({ name }) => `${name} around ${handler}`);
  return entry.async ? [handler, ...around] : around;
}
