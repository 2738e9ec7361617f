import 'reflect-metadata';
import { createHook } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { currentUnitOfWork, DomainEvents, UnawaitedWorkError } from '../../../src/index.js';
import { InMemoryStore } from '../../../src/stores/memory/index.js';
import { Close, Closed, Open, Opened, stage, type Script } from '../fixtures/stage.js';
import { thrownBy } from '../fixtures/thrown-by.js';

// With a store that begins and commits at once and synchronous handlers nothing is waited for.
function stageAtOnce(script: Script) {
  const store = new InMemoryStore();
  const accounts = () => currentUnitOfWork().connectionOf(store).table<string, number>('accounts');
  const committed = store.table<string, number>('accounts');
  return { ...stage({ ...script, store }), accounts, committed };
}

test('what is done at once is committed, and answered by a promise', async () => {
  const scene = stageAtOnce({
    roles: [{ name: 'book', on: Opened, run: () => scene.accounts().set('a', 2) }],
    open: ({ name }) => {
      scene.accounts().set(name, 1);
      DomainEvents.raise(new Opened(name));
      return 'opened';
    },
  });
  const sent = scene.hearken.send(new Open('a'));
  expect(sent).toBeInstanceOf(Promise);
  expect(await sent).toBe('opened');
  expect(scene.committed.get('a')).toBe(2);
});

test('what fails at once rejects, and leaves nothing behind', async () => {
  const failure = new Error('no');
  const scene = stageAtOnce({
    roles: [
      {
        name: 'refuse',
        on: Opened,
        run: () => {
          throw failure;
        },
      },
    ],
    open: ({ name }) => {
      scene.accounts().set(name, 1);
      DomainEvents.raise(new Opened(name));
    },
  });
  const rolledBack: unknown[] = [];
  const work = (): Promise<unknown> =>
    scene.hearken.inUnitOfWork(async (unit) => {
      unit.onRollback((reason) => void rolledBack.push(reason));
      await scene.hearken.send(new Open('a'));
    });
  expect(await thrownBy(() => scene.hearken.send(new Open('a')))).toBe(failure);
  expect(await thrownBy(work)).toBe(failure);
  expect(rolledBack).toEqual([failure]);
  expect(scene.committed.size).toBe(0);
  expect(scene.logger.messages).toEqual([
    'Policy.refuse(Opened) failed',
    'Policy.refuse(Opened) failed',
  ]);
});

test('a command that a synchronous handler sends and nobody awaits keeps all from committing', async () => {
  const scene = stageAtOnce({
    open: ({ name }) => {
      scene.accounts().set(name, 1);
      void scene.hearken.send(new Close(name));
    },
  });
  expect(await thrownBy(() => scene.hearken.send(new Open('a')))).toBeInstanceOf(
    UnawaitedWorkError,
  );
  expect(scene.committed.size).toBe(0);
});

test('two at the same moment see each other whole', async () => {
  const scene = stageAtOnce({
    open: ({ name }) => {
      const before = scene.accounts().get('a') ?? 0;
      scene.accounts().set('a', before + 1);
      DomainEvents.raise(new Opened(name));
    },
    roles: [
      {
        name: 'wait',
        on: Opened,
        async: true,
        delivery: 'inTransaction',
        run: () => setImmediate(),
      },
    ],
  });
  await Promise.all(['a', 'b', 'c'].map((name) => scene.hearken.send(new Open(name))));
  expect(scene.committed.get('a')).toBe(3);
});

test('what is left for after the commit is waited for by the sender', async () => {
  const scene = stageAtOnce({
    roles: [
      {
        name: 'mail',
        on: Closed,
        async: true,
        run: async () => {
          expect(scene.committed.get('a')).toBe(1);
          await setImmediate();
          scene.diary.push('mailed');
        },
      },
    ],
    close: ({ name }) => {
      scene.accounts().set(name, 1);
      DomainEvents.raise(new Closed(name));
    },
  });
  await scene.hearken.send(new Close('a'));
  expect(scene.diary).toEqual(['close', 'mail', 'mailed']);
});

// On Node 20 each promise carries the context through a hook: it is what a command costs.
test('a command that is done at once costs a handful of promises', async () => {
  const { hearken } = stageAtOnce({
    roles: ['book', 'check', 'count'].map((name) => ({ name, on: Opened })),
    open: ({ name }) => DomainEvents.raise(new Opened(name)),
  });
  await hearken.send(new Open('a'));
  let promises = 0;
  const hook = createHook({ init: (_id, type) => void (type === 'PROMISE' && promises++) });
  hook.enable();
  await hearken.send(new Open('b'));
  hook.disable();
  expect(promises).toBeGreaterThan(0);
  expect(promises).toBeLessThanOrEqual(10);
});
