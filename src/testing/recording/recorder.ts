import { AsyncLocalStorage } from 'node:async_hooks';
import type { HandlerCall, Next } from '../../runtime/behaviors/behavior.js';
import { settle } from '../../runtime/behaviors/settle.js';
import type { MessageContext } from '../../runtime/context/message-context.js';
import type {
  MessageEnd,
  MessageEnding,
  MessageObserver,
  ObservedMessage,
} from '../../runtime/observation/message-observer.js';
import type { HandlerRun } from './handler-run.js';
import { MessageRecord, type MessageOrigin } from './message-record.js';
import { Watch } from './watch.js';

/** Writes down every message of a `Hearken`, the handlers that run, and what led to what. */
export class Recorder implements MessageObserver {
  readonly records: MessageRecord[] = [];
  /** Everything there is. */
  readonly all = new Watch();
  readonly #byContext = new Map<MessageContext, MessageRecord>();
  readonly #byMessageId = new Map<string, MessageRecord>();
  readonly #byCorrelation = new Map<string, Watch>();
  readonly #here = new AsyncLocalStorage<HandlerRun | Watch>();

  /** @param reachedOutside hears of errors that were thrown to whoever sent or dispatched from outside */
  constructor(private readonly reachedOutside: (error: unknown) => void) {}

  came(seen: ObservedMessage): MessageEnding {
    const origin = this.#originOf(seen);
    const record = this.#byContext.get(seen.context) ?? this.#add(seen, origin);
    record.came();
    origin.watch.came(record);
    return (end) => {
      record.ended(end);
      this.#tellError(record, end);
      origin.watch.ended();
    };
  }

  /** Innermost of the behaviors: what runs is the handler, each time it does. */
  readonly behavior = (call: HandlerCall, next: Next): unknown => {
    const record = this.#byContext.get(call.context);
    if (record === undefined) return next();
    const run = record.begin(call);
    const outcome = {
      done: <T>(result: T): T => {
        run.state = 'done';
        return result;
      },
      failed: (error: unknown): never => {
        run.fail(error);
        throw error;
      },
    };
    return this.#here.run(run, () => settle(next, outcome));
  };

  /** Runs `work`; what comes up on its account, or under `correlationId`, is the watch's. */
  within<T>(watch: Watch, correlationId: string, work: () => T): T {
    this.#byCorrelation.set(correlationId, watch);
    return this.#here.run(watch, work);
  }

  /** The watch of the code that runs now. */
  get watch(): Watch {
    const here = this.#here.getStore();
    return here instanceof Watch ? here : (here?.record.origin.watch ?? this.all);
  }

  #add(seen: ObservedMessage, origin: MessageOrigin): MessageRecord {
    const record = new MessageRecord(seen, origin);
    this.records.push(record);
    this.#byContext.set(seen.context, record);
    this.#byMessageId.set(seen.context.messageId, record);
    return record;
  }

  // What runs here says most. The ids find what has come by another way, such as a stored message.
  #originOf({ context }: ObservedMessage): MessageOrigin {
    const here = this.#here.getStore();
    if (here !== undefined && !(here instanceof Watch)) {
      return { run: here, record: here.record, watch: here.record.origin.watch };
    }
    const { causationId = '', correlationId } = context;
    const record = this.#byMessageId.get(causationId) ?? null;
    const known = record?.origin.watch ?? this.#byCorrelation.get(correlationId);
    return { run: null, record, watch: here ?? known ?? this.all };
  }

  #tellError(record: MessageRecord, end: MessageEnd): void {
    if (end.outcome === 'failed' && record.causedBy === null && record.how !== 'enqueued') {
      this.reachedOutside(end.error);
    }
    if (end.outcome === 'rolled back' && record.isOfOutside) this.reachedOutside(end.error);
  }
}
