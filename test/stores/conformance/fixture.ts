import type { AggregateRoot, Store, StoreTransaction } from '../../../src/index.js';
import type { DocumentMapping, Repository } from '../../../src/stores/repository.js';

/** A store to be tried, with a table of numbers to write to. It is new, migrated and empty. */
export interface StoreFixture<Connection = unknown> {
  readonly store: Store<Connection> & { purgeProcessedCommands(olderThan: Date): Promise<number> };
  /** How many transactions it can have at a time. */
  readonly capacity: number;
  put(connection: Connection, key: string, value: number): unknown;
  read(connection: Connection, key: string): number | undefined | Promise<number | undefined>;
  /** What somebody outside of all transactions sees. */
  committed(): Record<string, number> | Promise<Record<string, number>>;
  /** Does what the database refuses. */
  fail(connection: Connection): unknown;
  repository<A extends AggregateRoot, Document>(
    mapping: DocumentMapping<A, Document>,
  ): Repository<A>;
  close(): unknown;
}

/** Makes a store, each time a new one. */
export type OpenStore = () => StoreFixture | Promise<StoreFixture>;

/** As many transactions as the store can have, so that the next one has to wait. */
export async function allTransactions({
  store,
  capacity,
}: StoreFixture): Promise<StoreTransaction[]> {
  const begun: StoreTransaction[] = [];
  while (begun.length < capacity) begun.push(await store.begin());
  return begun;
}

/** Whether the store can begin as many transactions as ever, because none was forgotten. */
export async function hasRoom(fixture: StoreFixture): Promise<boolean> {
  const begun = await allTransactions(fixture);
  for (const transaction of begun) await transaction.rollback();
  return begun.length === fixture.capacity;
}

/** Lets everything go on that only waits for its turn in this process. */
export function letOthersRun(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
