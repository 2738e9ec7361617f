import 'reflect-metadata';
import { expect, test } from 'vitest';
import { contextOf } from '../../../src/index.js';
import { Close, gate, Open, stage } from '../fixtures/stage.js';
import { thrownBy } from '../fixtures/thrown-by.js';

test('A34: an enqueued command runs after the commit, in a unit of work of its own', async () => {
  const scene = stage({ open: () => scene.hearken.enqueue(new Close('a')) });
  await scene.hearken.send(new Open('a'));
  await scene.hearken.stop();
  expect(scene.diary).toEqual(['begin', 'open', 'commit', 'begin', 'close', 'commit']);
});

test('what was enqueued in a unit of work that is rolled back never runs', async () => {
  const scene = stage({
    open: () => {
      scene.hearken.enqueue(new Close('a'));
      throw new Error('no');
    },
  });
  await thrownBy(() => scene.hearken.send(new Open('a')));
  await scene.hearken.stop();
  expect(scene.diary).toEqual(['begin', 'open', 'rollback']);
});

test('A34: enqueued commands run one after the other; one that fails is logged and jams none', async () => {
  const slow = gate();
  const { hearken, diary, logger } = stage({
    open: async ({ name }) => {
      await slow.opened;
      if (name === 'bad') throw new Error('no');
    },
  });
  hearken.enqueue(new Open('bad'));
  hearken.enqueue(new Close('a'));
  const stopped = hearken.stop();
  slow.open();
  await stopped;
  expect(diary).toEqual(['begin', 'open', 'rollback', 'begin', 'close', 'commit']);
  expect(logger.messages).toEqual(['Teller.open(Open), which was enqueued, failed']);
});

test('an enqueued command goes back to what enqueued it, and does not hear its signal', async () => {
  const request = new AbortController();
  const scene = stage({
    open: () => scene.hearken.enqueue(later),
    close: (_command, { signal }) => void signals.push(signal),
  });
  const later = new Close('a');
  const signals: (AbortSignal | undefined)[] = [];
  const first = new Open('a');
  await scene.hearken.runInContext(
    { correlationId: 'c', userId: 'u', signal: request.signal },
    () => scene.hearken.send(first),
  );
  request.abort();
  await scene.hearken.stop();
  expect(contextOf(later)).toMatchObject({
    correlationId: 'c',
    userId: 'u',
    causationId: contextOf(first).messageId,
  });
  expect(signals.map((signal) => signal?.aborted)).toEqual([false]);
});
