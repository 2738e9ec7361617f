import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from './places.js';

/** Writes `results/<date>-<name>.json` and `.txt`; a later run of the same day replaces it. */
export function writeResult(name: string, result: object, text: string): void {
  const folder = join(benchFolder, 'results');
  const stem = join(folder, `${new Date().toISOString().slice(0, 10)}-${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${stem}.json`, `${JSON.stringify(result, null, 1)}\n`);
  writeFileSync(`${stem}.txt`, text);
}
