import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShopDatabase } from '@shop/database';
import { compose } from './composition-root.js';
import { readDiary } from './report/diary.js';
import { LogLines } from './report/log-lines.js';
import { relive } from './report/relive.js';
import { report } from './report/report.js';
import { Trace } from './report/trace.js';
import { shopLogger } from './shop-logger.js';

/** Lives through the diary in a database of its own, and tells of it. */
async function liveThrough(diaryFile: URL, databaseFile: string): Promise<string> {
  const database = await ShopDatabase.open(databaseFile);
  const trace = new Trace();
  const log = new LogLines();
  const shop = compose({
    database,
    logger: shopLogger(log),
    clock: { now: () => new Date('2026-11-15T12:00:00Z') },
    watchers: [trace.watch],
  });
  const story = await relive(shop.edge, readDiary(diaryFile), trace);
  await shop.hearken.stop();
  const told = report({ shop, story, trace, log });
  database.close();
  return told;
}

const november = new URL('../data/november.json', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'shop-'));
try {
  console.log(await liveThrough(november, join(folder, 'shop.db')));
} finally {
  rmSync(folder, { recursive: true });
}
