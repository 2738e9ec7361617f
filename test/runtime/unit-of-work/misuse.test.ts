import 'reflect-metadata';
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
import { Account, Opened, stage } from '../fixtures/stage.js';
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
    expect(diary).toEqual(['begin', 'commit']);
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
