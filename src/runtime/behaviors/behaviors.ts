import type { HandlerContainer } from '../container/handler-container.js';
import type { MessageSource } from '../context/message-source.js';
import { BehaviorOrderError } from '../errors/behavior-order-error.js';
import {
  type Behavior,
  type BehaviorClass,
  type BehaviorEntry,
  type BehaviorFunction,
  type BuiltInStep,
  idempotency,
  type SelectiveBehavior,
  transaction,
  validation,
} from './behavior.js';
import { isMeant, type MessageKind } from './is-meant.js';
import type { Step } from './step.js';

const builtIn: readonly BuiltInStep[] = [validation, transaction, idempotency];

/** What stands in the pipeline of one kind of message, outermost first. */
export type PipelinePart = Step | BuiltInStep;

/** The behaviors of one `Hearken`, in their order. */
export class Behaviors {
  readonly #entries: readonly BehaviorEntry[];

  /** @throws {BehaviorOrderError} */
  constructor(
    entries: readonly BehaviorEntry[],
    private readonly container: HandlerContainer,
  ) {
    this.#entries = [...entries, ...builtIn.filter((each) => !entries.includes(each))];
    this.#checkOrder();
  }

  /** What tells new messages which span they come from. */
  get trace(): MessageSource['trace'] {
    const tracing = this.#entries.find((entry) => typeof entry === 'object' && entry.trace);
    return (tracing as SelectiveBehavior | undefined)?.trace ?? null;
  }

  /** Those around the handlers of an event. */
  aroundEvent(message: MessageKind): readonly Step[] {
    return this.#partsFor(message).filter((part) => typeof part !== 'symbol');
  }

  /** Those around the handler of a command, and what is built in, in its place. */
  aroundCommand(message: MessageKind): readonly PipelinePart[] {
    return this.#partsFor(message);
  }

  #partsFor(message: MessageKind): readonly PipelinePart[] {
    const begins = message.kind === 'command' ? this.#entries.indexOf(transaction) : 0;
    return this.#entries.flatMap<PipelinePart>((entry, index) => {
      if (typeof entry === 'symbol') return [entry];
      const { behavior, ...meant } = typeof entry === 'object' ? entry : { behavior: entry };
      return isMeant(meant, message) ? [this.#stepOf(behavior, index < begins)] : [];
    });
  }

  #stepOf(behavior: SelectiveBehavior['behavior'], mayRepeat: boolean): Step {
    if (!isClass(behavior)) {
      return {
        name: behavior.name,
        async: isAsync(behavior),
        mayRepeat,
        builtIn: false,
        run: behavior,
      };
    }
    const source = this.container.sourceOf({ name: behavior.name, type: behavior });
    return {
      name: behavior.name,
      // oxlint-disable-next-line typescript/unbound-method -- only its kind is asked for
      async: isAsync((behavior.prototype as Behavior).handle),
      mayRepeat,
      builtIn: false,
      run: (call, next, scope) =>
        (source.handlerFor(scope()) as InstanceType<BehaviorClass>).handle(call, next),
    };
  }

  #checkOrder(): void {
    const places = builtIn.map((each) => this.#entries.indexOf(each));
    const repeated = builtIn.some(
      (each) => this.#entries.lastIndexOf(each) !== this.#entries.indexOf(each),
    );
    const [, begins = 0, looksUp = 0] = places;
    if (looksUp < begins || repeated) throw new BehaviorOrderError();
  }
}

function isClass(behavior: SelectiveBehavior['behavior']): behavior is BehaviorClass {
  const prototype: unknown = behavior.prototype;
  return typeof (prototype as Partial<Behavior> | undefined)?.handle === 'function';
}

function isAsync(behavior: BehaviorFunction): boolean {
  return behavior.constructor.name === 'AsyncFunction';
}
