import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { ConcurrencyError, NoUnitOfWorkError, versionOf } from '../../../src/index.js';
import type { Repository } from '../../../src/stores/repository.js';
import { thrownBy } from '../../runtime/fixtures/thrown-by.js';
import { inUnitOfWork } from '../support/in-unit-of-work.js';
import { Basket, baskets } from './basket.js';
import type { OpenStore, StoreFixture } from './fixture.js';

export function describeRepositories(open: OpenStore): void {
  let fixture: StoreFixture;
  let repository: Repository<Basket>;
  beforeEach(async () => {
    fixture = await open();
    repository = fixture.repository(baskets);
    onTestFinished(async () => {
      await fixture.close();
    });
  });

  const unit = <T>(work: () => T | Promise<T>) => inUnitOfWork(fixture.store, work);
  const saved = (basket: Basket) => unit(() => repository.save(basket)).then(() => basket);
  const itemsOf = (id: string) =>
    unit(async () => (await repository.find(id))?.added).then(
      (added) => added && [...added.keys()],
    );

  async function found(id: string): Promise<Basket> {
    const basket = await repository.find(id);
    if (basket === undefined) throw new Error(`There is no basket ${id}.`);
    return basket;
  }

  describe('a repository', () => {
    it('gives back what was saved, as it was', async () => {
      const basket = await saved(new Basket('b').add('soap', new Date(86_400_000)));
      const again = await unit(() => found('b'));

      expect(again).not.toBe(basket);
      expect(again).toBeInstanceOf(Basket);
      expect(again.added).toEqual(new Map([['soap', new Date(86_400_000)]]));
    });

    it('has nothing under an id that nobody saved', async () => {
      expect(await unit(() => repository.find('nobody'))).toBeUndefined();
    });

    it('gives one instance to everybody in a unit of work', async () => {
      await saved(new Basket('b'));
      await unit(async () => {
        const [one, other] = await Promise.all([found('b'), found('b')]);
        expect(one).toBe(other);
        expect(await repository.find('b')).toBe(one);
      });
      await unit(async () => {
        const fresh = new Basket('c');
        await repository.save(fresh);
        expect(await repository.find('c')).toBe(fresh);
      });
    });

    it('knows what another instance of it has loaded or saved', async () => {
      const other = fixture.repository(baskets);
      await saved(new Basket('b'));
      await unit(async () => {
        const basket = await found('b');
        await repository.save(basket.add('soap'));
        expect(await other.find('b')).toBe(basket);
        await other.save(basket.add('towel'));
      });
      expect(await itemsOf('b')).toEqual(['soap', 'towel']);
    });

    it('counts versions outside of the instances', async () => {
      const basket = await saved(new Basket('b'));
      expect(versionOf(basket)).toBe(1);
      await unit(async () => {
        const again = await found('b');
        await repository.save(again.add('soap'));
        await repository.save(again.add('towel'));
        expect(versionOf(again)).toBe(3);
        expect(Object.keys(again).toSorted()).toEqual(['added', 'id']);
      });
      expect(await itemsOf('b')).toEqual(['soap', 'towel']);
    });

    it('A35 refuses a stale version, and writes nothing', async () => {
      await saved(new Basket('b'));
      const stale = await unit(() => found('b'));
      await unit(async () => repository.save((await found('b')).add('soap')));

      const error = await thrownBy(() =>
        unit(async () => {
          await repository.save(new Basket('beside'));
          await repository.save(stale.add('towel'));
        }),
      );
      expect(error).toBeInstanceOf(ConcurrencyError);
      expect(error).toMatchObject({
        code: 'concurrency-conflict',
        aggregate: 'Basket',
        id: 'b',
        expected: 1,
        found: 2,
      });
      expect(await itemsOf('b')).toEqual(['soap']);
      expect(await itemsOf('beside')).toBeUndefined();
    });

    it('A35 refuses to add what is there, and to save or remove what is gone', async () => {
      const basket = await saved(new Basket('b'));
      const again = await unit(() => found('b'));
      const added = await thrownBy(() => saved(new Basket('b')));
      expect(added).toMatchObject({ expected: 0, found: 1 });

      await unit(() => repository.remove(basket));
      expect(await unit(() => repository.find('b'))).toBeUndefined();
      expect(await thrownBy(() => saved(again))).toMatchObject({ expected: 1, found: undefined });
      expect(await thrownBy(() => unit(() => repository.remove(again)))).toBeInstanceOf(
        ConcurrencyError,
      );
    });

    it('A35 refuses to remove what was never saved, or has been removed already', async () => {
      const unsaved = await thrownBy(() => unit(() => repository.remove(new Basket('b'))));
      expect(unsaved).toBeInstanceOf(ConcurrencyError);
      expect(unsaved).toMatchObject({ id: 'b', expected: 0, found: undefined });

      const basket = await saved(new Basket('b'));
      await unit(() => repository.remove(basket));
      expect(await thrownBy(() => unit(() => repository.remove(basket)))).toMatchObject({
        expected: 0,
        found: undefined,
      });
    });

    it('A35 refuses to remove what somebody else has changed or added, and leaves it there', async () => {
      await saved(new Basket('b'));
      const stale = await unit(() => found('b'));
      await unit(async () => repository.save((await found('b')).add('soap')));
      for (const [basket, expected] of [
        [stale, 1],
        [new Basket('b'), 0],
      ] as const) {
        const error = await thrownBy(() => unit(() => repository.remove(basket)));
        expect(error).toMatchObject({ code: 'concurrency-conflict', expected, found: 2 });
      }
      expect(await itemsOf('b')).toEqual(['soap']);
    });

    it('removes what it has just saved, and takes it again', async () => {
      const basket = new Basket('b');
      await unit(async () => {
        await repository.save(basket);
        await repository.remove(basket);
        expect(await repository.find('b')).toBeUndefined();
        await repository.save(basket.add('soap'));
      });
      expect(await itemsOf('b')).toEqual(['soap']);
    });

    it('writes in turn what is saved twice at the same time', async () => {
      await unit(async () => {
        const basket = new Basket('b');
        const first = repository.save(basket.add('soap'));
        await Promise.all([first, repository.save(basket.add('towel'))]);
        expect(versionOf(basket)).toBe(2);
        await Promise.all([repository.save(basket), repository.remove(basket)]);
        await repository.save(basket);
      });
      expect(await itemsOf('b')).toEqual(['soap', 'towel']);
    });

    it('counts as before after a rollback, so that the same instance can be saved again', async () => {
      const basket = await saved(new Basket('b'));
      const failing = unit(async () => {
        await repository.save(basket.add('soap'));
        await repository.save(basket.add('towel'));
        throw new Error('after all');
      });
      await expect(failing).rejects.toThrow('after all');

      expect(versionOf(basket)).toBe(1);
      await saved(basket);
      expect(await itemsOf('b')).toEqual(['soap', 'towel']);
    });

    it('needs a unit of work', async () => {
      const calls = [
        () => repository.find('b'),
        () => repository.save(new Basket('b')),
        () => repository.remove(new Basket('b')),
      ];
      for (const call of calls) expect(await thrownBy(call)).toBeInstanceOf(NoUnitOfWorkError);
    });
  });
}
