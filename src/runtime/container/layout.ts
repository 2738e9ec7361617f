import type { Token } from './binding.js';

/**
 * Numbers the scoped registrations, so that a dispatch scope is a plain array.
 *
 * A layout lives until a registration changes; scopes that are open by then keep theirs.
 */
export class Layout {
  readonly #slots = new Map<object, ScopedSlot>();

  constructor(readonly version: number) {}

  slotOf(registration: object, token: Token): number {
    let slot = this.#slots.get(registration);
    if (slot === undefined) {
      slot = { index: this.#slots.size, registration, token };
      this.#slots.set(registration, slot);
    }
    return slot.index;
  }

  slots(): Iterable<ScopedSlot> {
    return this.#slots.values();
  }
}

export interface ScopedSlot {
  readonly index: number;
  readonly registration: object;
  readonly token: Token;
}
