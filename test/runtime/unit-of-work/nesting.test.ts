import 'reflect-metadata';
import { describe, expect, test } from 'vitest';
import {
  currentUnitOfWork,
  DomainEvents,
  type Hearken,
  UnawaitedWorkError,
  UnitOfWorkDoomedError,
} from '../../../src/index.js';
import { Account, Close, Closed, gate, Open, Opened, stage } from '../fixtures/stage.js';
import { thrownBy } from '../fixtures/thrown-by.js';

const turn = () => new Promise(setImmediate);
const failure = new Error('no');
const fail = () => {
  throw failure;
};

test('A34: a command that a handler sends joins its unit of work, and its events are handled in it', async () => {
  const scene = stage({
    roles: [
      { name: 'closeIt', on: Opened, async: true, delivery: 'inTransaction', run: () => closeIt() },
      { name: 'end', on: Closed },
    ],
    open: ({ name }) => void currentUnitOfWork().track(new Account(name)).open(),
    close: ({ name }) => void currentUnitOfWork().track(new Account(name)).close(),
  });
  const closeIt = () => scene.hearken.send(new Close('a'));
  await scene.hearken.send(new Open('a'));
  expect(scene.diary).toEqual(['begin', 'open', 'closeIt', 'close', 'end', 'commit']);
});

test('A34: a failure of a joined command cannot be passed over, and does not jam the next command', async () => {
  const scene = stage({ open: () => forgive(), close: fail });
  const forgive = () => scene.hearken.send(new Close('a')).catch(() => 'forgiven');
  const error = await thrownBy(() => scene.hearken.send(new Open('a')));
  expect(error).toBeInstanceOf(UnitOfWorkDoomedError);
  expect(error).toMatchObject({ failed: 'send(Close)', cause: failure });
  expect(scene.diary).toEqual(['begin', 'open', 'close', 'rollback']);
  await scene.hearken.inUnitOfWork(() => undefined);
  expect(scene.diary.slice(4)).toEqual(['begin', 'commit']);
});

test('nested units of work are one', async () => {
  const { hearken, diary } = stage();
  await hearken.inUnitOfWork(async (outer) => {
    await hearken.inUnitOfWork((inner) => expect(inner).toBe(outer));
  });
  expect(diary).toEqual(['begin', 'commit']);
});

test('a joined command that nobody awaits is waited for, and everything is rolled back', async () => {
  const slow = gate();
  const scene = stage({
    open: () => void scene.hearken.send(new Close('a')),
    close: async () => {
      await slow.opened;
      scene.diary.push('closed');
    },
  });
  const sent = thrownBy(() => scene.hearken.send(new Open('a')));
  slow.open();
  const error = await sent;
  expect(error).toBeInstanceOf(UnawaitedWorkError);
  expect(error).toMatchObject({ running: ['send(Close)'] });
  expect(scene.diary).toEqual(['begin', 'open', 'close', 'closed', 'rollback']);
});

test.each<[string, (hearken: Hearken) => Promise<void>]>([
  ['sends', (hearken) => hearken.send(new Close('a'))],
  ['dispatches', (hearken) => hearken.dispatchAsync(new Opened('a'))],
])(
  'what nobody awaits and that %s again and again is not waited for to its end',
  async (_, again) => {
    const many = 10_000;
    let times = 0;
    const { hearken } = stage({
      roles: [{ name: 'see', on: Opened, async: true, delivery: 'inTransaction', run: turn }],
      close: () => turn(),
    });
    const goOn = async () => {
      for (; times < many; times++) await again(hearken);
    };
    const left = gate<unknown>();
    const work = () => void thrownBy(goOn).then(left.open);
    expect(await thrownBy(() => hearken.inUnitOfWork(work))).toBeInstanceOf(UnawaitedWorkError);
    expect(times).toBeLessThan(many);
    expect(await left.opened).toMatchObject({ code: 'unit-of-work-ended', ended: 'rolling back' });
  },
);

test('a joined command that nobody awaits and that fails is no unhandled rejection, but the cause', async () => {
  const scene = stage({
    open: async () => {
      void scene.hearken.send(new Close('a'));
      await new Promise(setImmediate);
    },
    close: fail,
  });
  expect(await thrownBy(() => scene.hearken.send(new Open('a')))).toMatchObject({ cause: failure });
});

test('an event dispatched in a unit of work is handled at once; its afterCommit handlers wait', async () => {
  const { hearken, diary } = stage({
    roles: [
      { name: 'note', on: Opened, delivery: 'afterCommit' },
      { name: 'book', on: Opened },
    ],
  });
  await hearken.inUnitOfWork(() => {
    hearken.dispatch(new Opened('a'));
    diary.push('dispatched');
  });
  expect(diary).toEqual(['begin', 'book', 'dispatched', 'commit', 'note']);
});

test('an event dispatched and awaited in a unit of work belongs to it', async () => {
  const { hearken, diary } = stage({
    roles: [
      { name: 'book', on: Opened, async: true, delivery: 'inTransaction', run: raiseClosed },
      { name: 'end', on: Closed },
      { name: 'mail', on: Opened, async: true },
    ],
  });
  await hearken.inUnitOfWork(async () => {
    await hearken.dispatchAsync(new Opened('a'));
    diary.push('dispatched');
  });
  expect(diary).toEqual(['begin', 'book', 'dispatched', 'end', 'commit', 'mail']);
});

test.each(['dispatch', 'dispatchAsync'] as const)(
  'a failure of %s in a unit of work dooms it',
  async (dispatch) => {
    const { hearken, diary } = stage({ roles: [{ name: 'refuse', on: Opened, run: fail }] });
    const error = await thrownBy(() =>
      hearken.inUnitOfWork(async () => {
        expect(await thrownBy(() => hearken[dispatch](new Opened('a')))).toBe(failure);
      }),
    );
    expect(error).toMatchObject({ code: 'unit-of-work-doomed', failed: 'dispatch(Opened)' });
    expect(diary).toEqual(['begin', 'refuse', 'rollback']);
  },
);

test('a signal of its own stops an event that is dispatched in a unit of work', async () => {
  const { hearken, diary } = stage({
    roles: [
      { name: 'abort', on: Opened, run: () => given.abort(new Error('gone')) },
      { name: 'never', on: Opened },
    ],
  });
  const given = new AbortController();
  const work = () => hearken.dispatchAsync(new Opened('a'), { signal: given.signal });
  await expect(hearken.inUnitOfWork(work)).rejects.toThrow('gone');
  expect(diary).toEqual(['begin', 'abort', 'rollback']);
});

test('units of work that run at the same time know nothing of each other', async () => {
  const both = gate();
  let waiting = 0;
  const meet = async () => {
    waiting++;
    if (waiting === 2) both.open();
    await both.opened;
  };
  const { hearken } = stage({ store: { begin: () => bareTransaction } });
  const units = await Promise.all(
    ['a', 'b'].map((name) =>
      hearken.inUnitOfWork(async (unit) => {
        await meet();
        expect(currentUnitOfWork()).toBe(unit);
        DomainEvents.raise(new Opened(name));
        return unit;
      }),
    ),
  );
  expect(units[0]).not.toBe(units[1]);
});

const bareTransaction = { connection: null, commit: () => undefined, rollback: () => undefined };

async function raiseClosed(): Promise<void> {
  DomainEvents.raise(new Closed('a'));
}

test('a rollback waits for what still runs in the unit of work', async () => {
  const slow = gate();
  const scene = stage({
    open: () => {
      void scene.hearken.send(new Close('a'));
      throw failure;
    },
    close: async () => {
      await slow.opened;
      scene.diary.push('closed');
    },
  });
  const sent = thrownBy(() => scene.hearken.send(new Open('a')));
  await new Promise(setImmediate);
  slow.open();
  expect(await sent).toBe(failure);
  expect(scene.diary).toEqual(['begin', 'open', 'close', 'closed', 'rollback']);
});

test('a unit of work that is begun within another is one of its own, and so is what follows it', async () => {
  const units: unknown[] = [];
  const { hearken, diary } = stage({
    store: { begin: () => bareTransaction },
    roles: [
      {
        name: 'mail',
        on: Opened,
        async: true,
        run: async () => void units.push(await thrownBy(() => currentUnitOfWork())),
      },
    ],
  });
  await hearken.inUnitOfWork(async () => {
    const inner = await hearken.beginUnitOfWork();
    inner.raise(new Opened('a'));
    await inner.commit();
    diary.push('outer goes on');
  });
  expect(diary).toEqual(['mail', 'outer goes on']);
  expect(units).toEqual([expect.objectContaining({ code: 'no-unit-of-work' })]);
});

test('what an aggregate of another unit of work raises is that one’s, wherever it is raised', async () => {
  const { hearken, diary } = stage({
    store: { begin: () => bareTransaction },
    roles: [{ name: 'book', on: Opened }],
  });
  const inner = await hearken.beginUnitOfWork();
  const account = inner.track(new Account('a'));
  await hearken.inUnitOfWork(() => void account.open());
  expect(diary).toEqual([]);
  await inner.commit();
  expect(diary).toEqual(['book']);
});

test('an aggregate that only a unit of work of before has tracked is tracked by nobody', async () => {
  const { hearken } = stage({ store: { begin: () => bareTransaction } });
  const account = new Account('a');
  await hearken.inUnitOfWork((unit) => unit.track(account));
  const raising = hearken.inUnitOfWork(() => void account.open());
  await expect(raising).rejects.toThrow('Account raised Opened, and no repository tracks it');
});

describe('the signal of a command that joins', () => {
  function stageJoined(during: (given: AbortController) => void) {
    const given = new AbortController();
    const scene = stage({
      open: async () => {
        const sent = scene.hearken.send(new Close('a'), { signal: given.signal });
        return sent.catch((error: unknown) => void scene.diary.push(String(error)));
      },
      close: () => during(given),
    });
    return { ...scene, given };
  }

  test('is looked at when its handler has ended, and keeps all from committing', async () => {
    const { hearken, diary } = stageJoined((given) => given.abort(new Error('gone')));
    const error = await thrownBy(() => hearken.send(new Open('a')));
    expect(error).toMatchObject({ code: 'unit-of-work-doomed', failed: 'send(Close)' });
    expect(diary).toEqual(['begin', 'open', 'close', 'Error: gone', 'rollback']);
  });

  test('is nobody’s concern after that', async () => {
    const { hearken, diary, given } = stageJoined(() => undefined);
    await hearken.inUnitOfWork(async () => {
      await hearken.send(new Open('a'));
      given.abort(new Error('gone'));
    });
    expect(diary).toEqual(['begin', 'open', 'close', 'commit']);
  });
});
