import 'reflect-metadata';
import { expect, test } from 'vitest';
import { DomainEvents, HandlerTimeoutError, UnitOfWorkEndedError } from '../../src/index.js';
import { Close, gate, Open, Opened, stage } from './fixtures/stage.js';
import { thrownBy } from './fixtures/thrown-by.js';

const never = () => new Promise<void>(() => {});

test('a handler that never settles fails when its time is up, and its signal is aborted', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const { hearken, logger } = stage({
    roles: [
      {
        name: 'mail',
        on: Opened,
        async: true,
        delivery: 'inTransaction',
        run: (_event, { signal }) => {
          signals.push(signal);
          return never();
        },
      },
    ],
    handlerTimeout: 5,
  });
  const error = await thrownBy(() => hearken.dispatchAsync(new Opened('a')));
  expect(error).toBeInstanceOf(HandlerTimeoutError);
  expect(error).toMatchObject({ handler: 'Policy.mail(Opened)', milliseconds: 5 });
  expect(signals[0]?.aborted).toBe(true);
  expect(signals[0]?.reason).toBe(error);
  expect(logger.messages).toEqual(['Policy.mail(Opened) failed']);
});

test('the time of one method may be another', async () => {
  const { hearken } = stage({
    roles: [{ name: 'mail', on: Opened, async: true, timeout: 5, run: never }],
    handlerTimeout: 1e9,
  });
  await expect(hearken.dispatchAsync(new Opened('a'))).rejects.toMatchObject({
    errors: [expect.any(HandlerTimeoutError)],
  });
});

test('a command whose handler never settles is rolled back', async () => {
  const { hearken, diary } = stage({ open: never, handlerTimeout: 5 });
  await expect(hearken.send(new Open('a'))).rejects.toThrow(HandlerTimeoutError);
  expect(diary).toEqual(['begin', 'open', 'rollback']);
});

test('a handler that settles in time is left alone, and hears of its caller', async () => {
  const request = new AbortController();
  const { hearken, diary } = stage({
    roles: [
      {
        name: 'book',
        on: Opened,
        async: true,
        delivery: 'inTransaction',
        run: async (_event, { signal }) => {
          request.abort(new Error('gone'));
          signal?.throwIfAborted();
        },
      },
    ],
    open: async () => DomainEvents.raise(new Opened('a')),
    handlerTimeout: 60_000,
  });
  await expect(hearken.send(new Open('a'), { signal: request.signal })).rejects.toThrow('gone');
  expect(diary).toEqual(['begin', 'open', 'book', 'rollback']);
});

test.each([0, -1, Number.NaN])('a time of %s ms is refused at start-up', (handlerTimeout) => {
  expect(() => stage({ handlerTimeout })).toThrow(RangeError);
});

test('what is left of a handler whose time was up begins nothing more', async () => {
  const slow = gate();
  const left: unknown[] = [];
  const scene = stage({
    open: async () => {
      await slow.opened;
      left.push(await thrownBy(() => scene.hearken.send(new Close('a'))));
      left.push(await thrownBy(() => scene.hearken.inUnitOfWork(() => undefined)));
      left.push(await thrownBy(() => scene.hearken.enqueue(new Close('a'))));
      left.push(await thrownBy(() => scene.hearken.dispatch(new Opened('a'))));
      left.push(await thrownBy(() => scene.hearken.dispatchAsync(new Opened('a'))));
      ended.open();
    },
    handlerTimeout: 5,
  });
  const ended = gate();
  await expect(scene.hearken.send(new Open('a'))).rejects.toThrow(HandlerTimeoutError);
  slow.open();
  await ended.opened;
  expect(left).toHaveLength(5);
  expect(left.every((error) => error instanceof UnitOfWorkEndedError)).toBe(true);
  expect(scene.diary).toEqual(['begin', 'open', 'rollback']);
});

test('what is left of a handler whose time was up is not waited for as long as it goes on sending', async () => {
  const many = 10_000;
  let sent = 0;
  const refused = gate<unknown>();
  const goOn = async () => {
    for (; sent < many; sent++) await hearken.send(new Close('a'));
  };
  const { hearken, diary } = stage({
    roles: [
      {
        name: 'goOn',
        on: Opened,
        async: true,
        delivery: 'inTransaction',
        timeout: 5,
        run: async () => refused.open(await thrownBy(goOn)),
      },
    ],
    open: () => DomainEvents.raise(new Opened('a')),
    close: () => new Promise(setImmediate),
  });
  expect(await thrownBy(() => hearken.send(new Open('a')))).toBeInstanceOf(HandlerTimeoutError);
  expect(sent).toBeLessThan(many);
  expect(await refused.opened).toMatchObject({ code: 'unit-of-work-ended', ended: 'rolling back' });
  expect(diary.at(-1)).toBe('rollback');
});
