import { describeCommands } from './commands.js';
import type { OpenStore } from './fixture.js';
import { describeInterleavings } from './interleavings.js';
import { describeProcessedCommands } from './processed-commands.js';
import { describeRepositories } from './repositories.js';
import { describeTransactions } from './transactions.js';

/**
 * What every store has to do, whatever it writes to.
 *
 * @param runs how many random interleavings are tried
 */
export function describeStore(open: OpenStore, runs = 40): void {
  describeTransactions(open);
  describeProcessedCommands(open);
  describeRepositories(open);
  describeCommands(open);
  describeInterleavings(open, runs);
}
