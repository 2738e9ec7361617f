import 'reflect-metadata';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  createHearken,
  currentUnitOfWork,
  DomainEvents,
  Entity,
  ForeignStoreError,
  NotAnEventError,
  NoUnitOfWorkError,
  type UnitOfWork,
  UnitOfWorkEndedError,
  UnitOfWorkInUseError,
  UntrackedEventsError,
} from '../../../src/index.js';
import { buildRegistry } from '../fixtures/build-registry.js';
import { RecordingStore } from '../fixtures/recording-store.js';
import { Account, gate, Opened, stage } from '../fixtures/stage.js';
import { thrownBy } from '../fixtures/thrown-by.js';

test('raising in the static style outside a unit of work is an error', () => {
  expect(() => DomainEvents.raise(new Opened('a'))).toThrow(NoUnitOfWorkError);
  expect(() => DomainEvents.raise(new Opened('a'))).toThrow(
    'DomainEvents.raise needs a unit of work',
  );
  expect(() => currentUnitOfWork()).toThrow(NoUnitOfWorkError);
});

test('raising what is no event is an error where it happens', async () => {
  const { hearken } = stage();
  await hearken.inUnitOfWork((unit) => {
    expect(() => unit.raise({ account: 'a' })).toThrow(NotAnEventError);
    expect(() => DomainEvents.raise({ account: 'a' })).toThrow(NotAnEventError);
  });
});

test('events of an aggregate that nobody tracks are not lost in silence', async () => {
  const { hearken, diary } = stage();
  const error = await thrownBy(() => hearken.inUnitOfWork(() => void new Account('a').open()));
  expect(error).toBeInstanceOf(UntrackedEventsError);
  expect(String(error)).toContain('Account raised Opened, and no repository tracks it');
  expect(diary).toEqual(['begin', 'rollback']);
});

test('nor are those of a child that no root has adopted', async () => {
  class Line extends Entity {
    add(): void {
      this.raise(new Opened('a'));
    }
  }
  const { hearken } = stage();
  const failing = hearken.inUnitOfWork(() => new Line().add());
  await expect(failing).rejects.toThrow('Line raised Opened');
});

test('events that somebody pulls himself are his own affair', async () => {
  const { hearken, diary } = stage({ roles: [{ name: 'see', on: Opened }] });
  const pulled = await hearken.inUnitOfWork(() => new Account('a').open().pullEvents());
  expect(pulled).toEqual([new Opened('a')]);
  expect(diary).toEqual(['begin', 'commit']);
});

describe('a unit of work that has ended', () => {
  const uses: [string, (unit: UnitOfWork) => unknown][] = [
    ['track', (unit) => unit.track(new Account('a'))],
    ['raise', (unit) => unit.raise(new Opened('a'))],
    ['onRollback', (unit) => unit.onRollback(() => undefined)],
    ['connectionOf', (unit) => unit.connectionOf(new RecordingStore([]))],
  ];
  test.each(uses)('refuses %s', async (operation, use) => {
    const { hearken } = stage();
    const unit = await hearken.inUnitOfWork((each) => each);
    expect(() => use(unit)).toThrow(UnitOfWorkEndedError);
    expect(() => use(unit)).toThrow(`${operation} came after the unit of work was committed`);
  });
});

describe('while a unit of work commits, and nobody awaits what raises', () => {
  class Line extends Entity<Opened> {
    constructor() {
      super();
      this.raise(new Opened('a'));
    }
  }
  class Ledger extends Account {
    enter(): void {
      this.adopt(new Line());
    }
  }

  test.each<[string, (ledger: Ledger) => void]>([
    ['an event of a tracked aggregate', (ledger) => void ledger.open()],
    ['an event of a child that one adopts', (ledger) => ledger.enter()],
    ['an event in the static style', () => DomainEvents.raise(new Opened('a'))],
  ])('%s is refused', async (_name, raise) => {
    const committing = gate();
    const refused = gate<unknown>();
    const commit = async () => {
      committing.open();
      await refused.opened;
    };
    const { hearken } = stage({
      store: { begin: () => ({ connection: null, commit, rollback: () => undefined }) },
    });
    const ledger = new Ledger('a');
    const raiseLate = async () => {
      await committing.opened;
      refused.open(await thrownBy(() => raise(ledger)).catch((none: unknown) => none));
    };
    await hearken.inUnitOfWork((unit) => {
      unit.track(ledger);
      void raiseLate();
    });
    expect(await refused.opened).toMatchObject({ code: 'unit-of-work-ended', ended: 'committing' });
    expect(ledger.hasRaisedEvents).toBe(false);
  });
});

test('a unit of work has a connection of its own store alone', async () => {
  const { hearken } = stage();
  await hearken.inUnitOfWork((unit) => {
    expect(() => unit.connectionOf(new RecordingStore([]))).toThrow(ForeignStoreError);
  });
  const without = createHearken({ registry: buildRegistry({}) });
  await without.inUnitOfWork((unit) => {
    expect(() => unit.connectionOf(new RecordingStore([]))).toThrow(ForeignStoreError);
  });
});

describe('a unit of work in the hands of its beginner', () => {
  test('commits once', async () => {
    const { hearken, diary } = stage({ roles: [{ name: 'see', on: Opened }] });
    const unit = await hearken.beginUnitOfWork();
    await unit.run(() => void currentUnitOfWork().track(new Account('a')).open());
    await unit.commit();
    expect(diary).toEqual(['begin', 'see', 'commit']);
    await expect(unit.commit()).rejects.toThrow(UnitOfWorkEndedError);
    await expect(unit.rollback()).rejects.toThrow(
      'rollback came after the unit of work was committed',
    );
    await expect(unit.run(() => undefined)).rejects.toThrow(UnitOfWorkEndedError);
  });

  test('commits once, also when it is asked twice at the same moment', async () => {
    const { hearken, diary } = stage();
    const unit = await hearken.beginUnitOfWork();
    const [first, second] = await Promise.allSettled([unit.commit(), unit.commit()]);
    expect([first.status, second.status]).toEqual(['fulfilled', 'rejected']);
    expect(second).toMatchObject({ reason: { ended: 'committing' } });
    expect(diary).toEqual(['begin', 'commit']);
  });

  test('is told how far the end is that somebody else sees to', async () => {
    const slow = gate();
    const { hearken, diary } = stage();
    const unit = await hearken.beginUnitOfWork();
    const working = unit.run(() => slow.opened);
    const rolledBack = unit.rollback();
    const error = await thrownBy(() => unit.commit());
    expect(error).toMatchObject({ operation: 'commit', ended: 'rolling back' });
    expect(String(error)).toContain('while the unit of work was being rolled back');
    slow.open();
    await Promise.all([working, rolledBack]);
    expect(await thrownBy(() => unit.commit())).toMatchObject({ ended: 'rolled back' });
    expect(diary).toEqual(['begin', 'rollback']);
  });

  test('is not ended by another one that has begun inside of it, for it would wait for itself', async () => {
    const transaction = { connection: null, commit: () => undefined, rollback: () => undefined };
    const { hearken } = stage({ store: { begin: () => transaction } });
    const outer = await hearken.beginUnitOfWork();
    const errors = await outer.run(async () => {
      const inner = await hearken.beginUnitOfWork();
      return [
        await inner.run(() => thrownBy(() => outer.commit())),
        await inner.run(() => thrownBy(() => outer.rollback())),
        await inner.commit(),
      ];
    });
    expect(errors.map((error) => error instanceof UnitOfWorkInUseError)).toEqual([
      true,
      true,
      false,
    ]);
    await outer.commit();
  });

  test('runs nothing more while it is rolled back', async () => {
    const slow = gate();
    const { hearken } = stage();
    const unit = await hearken.beginUnitOfWork();
    const running = unit.run(() => slow.opened);
    const rolledBack = unit.rollback();
    expect(await thrownBy(() => unit.run(() => undefined))).toMatchObject({
      ended: 'rolling back',
    });
    slow.open();
    await Promise.all([running, rolledBack]);
  });

  test('is told that what was to commit is rolled back instead', async () => {
    const failure = new Error('no');
    const slow = gate();
    const { hearken } = stage({
      roles: [
        {
          name: 'refuse',
          on: Opened,
          run: () => {
            throw failure;
          },
        },
      ],
    });
    const unit = await hearken.beginUnitOfWork();
    unit.raise(new Opened('a'));
    const working = unit.run(() => slow.opened);
    const committed = thrownBy(() => unit.commit());
    const told = async () =>
      ((await thrownBy(() => unit.rollback())) as UnitOfWorkEndedError).ended;
    expect(await told()).toBe('committing');
    await nextTurn();
    expect(await told()).toBe('rolling back');
    slow.open();
    expect(await committed).toBe(failure);
    expect(await told()).toBe('rolled back');
    await working;
  });

  test('hears of a use while it commits', async () => {
    const scene = stage({
      store: {
        begin: () => ({
          connection: null,
          commit: async () => void uses.push(await thrownBy(() => unit.raise(new Opened('a')))),
          rollback: () => undefined,
        }),
      },
    });
    const uses: unknown[] = [];
    const unit = await scene.hearken.beginUnitOfWork();
    await unit.commit();
    expect(uses).toMatchObject([{ operation: 'raise', ended: 'committing' }]);
    expect(String(uses[0])).toContain('raise came while the unit of work was being committed');
  });

  test('rolls back when it is left without an end', async () => {
    const { hearken, diary } = stage();
    {
      await using unit = await hearken.beginUnitOfWork();
      unit.raise(new Opened('a'));
    }
    expect(diary).toEqual(['begin', 'rollback']);
  });

  test('does not commit what has failed', async () => {
    const { hearken, diary } = stage();
    const unit = await hearken.beginUnitOfWork();
    const failure = new Error('no');
    await expect(unit.run(() => Promise.reject(failure))).rejects.toBe(failure);
    await expect(unit.commit()).rejects.toMatchObject({ cause: failure });
    expect(diary).toEqual(['begin', 'rollback']);
  });

  test.each(['commit', 'rollback'] as const)('refuses %s from inside', async (end) => {
    const { hearken } = stage();
    await using unit = await hearken.beginUnitOfWork();
    await expect(unit.run(() => unit[end]())).rejects.toThrow(UnitOfWorkInUseError);
  });
});
