/** A table of an in-memory store, as a transaction sees it: what is committed, under its own changes. */
export interface InMemoryTable<K, V> extends Iterable<[K, V]> {
  get(key: K): V | undefined;
  has(key: K): boolean;
  /** Values are kept as they are, and not copied: treat them as immutable. */
  set(key: K, value: V): void;
  /** @returns whether there was anything to delete. */
  delete(key: K): boolean;
  readonly size: number;
}

type Change<V> = { readonly value: V } | null;

/**
 * Changes on top of a table, which stays as it is until they are applied. So nobody else sees what is not
 * committed, and a rollback has nothing to undo.
 */
export class ChangedTable<K, V> implements InMemoryTable<K, V> {
  readonly #changes = new Map<K, Change<V>>();

  constructor(
    private readonly committed: Map<K, V>,
    private readonly assertOpen: (operation: string) => void,
  ) {}

  get(key: K): V | undefined {
    this.assertOpen('get');
    const change = this.#changes.get(key);
    return change === undefined ? this.committed.get(key) : change?.value;
  }

  has(key: K): boolean {
    this.assertOpen('has');
    return this.#has(key);
  }

  set(key: K, value: V): void {
    this.assertOpen('set');
    this.#changes.set(key, { value });
  }

  delete(key: K): boolean {
    this.assertOpen('delete');
    if (!this.#has(key)) return false;
    if (this.committed.has(key)) this.#changes.set(key, null);
    else this.#changes.delete(key);
    return true;
  }

  get size(): number {
    return [...this].length;
  }

  *[Symbol.iterator](): Iterator<[K, V]> {
    this.assertOpen('iterate');
    for (const [key, value] of this.committed) {
      const change = this.#changes.get(key);
      if (change !== null) yield [key, change === undefined ? value : change.value];
    }
    for (const [key, change] of this.#changes) {
      if (change !== null && !this.committed.has(key)) yield [key, change.value];
    }
  }

  /** Makes the changes in the table itself. */
  apply(): void {
    for (const [key, change] of this.#changes) {
      if (change === null) this.committed.delete(key);
      else this.committed.set(key, change.value);
    }
  }

  #has(key: K): boolean {
    const change = this.#changes.get(key);
    return change === undefined ? this.committed.has(key) : change !== null;
  }
}
