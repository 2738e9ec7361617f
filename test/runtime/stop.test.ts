import 'reflect-metadata';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  DomainEvents,
  type Hearken,
  HearkenClosedError,
  StopInsideError,
  StopTimeoutError,
} from '../../src/index.js';
import { Close, Credited, gate, Open, Opened, stage } from './fixtures/stage.js';
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

test.each<[string, (hearken: Hearken) => unknown]>([
  ['inUnitOfWork', (hearken) => hearken.inUnitOfWork(() => new Promise(() => {}))],
  ['beginUnitOfWork', (hearken) => hearken.beginUnitOfWork()],
  [
    'dispatch(Credited)',
    (hearken) => hearken.runInContext({}, () => hearken.dispatchAsync(new Credited('a'))),
  ],
])('%s that does not end is named', async (name, start) => {
  const { hearken } = stage({
    roles: [{ name: 'mail', on: Credited, async: true, run: () => new Promise(() => {}) }],
  });
  void start(hearken);
  expect(await impatient(hearken)).toMatchObject({ running: [name] });
});

test('a handler that goes on in the background is named', async () => {
  const { hearken } = stage({
    roles: [{ name: 'mail', on: Opened, async: true, run: () => new Promise(() => {}) }],
    open: () => DomainEvents.raise(new Opened('a')),
    afterCommit: { inBackground: true },
  });
  await hearken.send(new Open('a'));
  expect(await impatient(hearken)).toMatchObject({ running: ['Policy.mail(Opened)'] });
});

test('what has ended before the patience is over is not named to those who give up', async () => {
  const first = gate();
  const second = gate<unknown>();
  const { hearken } = stage({
    store: { begin: () => ({ connection: null, commit: () => {}, rollback: () => {} }) },
    open: () => first.opened,
    close: (_command, { signal }) =>
      signal?.addEventListener('abort', () => second.open(signal.reason)),
  });
  void hearken.send(new Open('a'));
  const working = hearken.inUnitOfWork(async () => {
    await hearken.send(new Close('a'));
    await second.opened;
  });
  const stopped = hearken.stop({ patience: 1 });
  first.open();
  expect(await thrownBy(() => working)).toMatchObject({ running: ['inUnitOfWork'] });
  await stopped;
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

describe('after stop, while something still runs', () => {
  const forEver = new Promise<never>(() => undefined);

  test.each<[string, (hearken: Hearken) => unknown]>([
    ['dispatch', (hearken) => hearken.dispatch(new Credited('a'))],
    ['dispatchAsync', (hearken) => hearken.dispatchAsync(new Credited('a'))],
    ['send', (hearken) => hearken.send(new Close('a'))],
    ['enqueue', (hearken) => hearken.enqueue(new Close('a'))],
    ['inUnitOfWork', (hearken) => hearken.inUnitOfWork(() => undefined)],
    ['beginUnitOfWork', (hearken) => hearken.beginUnitOfWork()],
  ])('%s is refused from outside, in a context too', async (_name, use) => {
    const other = stage();
    const { hearken, diary } = stage({ open: () => forEver });
    void hearken.send(new Open('a'));
    void hearken.stop();
    const refused = async (from: () => unknown) =>
      expect(await thrownBy(from)).toBeInstanceOf(HearkenClosedError);
    await refused(() => use(hearken));
    const context = { causationId: 'a message', correlationId: 'its beginning' };
    await refused(() => hearken.runInContext(context, () => use(hearken)));
    await refused(() => other.hearken.inUnitOfWork(() => use(hearken)));
    expect(diary).toEqual(['begin', 'open']);
  });

  test('what a handler has left behind is refused when the handler has ended', async () => {
    const late = gate();
    const refused = gate<unknown>();
    const slow = gate();
    const scene = stage({
      store: { begin: () => ({ connection: null, commit: () => {}, rollback: () => {} }) },
      open: () => slow.opened,
      close: () => {
        void late.opened.then(async () =>
          refused.open(await thrownBy(() => scene.hearken.dispatch(new Opened('a')))),
        );
      },
    });
    const sent = scene.hearken.send(new Open('a'));
    await scene.hearken.send(new Close('a'));
    const stopped = scene.hearken.stop();
    late.open();
    expect(await refused.opened).toBeInstanceOf(HearkenClosedError);
    slow.open();
    await Promise.all([sent, stopped]);
  });

  test.each<[string, (hearken: Hearken) => unknown]>([
    ['in a context', (hearken) => hearken.runInContext({}, () => bring(hearken))],
    ['outside every context', (hearken) => bring(hearken)],
    [
      'after a commit',
      (hearken) => hearken.inUnitOfWork(() => DomainEvents.raise(new Opened('a'))),
    ],
  ])('a handler of an event that was dispatched %s may go on', async (_where, start) => {
    const slow = gate();
    const scene = stage({
      roles: [
        {
          name: 'mail',
          on: Opened,
          async: true,
          run: async () => {
            await slow.opened;
            await scene.hearken.send(new Close('a'));
            scene.hearken.dispatch(new Credited('a'));
            await scene.hearken.dispatchAsync(new Credited('a'));
          },
        },
        { name: 'credit', on: Credited },
      ],
    });
    const started = start(scene.hearken);
    await new Promise(setImmediate);
    const stopped = scene.hearken.stop();
    slow.open();
    await Promise.all([started, stopped]);
    expect(scene.diary.filter((line) => line === 'credit')).toHaveLength(2);
    expect(scene.diary).toContain('close');
  });

  test('the handlers of what came from outside every context do not keep it open for ever', async () => {
    const slow = gate();
    const slower = gate();
    const { hearken } = stage({
      roles: [
        { name: 'first', on: Opened, async: true, run: () => slow.opened },
        { name: 'second', on: Credited, async: true, run: () => slower.opened },
      ],
    });
    const before = hearken.dispatchAsync(new Opened('a'));
    const stopped = hearken.stop();
    const after = hearken.dispatchAsync(new Credited('a'));
    slow.open();
    await before;
    const refused = hearken.dispatchAsync(new Credited('a'));
    await expect(refused).rejects.toThrow(HearkenClosedError);
    slower.open();
    await Promise.all([after, stopped]);
  });
});

function fakeTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}

/** What a `stop` fails with that has next to no patience. */
async function impatient(hearken: Hearken): Promise<unknown> {
  fakeTimers();
  const error = thrownBy(() => hearken.stop({ patience: 1 }));
  await vi.advanceTimersByTimeAsync(2_000);
  return error;
}

function bring(hearken: Hearken): Promise<void> {
  return hearken.dispatchAsync(new Opened('a'));
}

describe('stop that is called by what it waits for', () => {
  const errors: unknown[] = [];
  const stopInside = async (hearken: Hearken) =>
    void errors.push(await thrownBy(() => hearken.stop()));

  test.each<[string, (scene: ReturnType<typeof stage>) => unknown]>([
    ['the handler of a command', ({ hearken }) => hearken.send(new Open('a'))],
    ['a unit of work', ({ hearken }) => hearken.inUnitOfWork(() => stopInside(hearken))],
    [
      'what was begun by hand',
      async ({ hearken }) => {
        await using unit = await hearken.beginUnitOfWork();
        await unit.run(() => stopInside(hearken));
      },
    ],
    [
      'a hook of a rollback',
      ({ hearken }) =>
        thrownBy(() =>
          hearken.inUnitOfWork((unit) => {
            unit.onRollback(() => stopInside(hearken));
            throw new Error('no');
          }),
        ),
    ],
    [
      'an afterCommit handler',
      ({ hearken }) => hearken.inUnitOfWork((unit) => unit.raise(new Opened('a'))),
    ],
    [
      'the handler of an event in a context',
      ({ hearken }) => hearken.runInContext({}, () => bring(hearken)),
    ],
    ['an enqueued command', ({ hearken }) => hearken.enqueue(new Open('a'))],
  ])('%s cannot be awaited there, and stops all the same', async (_where, start) => {
    errors.length = 0;
    const scene = stage({
      roles: [{ name: 'mail', on: Opened, async: true, run: () => stopInside(scene.hearken) }],
      open: () => stopInside(scene.hearken),
    });
    await start(scene);
    await scene.hearken.stop();
    expect(errors).toMatchObject([{ code: 'stop-inside' }]);
    expect(errors[0]).toBeInstanceOf(StopInsideError);
    await expect(scene.hearken.send(new Close('a'))).rejects.toThrow(HearkenClosedError);
  });

  test('need not be awaited: what ran ends well, and what does not end is logged', async () => {
    const slow = gate();
    const scene = stage({
      open: async () => {
        void scene.hearken.stop({ patience: 1 });
        await slow.opened;
        return 'opened';
      },
    });
    fakeTimers();
    const sent = scene.hearken.send(new Open('a'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(scene.logger.messages).toEqual(['stop failed']);
    expect(scene.logger.fields).toMatchObject([{ err: { running: ['send(Open)'] } }]);
    slow.open();
    await expect(sent).rejects.toThrow(StopTimeoutError);
    await scene.hearken.stop();
  });
});
