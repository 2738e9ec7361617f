import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShopDatabase } from '@shop/database';
import { onTestFinished } from 'vitest';

/** A database for one test; whoever writes to it has to have stopped by its end. */
export async function temporaryDatabase(): Promise<ShopDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'shop-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const database = await ShopDatabase.open(join(folder, 'shop.db'));
  onTestFinished(() => database.close());
  return database;
}
