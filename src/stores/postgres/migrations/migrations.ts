import type { Migration } from '../../migration.js';
import { processedCommands } from './0001-processed-commands.js';

/** All of them, in order. A new one gets the next number; what was released stays as it is. */
export const migrations: readonly Migration[] = [processedCommands];
