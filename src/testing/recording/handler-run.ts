import type { Delivery } from '../../runtime/registry.js';
import type { MessageRecord } from './message-record.js';
import type { RecordedRun } from './recorded-message.js';

/** What begins when a handler does. */
export interface RunStart {
  readonly handler: string;
  /** `null` for the handler of a command. */
  readonly delivery: Delivery | null;
  readonly record: MessageRecord;
}

/** A handler as it runs, and what it leads to. */
export class HandlerRun implements RecordedRun {
  readonly handler: string;
  readonly delivery: Delivery | null;
  readonly record: MessageRecord;
  state: RecordedRun['state'] = 'running';
  error: unknown;
  readonly caused: MessageRecord[] = [];

  constructor({ handler, delivery, record }: RunStart) {
    this.handler = handler;
    this.delivery = delivery;
    this.record = record;
  }

  fail(error: unknown): void {
    this.state = 'failed';
    this.error = error;
  }
}
