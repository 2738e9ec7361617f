import type { HandlerCall } from '../../runtime/behaviors/behavior.js';
import type { MessageContext } from '../../runtime/context/message-context.js';
import type { MessageEnd, ObservedMessage } from '../../runtime/observation/message-observer.js';
import { HandlerRun } from './handler-run.js';
import type { RecordedMessage } from './recorded-message.js';
import type { Watch } from './watch.js';

/** Where a message came from. */
export interface MessageOrigin {
  readonly record: MessageRecord | null;
  /** The handler that led to it; `null` where only its message is known. */
  readonly run: HandlerRun | null;
  readonly watch: Watch;
}

/** What is known of a message, as it goes on. */
export class MessageRecord implements RecordedMessage {
  readonly runs: HandlerRun[] = [];
  /** What it led to outside its handlers. */
  readonly caused: MessageRecord[] = [];
  // An event may be dispatched again.
  #open = 0;
  #end: MessageEnd | null = null;

  constructor(
    private readonly seen: ObservedMessage,
    readonly origin: MessageOrigin,
  ) {
    (origin.run ?? origin.record)?.caused.push(this);
  }

  get kind(): ObservedMessage['kind'] {
    return this.seen.kind;
  }

  get message(): object {
    return this.seen.message;
  }

  get name(): string {
    return this.seen.name;
  }

  get how(): ObservedMessage['how'] {
    return this.seen.how;
  }

  get context(): MessageContext {
    return this.seen.context;
  }

  get causedBy(): MessageRecord | null {
    return this.origin.record;
  }

  get state(): RecordedMessage['state'] {
    if (this.#open === 0 && this.#end !== null) return this.#end.outcome;
    return this.runs.length > 0 || this.how === 'sent' ? 'running' : 'waiting';
  }

  get error(): unknown {
    return this.#end !== null && 'error' in this.#end ? this.#end.error : undefined;
  }

  /** Whether its unit of work, where it has one, was begun by nothing that is recorded. */
  get isOfOutside(): boolean {
    const { record, run } = this.origin;
    if (this.how === 'enqueued' || run?.delivery === 'afterCommit') return false;
    return record === null || record.isOfOutside;
  }

  /** The handlers that have not run. */
  get pending(): readonly string[] {
    const begun = new Set(this.runs.map(({ handler }) => handler));
    return this.seen.handlers.filter((handler) => !begun.has(handler));
  }

  begin({ handler, delivery }: HandlerCall): HandlerRun {
    const run = new HandlerRun({ handler, delivery, record: this });
    this.runs.push(run);
    return run;
  }

  came(): void {
    this.#open++;
  }

  ended(end: MessageEnd): void {
    this.#open--;
    this.#end = end;
  }
}
