import { describe } from 'vitest';
import { describeCommands } from './commands.js';
import type { OpenStore } from './fixture.js';
import { describeInterleavings } from './interleavings.js';
import { describeProcessedCommands } from './processed-commands.js';
import { describeRepositories } from './repositories.js';
import { describeTransactions } from './transactions.js';

/** What every store has to do, whatever it writes to. */
export function describeStore(name: string, open: OpenStore, options = { runs: 40 }): void {
  describe(name, () => {
    describeTransactions(open);
    describeProcessedCommands(open);
    describeRepositories(open);
    describeCommands(open);
    describeInterleavings(open, options);
  });
}
