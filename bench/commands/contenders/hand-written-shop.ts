import type { Statement } from 'libsql';
import { ChangeLine, changeLine, LineChanged, type OrderDocument } from '../shop/order.js';
import type { ShopDatabase } from './shop-database.js';
import { sql } from './sql.js';

/** An order as a team without a library has it: it keeps its own events, and its own version. */
export class HandWrittenOrder {
  readonly events: LineChanged[] = [];

  constructor(
    readonly document: OrderDocument,
    readonly version: number,
  ) {}

  change(product: string, quantity: number): number {
    const { id, lines } = this.document;
    const pieces = changeLine(lines, product, quantity);
    this.events.push(new LineChanged(id, product, pieces));
    return pieces;
  }
}

/** What a shop reads and writes, by statements that were prepared once. */
export class HandWrittenShop {
  readonly #find: Statement;
  readonly #save: Statement;
  readonly #summary: Statement;
  readonly #claim: Statement;
  readonly #answer: Statement;
  readonly #complete: Statement;

  constructor(private readonly database: ShopDatabase) {
    this.#find = database.prepare(sql.findOrder);
    this.#save = database.prepare(sql.saveOrder);
    this.#summary = database.prepare(sql.writeSummary);
    this.#claim = database.prepare(sql.claim);
    this.#answer = database.prepare(sql.answerOf);
    this.#complete = database.prepare(sql.complete);
  }

  inTransaction<T>(work: () => T): T {
    this.database.exec(sql.begin);
    try {
      const result = work();
      this.database.exec(sql.commit);
      return result;
    } catch (error) {
      if (this.database.inTransaction) this.database.exec(sql.rollback);
      throw error;
    }
  }

  find(id: string): HandWrittenOrder {
    const row = this.#find.get(id) as { version: number; document: string } | undefined;
    if (row === undefined) throw new Error(`There is no order ${id}.`);
    return new HandWrittenOrder(JSON.parse(row.document) as OrderDocument, row.version);
  }

  save({ document, version }: HandWrittenOrder): void {
    const { changes } = this.#save.run(JSON.stringify(document), document.id, version);
    if (changes === 0) throw new Error(`Somebody else has changed order ${document.id}.`);
  }

  write(orderId: string, pieces: number): void {
    this.#summary.run(orderId, pieces);
  }

  /** Does the work once for each id, within the transaction that goes on. */
  once(id: string | null, work: () => number): number {
    if (id === null) return work();
    if (this.#claim.run(id, ChangeLine.name).changes === 0) {
      const { answer } = this.#answer.get(id) as { readonly answer: string };
      return JSON.parse(answer) as number;
    }
    const answer = work();
    this.#complete.run(JSON.stringify(answer), id);
    return answer;
  }
}
