import type { ClassOf } from '../../runtime/registry.js';
import type { RecordedMessage } from './recorded-message.js';

/**
 * Everything that came up, in order: raised and dispatched events, sent and enqueued commands. A class
 * asks for its instances and those of its subclasses, a string for messages of that name in the registry;
 * without either, all are meant.
 */
export class Recorded {
  readonly #records: readonly RecordedMessage[];

  constructor(records: readonly RecordedMessage[]) {
    this.#records = records;
  }

  /** The events. What was rolled back is not among them: it never had an effect. */
  events<E extends object = object>(type?: ClassOf<E> | string): readonly E[] {
    return this.#standing('event', type);
  }

  /** The commands, also those that failed; not those whose enqueuing was rolled back. */
  commands<C extends object = object>(type?: ClassOf<C> | string): readonly C[] {
    return this.#standing('command', type);
  }

  /** Messages with their context, their cause and what became of them, those rolled back included. */
  of<M extends object = object>(type?: ClassOf<M> | string): readonly RecordedMessage<M>[] {
    return this.#records.filter(
      (record) => type === undefined || isOf(record, type),
    ) as RecordedMessage<M>[];
  }

  #standing<M extends object>(
    kind: RecordedMessage['kind'],
    type: ClassOf<M> | string | undefined,
  ): M[] {
    return this.of(type)
      .filter((record) => record.kind === kind && record.state !== 'rolled back')
      .map(({ message }) => message);
  }
}

function isOf({ message, name }: RecordedMessage, type: ClassOf | string): boolean {
  if (typeof type === 'string') return name === type;
  return Object.prototype.isPrototypeOf.call(type.prototype, message);
}
