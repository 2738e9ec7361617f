import 'reflect-metadata';
import { AsyncResource } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type AfterCommitError, currentUnitOfWork, DomainEvents } from '../../../src/index.js';
import { Account, Closed, Credited, gate, Open, Opened, stage } from '../fixtures/stage.js';
import { thrownBy } from '../fixtures/thrown-by.js';

const openAccount = ({ name }: { name: string }) => {
  currentUnitOfWork().track(new Account(name)).open();
};

test('A24: what an aggregate raises waits for the commit', async () => {
  const { hearken, diary } = stage({
    roles: [{ name: 'greet', on: Opened }],
    open: (command) => {
      openAccount(command);
      expect(diary).not.toContain('greet');
    },
  });
  await hearken.send(new Open('a'));
  expect(diary).toEqual(['begin', 'open', 'greet', 'commit']);
});

test('A26: inTransaction handlers run before the commit, afterCommit ones after it', async () => {
  const { hearken, diary } = stage({
    roles: [
      { name: 'mail', on: Opened, async: true },
      { name: 'note', on: Opened, delivery: 'afterCommit' },
      { name: 'book', on: Opened },
      { name: 'check', on: Opened, async: true, delivery: 'inTransaction' },
    ],
    open: openAccount,
  });
  await hearken.send(new Open('a'));
  expect(diary).toEqual(['begin', 'open', 'book', 'check', 'commit', 'mail', 'note']);
});

test('A25: a throwing inTransaction handler rolls everything back, and its error is thrown unchanged', async () => {
  const failure = new Error('no');
  const { hearken, diary, store, logger } = stage({
    roles: [
      {
        name: 'book',
        on: Opened,
        run: () => void currentUnitOfWork().connectionOf(store).push('book'),
      },
      {
        name: 'refuse',
        on: Opened,
        run: () => {
          throw failure;
        },
      },
      { name: 'never', on: Opened },
      { name: 'mail', on: Opened, async: true },
    ],
    open: openAccount,
  });
  expect(await thrownBy(() => hearken.send(new Open('a')))).toBe(failure);
  expect(diary).toEqual(['begin', 'open', 'book', 'refuse', 'rollback']);
  expect(store.written).toEqual([]);
  expect(logger.messages).toEqual(['Policy.refuse(Opened) failed']);
});

test('A25: an asynchronous inTransaction handler is waited for, and its failure stops those after it', async () => {
  const failure = new Error('no');
  const { hearken, diary, logger } = stage({
    roles: [
      { name: 'book', on: Opened },
      {
        name: 'refuse',
        on: Opened,
        async: true,
        delivery: 'inTransaction',
        run: async () => {
          await setImmediate();
          throw failure;
        },
      },
      { name: 'never', on: Opened },
    ],
    open: openAccount,
  });
  expect(await thrownBy(() => hearken.send(new Open('a')))).toBe(failure);
  expect(diary).toEqual(['begin', 'open', 'book', 'refuse', 'rollback']);
  expect(logger.messages).toEqual(['Policy.refuse(Opened) failed']);
});

test('A27: what handlers raise before and after an asynchronous one stands in line in that order', async () => {
  const raise = (account: string) => void currentUnitOfWork().track(new Account(account)).credit();
  const { hearken, diary } = stage({
    roles: [
      { name: 'first', on: Opened, run: () => raise('1') },
      {
        name: 'second',
        on: Opened,
        async: true,
        delivery: 'inTransaction',
        run: async () => {
          await setImmediate();
          raise('2');
        },
      },
      { name: 'third', on: Opened, run: () => raise('3') },
      { name: 'credit', on: Credited, run: ({ account }: Credited) => void diary.push(account) },
    ],
    open: openAccount,
  });
  await hearken.send(new Open('a'));
  const handled = diary.filter((entry) => /^\d$/.test(entry));
  expect(handled).toEqual(['1', '2', '3']);
  expect(diary.at(-1)).toBe('commit');
});

test('A27: what handlers raise is handled too, after what was raised before, in the same unit of work', async () => {
  const { hearken, diary } = stage({
    roles: [
      {
        name: 'credit',
        on: Opened,
        run: ({ account }: Opened) => void currentUnitOfWork().track(new Account(account)).credit(),
      },
      { name: 'again', on: Opened },
      { name: 'count', on: Credited },
      { name: 'end', on: Closed },
    ],
    open: ({ name }) => void currentUnitOfWork().track(new Account(name)).open().close(),
  });
  await hearken.send(new Open('a'));
  expect(diary).toEqual(['begin', 'open', 'credit', 'again', 'end', 'count', 'commit']);
});

test('events of several aggregates come in the order of raising', async () => {
  const seen: string[] = [];
  const { hearken } = stage({
    roles: [{ name: 'see', on: Opened, run: ({ account }: Opened) => void seen.push(account) }],
  });
  await hearken.inUnitOfWork((unit) => {
    const [a, b] = [unit.track(new Account('a')), unit.track(new Account('b'))];
    b.open();
    DomainEvents.raise(new Closed('-'));
    a.open();
    b.open();
  });
  expect(seen).toEqual(['b', 'a', 'b']);
});

test('A21: a failing afterCommit handler keeps neither the command nor its siblings from their end', async () => {
  const failure = new Error('no mail');
  const reports: AfterCommitError[] = [];
  const { hearken, diary, logger } = stage({
    roles: [
      {
        name: 'mail',
        on: Opened,
        async: true,
        run: async () => {
          throw failure;
        },
      },
      { name: 'letter', on: Opened, async: true },
    ],
    open: (command) => {
      openAccount(command);
      return 'number 1';
    },
    afterCommit: { onFailure: (error) => void reports.push(error) },
  });
  expect(await hearken.send(new Open('a'))).toBe('number 1');
  expect(diary).toEqual(['begin', 'open', 'commit', 'mail', 'letter']);
  expect(logger.messages).toEqual(['Policy.mail(Opened) failed']);
  expect(reports).toMatchObject([{ errors: [failure], handlers: ['Policy.mail(Opened)'] }]);
});

test('A21: nor does an event whose context cannot be drawn up any more', async () => {
  const elsewhere = new AsyncResource('elsewhere');
  let hasCommitted = false;
  const { hearken, diary, logger } = stage({
    roles: [
      { name: 'mail', on: Opened, async: true },
      { name: 'letter', on: Credited, async: true },
    ],
    clock: {
      now: () => {
        if (hasCommitted) throw new Error('no time');
        return new Date();
      },
    },
    store: {
      begin: () => ({
        connection: null,
        commit: () => void (hasCommitted = true),
        rollback: () => undefined,
      }),
    },
  });
  await hearken.inUnitOfWork((unit) => {
    const account = unit.track(new Account('a'));
    elsewhere.runInAsyncScope(() => void account.open());
    unit.raise(new Credited('a'));
  });
  await hearken.stop();
  expect(diary).toEqual(['letter']);
  expect(logger.messages).toEqual(['Policy.mail(Opened) failed']);
});

test('afterCommit handlers run side by side up to the limit', async () => {
  const first = gate();
  const { hearken, diary } = stage({
    roles: [
      { name: 'slow', on: Opened, async: true, run: () => first.opened },
      { name: 'quick', on: Opened, async: true, run: () => first.open() },
    ],
    open: openAccount,
    afterCommit: { concurrency: 2 },
  });
  await hearken.send(new Open('a'));
  expect(diary).toEqual(['begin', 'open', 'commit', 'slow', 'quick']);
});

test('in the background, afterCommit handlers do not keep the sender, and stop waits for them', async () => {
  const slow = gate();
  const ended: string[] = [];
  const { hearken } = stage({
    roles: [
      {
        name: 'mail',
        on: Opened,
        async: true,
        run: async () => {
          await slow.opened;
          ended.push('mail');
        },
      },
    ],
    open: openAccount,
    afterCommit: { inBackground: true },
  });
  await hearken.send(new Open('a'));
  expect(ended).toEqual([]);
  const stopped = hearken.stop();
  slow.open();
  await stopped;
  expect(ended).toEqual(['mail']);
});

test('rollback hooks hear of the reason, and of no commit', async () => {
  const reasons: unknown[] = [];
  const { hearken, logger } = stage();
  const failure = new Error('no');
  await hearken.inUnitOfWork((unit) => unit.onRollback((reason) => void reasons.push(reason)));
  expect(reasons).toEqual([]);
  const failing = hearken.inUnitOfWork((unit) => {
    unit.onRollback(() => {
      throw new Error('hook');
    });
    unit.onRollback((reason) => void reasons.push(reason));
    throw failure;
  });
  await expect(failing).rejects.toBe(failure);
  expect(reasons).toEqual([failure]);
  expect(logger.messages).toEqual(['onRollback of a unit of work failed']);
});

test('a commit that fails is rolled back, and nothing runs after it', async () => {
  const { hearken, diary, store } = stage({
    roles: [{ name: 'mail', on: Opened, async: true }],
    open: openAccount,
  });
  store.failCommit = new Error('disk full');
  expect(await thrownBy(() => hearken.send(new Open('a')))).toBe(store.failCommit);
  expect(diary).toEqual(['begin', 'open', 'rollback']);
});

test('the hooks of what could not commit are told what it failed with', async () => {
  const { hearken, store } = stage();
  const unknown = Object.assign(new Error('no answer'), { code: 'commit-outcome-unknown' });
  store.failCommit = unknown;
  const reasons: unknown[] = [];
  const failing = hearken.inUnitOfWork((unit) => {
    unit.onRollback((reason) => void reasons.push(reason));
  });
  await expect(failing).rejects.toBe(unknown);
  expect(reasons).toEqual([unknown]);
});

test('a hook of the rollback may send what makes up for it, although the caller has given up', async () => {
  const request = new AbortController();
  const { hearken, logger, diary } = stage({ open: () => undefined });
  const failing = hearken.runInContext({ signal: request.signal }, () =>
    hearken.inUnitOfWork((unit) => {
      unit.onRollback(async () => {
        await hearken.send(new Open('a'));
      });
      request.abort(new Error('too late'));
    }),
  );
  await expect(failing).rejects.toThrow('too late');
  expect(logger.messages).toEqual([]);
  expect(diary).toEqual(['begin', 'rollback', 'begin', 'open', 'commit']);
});

test('a rollback that fails is logged, and the reason is thrown', async () => {
  const { hearken, store, logger } = stage();
  store.failRollback = new Error('gone');
  const failure = new Error('no');
  const failing = hearken.inUnitOfWork(() => Promise.reject(failure));
  await expect(failing).rejects.toBe(failure);
  expect(logger.messages).toEqual(['rollback of a unit of work failed']);
});

test('who hears of failures may fail himself, at once or later', async () => {
  for (const onFailure of [
    () => {
      throw new Error('deaf');
    },
    () => Promise.reject(new Error('deaf')),
  ]) {
    const { hearken, logger } = stage({
      roles: [
        { name: 'mail', on: Opened, async: true, run: () => Promise.reject(new Error('no')) },
      ],
      open: openAccount,
      afterCommit: { onFailure },
    });
    await hearken.send(new Open('a'));
    await expect.poll(() => logger.messages.at(-1)).toBe('onFailure of a unit of work failed');
  }
});
