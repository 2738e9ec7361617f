import type { Behaviors } from '../behaviors/behaviors.js';
import type { Step } from '../behaviors/step.js';
import type { HandlerContainer } from '../container/handler-container.js';
import type { MessageSource } from '../context/message-source.js';
import type { HandlerSource } from '../container/handler-source.js';
import type {
  AwaitedCalls,
  DirectCalls,
  EventEntry,
  HandlerMethodEntry,
  Registry,
} from '../registry.js';
import { subscriptionsOf } from '../subscriptions-of.js';
import { EventIndex } from './event-index.js';
import { type Call, type EventKind, Plan } from './plan.js';

/** What stands around each handler method. */
export interface AroundHandlers {
  readonly behaviors: Behaviors;
  /** Milliseconds that an asynchronous method may take that says nothing itself. */
  readonly timeout: number | null;
  readonly messages: MessageSource;
}

/** Finds the plan for an event: made for the first event of its kind, then remembered. */
export class Plans {
  readonly #index: EventIndex;
  readonly #registry: Registry;
  readonly #sources = new Map<string, HandlerSource>();
  readonly #byPrototype = new Map<object, Plan>();
  // Weak, because a program may make event classes as it runs.
  readonly #unseen = new WeakMap<object, Plan>();
  readonly #byEntry = new Map<EventEntry, Plan>();
  readonly #direct: ReadonlyMap<string, DirectCalls>;
  readonly #awaited: ReadonlyMap<string, AwaitedCalls>;

  constructor(
    registry: Registry,
    container: HandlerContainer,
    private readonly around: AroundHandlers,
  ) {
    this.#index = new EventIndex(registry);
    this.#registry = registry;
    this.#direct = byEvent(registry.directCalls);
    this.#awaited = byEvent(registry.awaitedCalls);
    for (const handler of registry.handlers) {
      this.#sources.set(handler.name, container.sourceOf(handler));
    }
  }

  /** @throws {NotAnEventError} */
  planFor(event: unknown): Plan {
    if (typeof event !== 'object' || event === null) throw this.#index.refuse(event);
    const prototype = Object.getPrototypeOf(event) as object | null;
    if (prototype === null) return this.#planOfLiteral(event);
    return this.#byPrototype.get(prototype) ?? this.#findPlan(event, prototype);
  }

  #findPlan(event: object, prototype: object): Plan {
    const made = this.#unseen.get(prototype);
    if (made !== undefined) return made;
    const entry = this.#index.entryOfClass(prototype);
    if (entry === undefined) return this.#planOfLiteral(event);
    return entry.type?.prototype === prototype
      ? remember(this.#byPrototype, prototype, this.#makePlan(entry, { prototype }))
      : remember(this.#unseen, prototype, this.#makePlan(entry, unseen(prototype)));
  }

  #planOfLiteral(event: object): Plan {
    const entry = this.#index.entryOfLiteral(event);
    if (entry === undefined) throw this.#index.refuse(event);
    return this.#byEntry.get(entry) ?? remember(this.#byEntry, entry, this.#makePlan(entry, {}));
  }

  #makePlan(entry: EventEntry, kind: Partial<EventKind>): Plan {
    const prototype = kind.prototype ?? entry.type?.prototype ?? null;
    const names = [entry.name, ...entry.bases];
    const steps = this.around.behaviors.aroundEvent({ kind: 'event', names, prototype });
    const calls = subscriptionsOf(entry, this.#registry).map((method) =>
      this.#makeCall(method, entry.name, steps),
    );
    const direct = this.#direct.get(entry.name) ?? null;
    const awaited = this.#awaited.get(entry.name) ?? null;
    return new Plan({ eventName: entry.name, prototype: null, direct, awaited, ...kind }, calls);
  }

  #makeCall(entry: HandlerMethodEntry, eventName: string, steps: readonly Step[]): Call {
    const source = this.#sources.get(entry.handler) as HandlerSource;
    const timeout = entry.async ? (entry.timeout ?? this.around.timeout) : null;
    return {
      handler: `${entry.handler}.${entry.method}`,
      eventName,
      source,
      entry,
      // oxlint-disable-next-line typescript/unbound-method -- generated functions use no `this`
      invoke: entry.invoke,
      messages: this.around.messages,
      steps,
      timeout,
      isPlain: steps.length === 0 && timeout === null,
      instance: null,
    };
  }
}

function remember<K extends object>(
  plans: { set(key: K, plan: Plan): unknown },
  key: K,
  plan: Plan,
): Plan {
  plans.set(key, plan);
  return plan;
}

function unseen(prototype: object): Partial<EventKind> {
  return { eventName: prototype.constructor.name };
}

function byEvent<T extends { readonly event: string }>(
  written: readonly T[] = [],
): ReadonlyMap<string, T> {
  return new Map(written.map((each) => [each.event, each]));
}
