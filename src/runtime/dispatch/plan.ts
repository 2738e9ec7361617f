import type { DispatchScope } from '../container/dispatch-scope.js';
import type { HandlerSource } from '../container/handler-source.js';
import type { Layout } from '../container/layout.js';
import type { EventContext } from '../event-context.js';
import type { HandlerMethodEntry } from '../registry.js';

/** One handler method, ready to be called with one kind of event. */
export interface Call {
  /** As `Class.method`. */
  readonly handler: string;
  readonly source: HandlerSource;
  readonly entry: HandlerMethodEntry;
  readonly invoke: HandlerMethodEntry['invoke'];
  /** The context of a dispatch that has no signal. */
  readonly context: EventContext;
  /** The one instance for all dispatches, while the plan is warm. */
  instance: object | null;
}

/** Everything a dispatch of one kind of event needs to know, worked out once. */
export class Plan {
  readonly inTransaction: readonly Call[];
  readonly afterCommit: readonly Call[];
  readonly asynchronous: readonly string[];
  /** The version of the container at which every call has its instance; -1 before. */
  warmAt = -1;
  /** The same, for a plan that is nothing but synchronous `inTransaction` calls. */
  plainAt = -1;

  constructor(
    /** The event's own class name, for messages. */
    readonly eventName: string,
    calls: readonly Call[],
  ) {
    this.inTransaction = calls.filter(({ entry }) => entry.delivery === 'inTransaction');
    this.afterCommit = calls.filter(({ entry }) => entry.delivery === 'afterCommit');
    this.asynchronous = calls.filter(({ entry }) => entry.async).map(({ handler }) => handler);
  }

  /** Remembers the handlers if all of them are singletons, so that nothing is looked up again. */
  warm({ layout }: DispatchScope): void {
    if (!takeConstants(this.inTransaction, layout)) return;
    if (!takeConstants(this.afterCommit, layout)) return;
    this.warmAt = layout.version;
    if (this.afterCommit.length === 0 && this.asynchronous.length === 0) this.plainAt = this.warmAt;
  }
}

function takeConstants(calls: readonly Call[], layout: Layout): boolean {
  for (const call of calls) {
    call.instance = call.source.constantFor(layout);
    if (call.instance === null) return false;
  }
  return true;
}
