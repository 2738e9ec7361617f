import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { InsideUnitOfWorkError } from '../../../src/stores/errors/inside-unit-of-work-error.js';
import { TransactionEndedError } from '../../../src/stores/errors/transaction-ended-error.js';
import { InMemoryStore } from '../../../src/stores/memory/index.js';
import { thrownBy } from '../../runtime/fixtures/thrown-by.js';
import { inUnitOfWork } from '../support/in-unit-of-work.js';
import {
  allTransactions,
  hasRoom,
  letOthersRun,
  type OpenStore,
  type StoreFixture,
} from './fixture.js';

export function describeTransactions(open: OpenStore): void {
  let fixture: StoreFixture;
  beforeEach(async () => {
    fixture = await open();
    onTestFinished(async () => {
      await fixture.close();
    });
  });

  describe('a transaction', () => {
    it('sees what it writes, and nobody else does before the commit', async () => {
      const transaction = await fixture.store.begin();
      await fixture.put(transaction.connection, 'a', 1);

      expect(await fixture.read(transaction.connection, 'a')).toBe(1);
      expect(await fixture.committed()).toEqual({});
      await transaction.commit();
      expect(await fixture.committed()).toEqual({ a: 1 });
    });

    it('is no part of a unit of work that is going on, and is refused where it would wait for that one', async () => {
      const begin = async () => (await fixture.store.begin()).rollback();
      const nested = inUnitOfWork(fixture.store, begin);
      const refused = await nested.catch((error: unknown) => error);

      expect(refused instanceof InsideUnitOfWorkError).toBe(fixture.capacity === 1);
      expect(await hasRoom(fixture)).toBe(true);
    });

    it('is refused there as well where a unit of work of another store has begun in between', async () => {
      const begin = async () => (await fixture.store.begin()).rollback();
      const between = () => inUnitOfWork(new InMemoryStore(), begin);
      const nested = inUnitOfWork(fixture.store, between);
      const refused = await nested.catch((error: unknown) => error);

      expect(refused instanceof InsideUnitOfWorkError).toBe(fixture.capacity === 1);
      expect(await hasRoom(fixture)).toBe(true);
    });

    it('leaves nothing behind after a rollback', async () => {
      const first = await fixture.store.begin();
      await fixture.put(first.connection, 'a', 1);
      await first.commit();
      const second = await fixture.store.begin();
      await fixture.put(second.connection, 'a', 2);
      await fixture.put(second.connection, 'b', 2);
      await second.rollback();

      expect(await fixture.committed()).toEqual({ a: 1 });
    });

    it('leaves nothing behind when the database refused something', async () => {
      const transaction = await fixture.store.begin();
      await fixture.put(transaction.connection, 'a', 1);
      expect(await thrownBy(() => fixture.fail(transaction.connection))).toBeInstanceOf(Error);
      await transaction.rollback();

      expect(await fixture.committed()).toEqual({});
      expect(await hasRoom(fixture)).toBe(true);
    });

    it.each(['commit', 'rollback'] as const)('refuses everything after its %s', async (end) => {
      const transaction = await fixture.store.begin();
      const { connection } = transaction;
      await transaction[end]();

      const late = [
        () => fixture.put(connection, 'late', 1),
        () => fixture.read(connection, 'late'),
        () => transaction.processedCommands?.claim('late', 'Late'),
        () => transaction.commit(),
        () => transaction.rollback(),
      ];
      for (const call of late) {
        expect(await thrownBy(call)).toBeInstanceOf(TransactionEndedError);
      }
      expect(await fixture.committed()).toEqual({});
    });

    it('gives its place to the next one, however it ends', async () => {
      for (let round = 0; round < 3; round += 1) {
        const begun = await allTransactions(fixture);
        for (const [place, transaction] of begun.entries()) {
          await (place % 2 === round % 2 ? transaction.commit() : transaction.rollback());
        }
      }
      expect(await hasRoom(fixture)).toBe(true);
    });
  });

  describe('waiting for a transaction', () => {
    it('takes no longer than until one of them ends, first come, first served', async () => {
      const begun = await allTransactions(fixture);
      const order: number[] = [];
      const waiting = [1, 2, 3].map(async (number) => {
        const transaction = await fixture.store.begin();
        order.push(number);
        await transaction.commit();
      });
      await letOthersRun();
      expect(order).toEqual([]);
      await begun[0]?.commit();
      await Promise.all(waiting);
      for (const transaction of begun.slice(1)) await transaction.rollback();

      expect(order).toEqual([1, 2, 3]);
    });

    it('is not begun with a signal that has been given already', async () => {
      const reason = new Error('too late');

      expect(await thrownBy(() => fixture.store.begin(AbortSignal.abort(reason)))).toBe(reason);
      expect(await hasRoom(fixture)).toBe(true);
    });

    it('ends with the reason of the signal, and the others keep their place', async () => {
      const begun = await allTransactions(fixture);
      const controller = new AbortController();
      const reason = new Error('enough');
      const impatient = thrownBy(() => fixture.store.begin(controller.signal));
      const patient = Promise.resolve(fixture.store.begin());
      await letOthersRun();
      controller.abort(reason);

      expect(await impatient).toBe(reason);
      for (const transaction of begun) await transaction.rollback();
      await (await patient).rollback();
      expect(await hasRoom(fixture)).toBe(true);
    });

    it('is over when it has begun: a signal that comes later changes nothing', async () => {
      const controller = new AbortController();
      const transaction = await fixture.store.begin(controller.signal);
      controller.abort();
      await fixture.put(transaction.connection, 'a', 1);
      await transaction.commit();

      expect(await fixture.committed()).toEqual({ a: 1 });
    });
  });
}
