import { mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Waits the millisecond that it takes until what begins now has begun after all that was written so far. */
export function letClockPass(): void {
  const probe = mkdtempSync(join(tmpdir(), 'hearken-'));
  const written = statSync(probe).ctimeMs;
  rmdirSync(probe);
  let now = Date.now();
  while (now <= written) now = Date.now();
}
