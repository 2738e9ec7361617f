import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { retryOnConflict } from '../../../src/index.js';
import { Open, stage } from '../../runtime/fixtures/stage.js';
import { thrownBy } from '../../runtime/fixtures/thrown-by.js';
import { Basket, baskets } from './basket.js';
import type { OpenStore, StoreFixture } from './fixture.js';

export function describeCommands(open: OpenStore): void {
  let fixture: StoreFixture;
  beforeEach(async () => {
    fixture = await open();
    onTestFinished(async () => {
      await fixture.close();
    });
  });

  /** A command handler that changes one aggregate, and answers how often it was changed. */
  function play() {
    const repository = fixture.repository(baskets);
    let fails = false;
    const { hearken } = stage({
      store: fixture.store,
      behaviors: [retryOnConflict({ store: fixture.store, attempts: 50, backoff: 4 })],
      async open({ name }) {
        const basket = (await repository.find('b')) ?? new Basket('b');
        await repository.save(basket.add(name));
        if (fails) throw new Error('after all');
        return basket.added.size;
      },
    });
    const failing = async <T>(work: () => Promise<T>): Promise<T> => {
      fails = true;
      return work().finally(() => (fails = false));
    };
    return { hearken, failing };
  }

  describe('commands that are sent', () => {
    it('lose nothing when many change one aggregate at the same time', async () => {
      const { hearken } = play();
      const names = ['a', 'b', 'c', 'd', 'e', 'f'];
      const answers = await Promise.all(names.map((name) => hearken.send(new Open(name))));

      expect(answers.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    });

    it('A32 run once under an id, when many come at the same moment', async () => {
      const { hearken } = play();
      const send = () => hearken.send(new Open('a'), { id: 'id' });

      expect(await Promise.all([send(), send(), send(), send()])).toEqual([1, 1, 1, 1]);
      expect(await hearken.send(new Open('b'))).toBe(2);
    });

    it('A32 run once under an id, also side by side in one unit of work', async () => {
      const { hearken } = play();
      const send = () => hearken.send(new Open('a'), { id: 'id' });

      expect(await hearken.inUnitOfWork(() => Promise.all([send(), send()]))).toEqual([1, 1]);
      expect(await send()).toBe(1);
    });

    it('A33 may be sent again when they failed, and leave nothing behind', async () => {
      const { hearken, failing } = play();
      const send = () => hearken.send(new Open('a'), { id: 'id' });

      expect(await thrownBy(() => failing(send))).toMatchObject({ message: 'after all' });
      expect(await send()).toBe(1);
      expect(await send()).toBe(1);
    });
  });
}
