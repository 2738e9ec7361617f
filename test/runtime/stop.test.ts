import 'reflect-metadata';
import { expect, onTestFinished, test, vi } from 'vitest';
import { HearkenClosedError, StopTimeoutError } from '../../src/index.js';
import { Close, gate, Open, Opened, stage } from './fixtures/stage.js';
import { thrownBy } from './fixtures/thrown-by.js';

test('stop waits for what runs, which may go on, and refuses everything from outside', async () => {
  const slow = gate();
  const scene = stage({
    roles: [{ name: 'book', on: Opened }],
    open: async () => {
      await slow.opened;
      await scene.hearken.send(new Close('a'));
      scene.hearken.dispatch(new Opened('a'));
    },
  });
  const sent = scene.hearken.send(new Open('a'));
  const stopped = scene.hearken.stop();
  await expect(scene.hearken.send(new Close('a'))).rejects.toThrow(HearkenClosedError);
  expect(() => scene.hearken.enqueue(new Close('a'))).toThrow('Close was enqueued after');
  await expect(scene.hearken.inUnitOfWork(() => 1)).rejects.toThrow(HearkenClosedError);
  await expect(scene.hearken.beginUnitOfWork()).rejects.toThrow(HearkenClosedError);
  slow.open();
  await Promise.all([sent, stopped]);
  expect(scene.diary).toEqual(['begin', 'open', 'close', 'book', 'commit']);
  await expect(scene.hearken.send(new Close('a'))).rejects.toThrow(HearkenClosedError);
  await scene.hearken.stop();
});

test('await using stops', async () => {
  const scene = stage();
  {
    await using hearken = scene.hearken;
    hearken.enqueue(new Open('a'));
  }
  expect(scene.diary).toEqual(['begin', 'open', 'commit']);
});

test('when its patience is over, what listens to the signal gives up and is rolled back', async () => {
  const { hearken, diary } = stage({
    open: (_command, { signal }) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error)),
      ),
  });
  const sent = thrownBy(() => hearken.send(new Open('a')));
  await hearken.stop({ patience: 1 });
  expect(await sent).toBeInstanceOf(StopTimeoutError);
  expect(diary).toEqual(['begin', 'open', 'rollback']);
});

test('what was enqueued and never settles is named, too', async () => {
  const { hearken } = stage({ open: () => new Promise(() => {}) });
  hearken.enqueue(new Open('a'));
  const error = await thrownBy(() => hearken.stop({ patience: 1 }));
  expect(error).toMatchObject({ code: 'stop-timeout', running: ['send(Open)'] });
});

test('what never settles is named', async () => {
  const { hearken } = stage({ open: () => new Promise(() => {}) });
  void hearken.send(new Open('a'));
  const error = await thrownBy(() => hearken.stop({ patience: 1 }));
  expect(error).toBeInstanceOf(StopTimeoutError);
  expect(error).toMatchObject({ code: 'stop-timeout', running: ['send(Open)'] });
});

test('stop waits for a unit of work that waits for its transaction', async () => {
  const free = gate();
  const { hearken, diary } = stage({
    store: {
      begin: async () => {
        await free.opened;
        return { connection: null, commit: () => void diary.push('commit'), rollback: () => {} };
      },
    },
  });
  const working = hearken.inUnitOfWork(() => undefined);
  const stopped = hearken.stop().then(() => diary.push('stopped'));
  free.open();
  await Promise.all([working, stopped]);
  expect(diary).toEqual(['commit', 'stopped']);
});

test('stop does not wait for a transaction that could not begin', async () => {
  const { hearken } = stage({ store: { begin: () => Promise.reject(new Error('down')) } });
  await expect(hearken.inUnitOfWork(() => undefined)).rejects.toThrow('down');
  await hearken.stop();
});

test('a patience longer than any timer is not over at once', async () => {
  fakeTimers();
  const slow = gate();
  const { hearken, diary } = stage({ open: () => slow.opened });
  const sent = hearken.send(new Open('a'));
  const stopped = hearken.stop({ patience: 2 ** 40 });
  await vi.advanceTimersByTimeAsync(3_600_000);
  slow.open();
  await Promise.all([sent, stopped]);
  expect(diary).toEqual(['begin', 'open', 'commit']);
});

test.each([-1, Number.NaN])('a patience of %d is refused, and stops nothing', async (patience) => {
  const { hearken, diary } = stage();
  await expect(hearken.stop({ patience })).rejects.toThrow(RangeError);
  await hearken.send(new Open('a'));
  expect(diary).toEqual(['begin', 'open', 'commit']);
});

function fakeTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}
