import { currentAmbient } from '../../runtime/context/ambient.js';
import { systemClock } from '../../runtime/context/clock.js';
import type { ProcessedCommand, ProcessedCommands } from '../../runtime/unit-of-work/store.js';
import { CommandNotClaimedError } from '../errors/command-not-claimed-error.js';
import type { InMemoryTable } from './in-memory-table.js';

/** A command that was handled, and when, by the clock of who has handled it. */
export interface KeptCommand extends ProcessedCommand {
  readonly processedAt: Date;
}

interface Tables {
  table<K, V>(name: string): InMemoryTable<K, V>;
}

/** The ids of idempotent commands, in a table like any other. One transaction at a time: nobody waits. */
export class InMemoryProcessedCommands implements ProcessedCommands {
  static readonly table = 'hearken_processed_command';
  readonly #kept: InMemoryTable<string, KeptCommand>;

  constructor(tables: Tables) {
    this.#kept = tables.table(InMemoryProcessedCommands.table);
  }

  claim(id: string, commandName: string): ProcessedCommand | null {
    const kept = this.#kept.get(id);
    if (kept !== undefined) return { commandName: kept.commandName, answer: kept.answer };
    const { clock } = currentAmbient() ?? { clock: systemClock };
    this.#kept.set(id, { commandName, answer: null, processedAt: clock.now() });
    return null;
  }

  complete(id: string, answer: string | null): void {
    const kept = this.#kept.get(id);
    if (kept === undefined) throw new CommandNotClaimedError(id);
    this.#kept.set(id, { ...kept, answer });
  }

  /** @returns how many ids were forgotten. */
  purge(olderThan: Date): number {
    const old = [...this.#kept].filter(([, { processedAt }]) => processedAt < olderThan);
    for (const [id] of old) this.#kept.delete(id);
    return old.length;
  }
}
