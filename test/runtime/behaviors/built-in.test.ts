import 'reflect-metadata';
import { describe, expect, test } from 'vitest';
import {
  ConcurrencyError,
  DomainEvents,
  type HandlerTiming,
  logging,
  retryOnConflict,
  timing,
  transaction,
} from '../../../src/index.js';
import { Account, Close, Open, Opened, stage } from '../fixtures/stage.js';
import { thrownBy } from '../fixtures/thrown-by.js';

const conflict = () => new ConcurrencyError({ aggregate: 'Account', expected: 1, found: 2 });

describe('logging', () => {
  test('writes a line for each handler, and all share the correlation id', async () => {
    const lines: [string, Readonly<Record<string, unknown>>, string][] = [];
    const failure = new Error('no');
    const { hearken } = stage({
      roles: [
        { name: 'book', on: Opened },
        { name: 'mail', on: Opened, async: true, run: () => Promise.reject(failure) },
      ],
      open: () => DomainEvents.raise(new Opened('a')),
      behaviors: [
        logging({
          info: (fields, message) => void lines.push(['info', fields, message]),
          error: (fields, message) => void lines.push(['error', fields, message]),
        }),
      ],
    });
    await hearken.runInContext({ correlationId: 'c', userId: 'u' }, () =>
      hearken.send(new Open('a')),
    );
    expect(lines.map(([level, , message]) => [level, message])).toEqual([
      ['info', 'Policy.book(Opened)'],
      ['info', 'Teller.open(Open)'],
      ['error', 'Policy.mail(Opened) failed'],
    ]);
    const [book, open, mail] = lines.map(([, fields]) => fields);
    for (const fields of [book, mail, open]) {
      expect(fields).toMatchObject({
        correlationId: 'c',
        userId: 'u',
        milliseconds: expect.any(Number),
      });
    }
    expect(open).toMatchObject({ command: 'Open', handler: 'Teller.open' });
    expect(book).toMatchObject({
      event: 'Opened',
      handler: 'Policy.book',
      delivery: 'inTransaction',
      causationId: open?.['messageId'],
    });
    expect(mail).toMatchObject({ event: 'Opened', delivery: 'afterCommit', err: failure });
  });

  test('keeps a synchronous dispatch synchronous, and hands on what was thrown', () => {
    const failure = new Error('no');
    const messages: string[] = [];
    const write = (_fields: object, message: string) => void messages.push(message);
    const { hearken } = stage({
      roles: [
        {
          name: 'book',
          on: Opened,
          run: () => {
            throw failure;
          },
        },
      ],
      behaviors: [logging({ info: write, error: write })],
    });
    expect(() => hearken.dispatch(new Opened('a'))).toThrow(failure);
    expect(messages).toEqual(['Policy.book(Opened) failed']);
  });
});

test('timing tells how long each handler took, and whether it failed', async () => {
  const timings: HandlerTiming[] = [];
  const { hearken } = stage({
    open: () => 'opened',
    close: () => Promise.reject(new Error('no')),
    behaviors: [timing((each) => void timings.push(each))],
  });
  await hearken.send(new Open('a'));
  await thrownBy(() => hearken.send(new Close('a')));
  expect(timings.map(({ call, failed }) => [call.handler, failed])).toEqual([
    ['Teller.open', false],
    ['Teller.close', true],
  ]);
  expect(timings.every(({ milliseconds }) => milliseconds >= 0)).toBe(true);
});

describe('retryOnConflict', () => {
  function failing(times: number, error: () => Error) {
    let left = times;
    return () => {
      if (left-- > 0) throw error();
      return 'opened';
    };
  }

  test('A35: tries a command again in a new unit of work', async () => {
    const { hearken, diary } = stage({
      open: failing(2, conflict),
      behaviors: [retryOnConflict({ backoff: 0 })],
    });
    expect(await hearken.send(new Open('a'))).toBe('opened');
    const attempt = ['begin', 'open', 'rollback'];
    expect(diary).toEqual([...attempt, ...attempt, 'begin', 'open', 'commit']);
  });

  test('gives up after the attempts, with the last failure', async () => {
    const { hearken, diary } = stage({
      open: failing(9, conflict),
      behaviors: [retryOnConflict({ attempts: 2, backoff: 0 })],
    });
    await expect(hearken.send(new Open('a'))).rejects.toThrow(ConcurrencyError);
    expect(diary.filter((line) => line === 'open')).toHaveLength(2);
  });

  test('A35: does not repeat what was decided on a version that is gone', async () => {
    const account = new Account('a');
    const { hearken, diary } = stage({
      open: () => account.expectVersion(7),
      behaviors: [retryOnConflict({ backoff: 0 })],
    });
    await expect(hearken.send(new Open('a'))).rejects.toThrow('let them decide again');
    expect(diary.filter((line) => line === 'open')).toHaveLength(1);
  });

  test('lets every other failure through at once', async () => {
    const { hearken, diary } = stage({
      open: failing(1, () => new Error('no')),
      behaviors: [retryOnConflict({ backoff: 0 })],
    });
    await expect(hearken.send(new Open('a'))).rejects.toThrow('no');
    expect(diary.filter((line) => line === 'open')).toHaveLength(1);
  });

  test('knows what the store calls a conflict', async () => {
    const busy = new Error('busy');
    const begin = () => ({ connection: null, commit: () => {}, rollback: () => {} });
    const store = { begin, isConflict: (error: unknown) => error === busy };
    const { hearken } = stage({
      open: failing(1, () => busy),
      store,
      behaviors: [retryOnConflict({ backoff: 0, store })],
    });
    expect(await hearken.send(new Open('a'))).toBe('opened');
  });

  test('does not repeat a part of a unit of work', async () => {
    const scene = stage({
      open: () => scene.hearken.send(new Close('a')),
      close: failing(1, conflict),
      behaviors: [retryOnConflict({ backoff: 0 })],
    });
    await scene.hearken.send(new Open('a'));
    expect(scene.diary.join(' ')).toBe('begin open close rollback begin open close commit');
  });

  test('stops waiting when the caller gives up', async () => {
    const request = new AbortController();
    const { hearken } = stage({
      open: failing(9, () => {
        request.abort(new Error('gone'));
        return conflict();
      }),
      behaviors: [retryOnConflict({ backoff: 1e9 })],
    });
    const sent = hearken.send(new Open('a'), { signal: request.signal });
    await expect(sent).rejects.toThrow('gone');
  });

  test('does not repeat what has committed, whatever fails afterwards', async () => {
    const failure = conflict();
    const { hearken, diary } = stage({
      roles: [{ name: 'mail', on: Opened, async: true }],
      open: () => DomainEvents.raise(new Opened('a')),
      behaviors: [
        retryOnConflict({ backoff: 0 }),
        async (_call, next) => {
          await next();
          throw failure;
        },
      ],
    });
    expect(await thrownBy(() => hearken.send(new Open('a')))).toBe(failure);
    expect(diary).toEqual(['begin', 'open', 'commit', 'mail']);
    await hearken.stop();
  });

  test('inside the transaction there is nothing to try again', async () => {
    const { hearken } = stage({
      open: failing(1, conflict),
      behaviors: [transaction, retryOnConflict({ backoff: 0 })],
    });
    await expect(hearken.send(new Open('a'))).rejects.toMatchObject({ code: 'repeated-next' });
  });
});
