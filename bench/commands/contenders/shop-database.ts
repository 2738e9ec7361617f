import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { documentTable, SqliteStore } from 'hearken/sqlite';
import Database from 'libsql';
import { benchFolder } from '../../measure/places.js';
import type { OrderDocument } from '../shop/order.js';
import { tally } from '../shop/tally.js';
import type { SqliteWorkload } from '../workload.js';
import { changeOf, orders } from './changes.js';

export type ShopDatabase = Database.Database;

/** A database of this process alone, on disk, with the driver and the pragmas of all contenders. */
export async function openShopDatabase({ synchronous }: SqliteWorkload): Promise<ShopDatabase> {
  const temp = join(benchFolder, 'temp', 'commands');
  mkdirSync(temp, { recursive: true });
  const folder = mkdtempSync(join(temp, 'shop-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const database = new Database(join(folder, 'shop.db'));
  for (const pragma of ['journal_mode = WAL', `synchronous = ${synchronous}`, 'foreign_keys = ON'])
    database.exec(`PRAGMA ${pragma}`);
  await new SqliteStore(database).migrate();
  fill(database);
  return database;
}

function fill(database: ShopDatabase): void {
  database.exec(documentTable('orders'));
  database.exec(
    'CREATE TABLE order_summary (order_id TEXT NOT NULL PRIMARY KEY, pieces INTEGER NOT NULL) STRICT',
  );
  const insert = database.prepare('INSERT INTO orders (id, version, document) VALUES (?, 1, ?)');
  for (let number = 0; number < orders; number++) {
    const [id] = changeOf(number);
    const document: OrderDocument = { id, customer: `customer-${number}`, lines: {} };
    insert.run(id, JSON.stringify(document));
  }
}

/** @throws {Error} when not exactly `count` lines were changed, or a summary does not fit its order. */
export function verifyShop(database: ShopDatabase, count: number): void {
  const saved = database.prepare('SELECT sum(version - 1) AS times FROM orders').get() as {
    readonly times: number;
  };
  const wrong = database.prepare(misfits).all();
  if (saved.times !== count || tally.first !== count || wrong.length > 0) {
    throw new Error(
      `${count} commands, but ${saved.times} saved, ${tally.first} heard, ${wrong.length} wrong.`,
    );
  }
}

const misfits = `SELECT id FROM orders LEFT JOIN order_summary ON order_id = id
  WHERE version > 1
    AND pieces IS NOT (SELECT sum(value) FROM json_each(document, '$.lines'))`;
