import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root } from './hearken-in.js';

describe('the demo', { timeout: 60_000 }, () => {
  it('shows what was found, what ran and the query models of both samples', () => {
    const command = ['--import', 'tsx', 'samples/demo.ts'];
    const output = execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
    for (const line of [
      /^ {2}4 handler classes, 12 handler methods, 8 events, 0 of them unhandled$/m,
      /^ {2}17 handler classes, 30 handler methods, 26 events, 0 of them unhandled$/m,
      /^ {4}StockRanLow +→ JournalKeeper\.onStockEvent$/m,
      /^ {4}BuyerRegistered +→ AuditKeeper\.onAnything$/m,
      /^ {2}DRL-SDS-8 .* low$/m,
      /^ {2}O-1001 .* delivered$/m,
    ]) {
      expect(output).toMatch(line);
    }
  });
});
