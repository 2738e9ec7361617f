import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOfSamples } from './copy-of-samples.js';
import { root } from './hearken-in.js';

const registries = ['inventory', 'ordering', 'restaurant'].map(
  (sample) => `${sample}/src/hearken.gen.ts`,
);

describe('the demo', { timeout: 60_000 }, () => {
  it('generates, and shows what was found, what ran and the query models of all samples', () => {
    const samples = copyOfSamples();
    for (const registry of registries) rmSync(join(samples, registry));
    const command = ['--import', 'tsx', join(samples, 'demo.ts')];
    const output = execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
    for (const line of [
      /^ {2}4 handler classes, 12 handler methods, 8 events, 0 of them unhandled$/m,
      /^ {2}\d+ handler classes, \d+ handler methods, \d+ events, 0 of them unhandled\n\n {2}command /m,
      /^ {2}StartOrder +Checkout\.start$/m,
      /^ {4}StockRanLow +→ JournalKeeper\.onStockEvent$/m,
      /^ {4}POST \/orders → 201 O-1001 {2}\(2026-11-01\.1\)\n {6}StartOrder +→ Checkout\.start$/m,
      /^ {6}BuyerRegistered +→ AuditKeeper\.onAnything$/m,
      /^ {6}BuyerRegistered +→ Welcome\.onRegistered, after the commit$/m,
      /^ {2}info +2026-11-01\.4 +ada +Checkout\.submit\(SubmitOrder\)$/m,
      /^ {2}DRL-SDS-8 .* low$/m,
      /^ {2}O-1001 .* delivered +9$/m,
      /^ {2}evening-06 .* ✗ trout is sold out$/m,
      /^ {2}table 3: 6 guests, 3 dishes, 31.30$/m,
    ]) {
      expect(output).toMatch(line);
    }
    for (const registry of registries) {
      const committed = readFileSync(join(root, 'samples', registry), 'utf8');
      expect(readFileSync(join(samples, registry), 'utf8')).toBe(committed);
    }
  });
});
