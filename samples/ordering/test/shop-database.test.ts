import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShopDatabase } from '@shop/database';
import { openSqlite } from 'hearken/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';

async function file(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shop-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'shop.db');
}

describe('the database of the shop', () => {
  it('is opened by several at the same time', async () => {
    const path = await file();
    const opened = await Promise.all([1, 2, 3, 4].map(() => ShopDatabase.open(path)));
    for (const database of opened) {
      expect(database.query('SELECT last FROM order_numbers')).toMatchObject([{ last: 1000 }]);
      database.close();
    }
  });

  it('has all of its tables, or none', async () => {
    const path = await file();
    const other = openSqlite(path);
    onTestFinished(() => void other.close());
    other.exec('CREATE TABLE theirs (id); CREATE INDEX audit_trail ON theirs (id)');

    await expect(ShopDatabase.open(path)).rejects.toThrow('audit_trail');
    const found = other.prepare(
      "SELECT name FROM sqlite_schema WHERE name IN ('orders', 'order_book')",
    );
    expect(found.all()).toEqual([]);
  });
});
