/**
 * The instances of one scope, each by its registration.
 *
 * A dispatch has a handful of them, among which a plain search beats a `Map`: that one costs more to
 * make than the handlers. Beyond `few` it is made after all.
 */
export class ScopedInstances {
  // A registration and its instance in turn.
  #made: unknown[] | null = null;
  #index: Map<unknown, unknown> | null = null;

  get(registration: object): unknown {
    if (this.#index !== null) return this.#index.get(registration);
    const made = this.#made;
    if (made === null) return undefined;
    for (let at = 0; at < made.length; at += 2) {
      if (made[at] === registration) return made[at + 1];
    }
    return undefined;
  }

  add(registration: object, instance: unknown): void {
    if (this.#made === null) this.#made = [registration, instance];
    else this.#made.push(registration, instance);
    if (this.#index !== null) this.#index.set(registration, instance);
    else if (this.#made.length > 2 * few) this.#index = new Map(this.entries());
  }

  /** In the order in which they were made. */
  *entries(): Iterable<[registration: object, instance: unknown]> {
    const made = this.#made ?? [];
    for (let at = 0; at < made.length; at += 2) yield [made[at] as object, made[at + 1]];
  }
}

const few = 64;
