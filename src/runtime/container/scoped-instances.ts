/**
 * The instances of one scope, each by its registration.
 *
 * A dispatch has a handful of them, among which a plain search beats a `Map`: that one costs more to
 * make than the handlers. Beyond `few` it is made after all.
 */
export class ScopedInstances {
  readonly #registrations: object[] = [];
  readonly #instances: unknown[] = [];
  #index: Map<object, unknown> | null = null;

  get(registration: object): unknown {
    if (this.#index !== null) return this.#index.get(registration);
    const registrations = this.#registrations;
    for (let at = 0; at < registrations.length; at++) {
      if (registrations[at] === registration) return this.#instances[at];
    }
    return undefined;
  }

  add(registration: object, instance: unknown): void {
    this.#registrations.push(registration);
    this.#instances.push(instance);
    if (this.#index !== null) this.#index.set(registration, instance);
    else if (this.#registrations.length > few) this.#index = new Map(this.entries());
  }

  /** In the order in which they were made. */
  entries(): readonly (readonly [object, unknown])[] {
    return this.#registrations.map((registration, at) => [registration, this.#instances[at]]);
  }
}

const few = 16;
