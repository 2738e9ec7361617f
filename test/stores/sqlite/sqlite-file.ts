import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A path for a database in a folder of its own, and how to be rid of it. */
export function sqliteFile(): { path: string; remove: () => void } {
  const directory = mkdtempSync(join(tmpdir(), 'hearken-sqlite-'));
  return {
    path: join(directory, 'test.db'),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
