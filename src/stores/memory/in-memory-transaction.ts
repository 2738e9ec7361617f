import type { StoreTransaction } from '../../runtime/unit-of-work/store.js';
import { TransactionEndedError } from '../errors/transaction-ended-error.js';
import { InMemoryProcessedCommands } from './in-memory-processed-commands.js';
import { ChangedTable, type InMemoryTable } from './in-memory-table.js';

/** What a transaction of an in-memory store is written through. */
export interface InMemoryConnection {
  /**
   * The table of this name, which is there as soon as somebody asks for it.
   *
   * @throws {TransactionEndedError} after the end, like every call of the table.
   */
  table<K, V>(name: string): InMemoryTable<K, V>;
}

/** The tables of a store by name. */
export type Tables = Map<string, Map<unknown, unknown>>;

export class InMemoryTransaction
  implements StoreTransaction<InMemoryConnection>, InMemoryConnection
{
  readonly #changed = new Map<string, ChangedTable<unknown, unknown>>();
  #ended = false;

  constructor(
    private readonly tables: Tables,
    private readonly pass: () => void,
  ) {}

  get connection(): InMemoryConnection {
    return this;
  }

  get processedCommands(): InMemoryProcessedCommands {
    return new InMemoryProcessedCommands(this);
  }

  table<K, V>(name: string): InMemoryTable<K, V> {
    this.#assertOpen('table');
    let table = this.#changed.get(name);
    if (table === undefined) {
      table = new ChangedTable(tableOf(this.tables, name), (operation) =>
        this.#assertOpen(operation),
      );
      this.#changed.set(name, table);
    }
    return table as InMemoryTable<unknown, unknown> as InMemoryTable<K, V>;
  }

  commit(): void {
    this.#assertOpen('commit');
    for (const table of this.#changed.values()) table.apply();
    this.#end();
  }

  rollback(): void {
    this.#assertOpen('rollback');
    this.#end();
  }

  #end(): void {
    this.#ended = true;
    this.pass();
  }

  #assertOpen(operation: string): void {
    if (this.#ended) throw new TransactionEndedError(operation);
  }
}

/** The committed table of this name, made where there is none. */
export function tableOf(tables: Tables, name: string): Map<unknown, unknown> {
  let table = tables.get(name);
  if (table === undefined) tables.set(name, (table = new Map<unknown, unknown>()));
  return table;
}
