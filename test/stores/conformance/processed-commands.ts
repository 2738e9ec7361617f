import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { ProcessedCommand, ProcessedCommands, StoreTransaction } from '../../../src/index.js';
import { CommandNotClaimedError } from '../../../src/stores/errors/command-not-claimed-error.js';
import { InsideUnitOfWorkError } from '../../../src/stores/errors/inside-unit-of-work-error.js';
import { thrownBy } from '../../runtime/fixtures/thrown-by.js';
import { inUnitOfWork } from '../support/in-unit-of-work.js';
import { letOthersRun, type OpenStore, type StoreFixture } from './fixture.js';

function commandsOf({ processedCommands }: StoreTransaction): ProcessedCommands {
  if (processedCommands === undefined) throw new Error('The store keeps no commands.');
  return processedCommands;
}

export function describeProcessedCommands(open: OpenStore): void {
  let fixture: StoreFixture;
  beforeEach(async () => {
    fixture = await open();
    onTestFinished(async () => {
      await fixture.close();
    });
  });

  /** Handles a command under `id` as an idempotent one is handled; returns what was there before. */
  async function handle(
    id: string,
    answer: string | null,
    end: 'commit' | 'rollback' = 'commit',
  ): Promise<ProcessedCommand | null> {
    const transaction = await fixture.store.begin();
    try {
      const found = await commandsOf(transaction).claim(id, 'PlaceOrder');
      if (found === null) await commandsOf(transaction).complete(id, answer);
      await transaction[end]();
      return found;
    } catch (error) {
      await transaction.rollback();
      // Whoever was in the way is not any more.
      if (fixture.store.isConflict?.(error) === true) return handle(id, answer, end);
      throw error;
    }
  }

  describe('the ids of commands', () => {
    it.each(['"A-1"', null])(
      'A32 give the first answer to whoever comes again: %s',
      async (answer) => {
        expect(await handle('id', answer)).toBeNull();
        expect(await handle('id', '"another"')).toEqual({ commandName: 'PlaceOrder', answer });
        expect(await handle('other id', null)).toBeNull();
      },
    );

    it('A33 are not kept when the command fails', async () => {
      expect(await handle('id', '"never"', 'rollback')).toBeNull();
      expect(await handle('id', '"second"')).toBeNull();
      expect(await handle('id', null)).toEqual({ commandName: 'PlaceOrder', answer: '"second"' });
    });

    it('say which command came under them', async () => {
      await handle('id', null);
      const transaction = await fixture.store.begin();
      const found = await commandsOf(transaction).claim('id', 'CancelOrder');

      expect(found?.commandName).toBe('PlaceOrder');
      await transaction.rollback();
    });

    it('take an answer only after the claim', async () => {
      const transaction = await fixture.store.begin();

      expect(
        await thrownBy(() => commandsOf(transaction).complete('unclaimed', null)),
      ).toBeInstanceOf(CommandNotClaimedError);
      await transaction.rollback();
    });

    it.each([
      ['commit', { commandName: 'PlaceOrder', answer: '"first"' }],
      ['rollback', null],
    ] as const)('make the second of two wait for the %s of the first', async (end, expected) => {
      const first = await fixture.store.begin();
      await commandsOf(first).claim('id', 'PlaceOrder');
      const second = handle('id', '"second"');
      await letOthersRun();
      await commandsOf(first).complete('id', '"first"');
      await first[end]();

      expect(await second).toEqual(expected);
    });

    it('let one of many at the same moment run', async () => {
      const found = await Promise.all(Array.from({ length: 8 }, () => handle('id', '"once"')));

      expect(found.filter((one) => one === null)).toHaveLength(1);
      expect(found.filter((one) => one?.answer === '"once"')).toHaveLength(7);
    });

    it('are forgotten when they are old', async () => {
      await handle('old', null);

      expect(await fixture.store.purgeProcessedCommands(new Date(Date.now() - 60_000))).toBe(0);
      expect(await handle('old', null)).not.toBeNull();
      expect(await fixture.store.purgeProcessedCommands(new Date(Date.now() + 60_000))).toBe(1);
      expect(await handle('old', null)).toBeNull();
    });

    it('are not purged inside a unit of work, which the purge would wait for', async () => {
      const purge = () => fixture.store.purgeProcessedCommands(new Date());

      expect(await thrownBy(() => inUnitOfWork(fixture.store, purge))).toBeInstanceOf(
        InsideUnitOfWorkError,
      );
    });
  });
}
