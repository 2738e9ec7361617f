import type { HandlerContainer } from '../container/handler-container.js';
import type { HandlerSource } from '../container/handler-source.js';
import type { EventContext } from '../event-context.js';
import type { EventEntry, HandlerMethodEntry, Registry } from '../registry.js';
import { EventIndex } from './event-index.js';
import { type Call, Plan } from './plan.js';

/** Finds the plan for an event: made for the first event of its kind, then remembered. */
export class Plans {
  readonly #index: EventIndex;
  readonly #methods: readonly HandlerMethodEntry[];
  readonly #sources = new Map<string, HandlerSource>();
  // Weak, because a program may make event classes as it runs.
  readonly #byPrototype = new WeakMap<object, Plan>();
  readonly #byEntry = new Map<EventEntry, Plan>();

  constructor(registry: Registry, container: HandlerContainer) {
    this.#index = new EventIndex(registry);
    this.#methods = registry.methods;
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
    const entry = this.#index.entryOfClass(prototype);
    if (entry === undefined) return this.#planOfLiteral(event);
    const exact = entry.type?.prototype === prototype;
    const plan = this.#makePlan(entry, exact ? entry.name : prototype.constructor.name);
    this.#byPrototype.set(prototype, plan);
    return plan;
  }

  #planOfLiteral(event: object): Plan {
    const entry = this.#index.entryOfLiteral(event);
    if (entry === undefined) throw this.#index.refuse(event);
    let plan = this.#byEntry.get(entry);
    if (plan === undefined) this.#byEntry.set(entry, (plan = this.#makePlan(entry, entry.name)));
    return plan;
  }

  #makePlan(entry: EventEntry, className: string): Plan {
    const names = new Set([entry.name, ...entry.bases]);
    const methods = this.#methods.filter(({ events }) => events.some((name) => names.has(name)));
    return new Plan(
      className,
      methods.map((method) => this.#makeCall(method, entry.name)),
    );
  }

  #makeCall(entry: HandlerMethodEntry, eventName: string): Call {
    const handler = `${entry.handler}.${entry.method}`;
    const context: EventContext = Object.freeze({ eventName, handler, signal: undefined });
    const source = this.#sources.get(entry.handler) as HandlerSource;
    // oxlint-disable-next-line typescript/unbound-method -- generated functions use no `this`
    const { invoke } = entry;
    return { handler, source, entry, invoke, context, instance: null };
  }
}
