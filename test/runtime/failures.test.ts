import 'reflect-metadata';
import { expect, test, vi } from 'vitest';
import { AfterCommitError, HearkenError, UnexpectedPromiseError } from '../../src/index.js';
import {
  failure,
  forget,
  method,
  OrderPaid,
  OrderPlaced,
  Policy,
  ran,
  start,
} from './fixtures/order-policy.js';
import { RecordingLogger } from './fixtures/recording-logger.js';
import { thrownBy } from './fixtures/thrown-by.js';

test('A19: a failure is logged with class, method and event, and rethrown unchanged', async () => {
  const { hearken, logger } = start({
    methods: [
      method('first', ['OrderPlaced']),
      method('fails', ['OrderPlaced']),
      method('second', ['OrderPlaced']),
      method('takesContext', ['OrderPlaced'], { delivery: 'afterCommit' }),
    ],
  });
  for (let round = 0; round < 3; round++) {
    forget();
    expect(await thrownBy(() => hearken.dispatch(new OrderPlaced()))).toBe(failure);
    expect(await thrownBy(() => hearken.dispatchAsync(new OrderPlaced()))).toBe(failure);
    expect(ran).toEqual(['first', 'fails', 'first', 'fails']);
  }
  expect(logger.messages).toEqual(Array(6).fill('Policy.fails(OrderPlaced) failed'));
  expect(logger.fields[0]).toEqual({ err: failure, handler: 'Policy.fails', event: 'OrderPlaced' });
});

const diskFull = new Error('the disk is full');

test.for([
  [
    'throws',
    () => {
      throw diskFull;
    },
  ],
  ['returns a promise that rejects', () => Promise.reject(diskFull)],
] as const)('a logger that %s hides nothing', async ([, error]) => {
  const console = vi.spyOn(globalThis.console, 'error').mockReturnValue();
  const logger = new RecordingLogger();
  logger.error = error;
  const { hearken } = start({ methods: [method('fails', ['OrderPlaced'])] }, logger);
  expect(() => hearken.dispatch(new OrderPlaced())).toThrow(failure);
  await Promise.resolve();
  expect(console).toHaveBeenCalledWith(
    'Policy.fails(OrderPlaced) failed',
    expect.objectContaining({ err: failure, loggerError: diskFull }),
  );
  console.mockRestore();
});

test('afterCommit methods run after all inTransaction ones, and each of them runs', async () => {
  const { hearken, logger } = start({
    methods: [
      method('failsLater', ['OrderPlaced'], { async: true }),
      method('later', ['OrderPlaced'], { async: true }),
      method('first', ['OrderPlaced']),
      method('fails', ['OrderPlaced'], { delivery: 'afterCommit' }),
    ],
  });
  const error = await thrownBy(() => hearken.dispatchAsync(new OrderPlaced()));
  expect(ran).toEqual(['first', 'later', 'fails']);
  expect(error).toBeInstanceOf(AfterCommitError);
  expect(error).toBeInstanceOf(HearkenError);
  expect(error).toMatchObject({
    code: 'after-commit-failed',
    errors: [failure, failure],
    handlers: ['Policy.failsLater(OrderPlaced)', 'Policy.fails(OrderPlaced)'],
  });
  expect(logger.messages).toHaveLength(2);
});

test('afterCommit methods of a synchronous dispatch are isolated as well', async () => {
  const { hearken, logger } = start({
    methods: [
      method('fails', ['OrderPlaced'], { delivery: 'afterCommit' }),
      method('second', ['OrderPlaced'], { delivery: 'afterCommit' }),
    ],
  });
  const error = await thrownBy(() => hearken.dispatch(new OrderPlaced()));
  expect(error).toMatchObject({ errors: [failure] });
  expect(ran).toEqual(['fails', 'second']);
  expect(logger.messages).toEqual(['Policy.fails(OrderPlaced) failed']);
});

test('afterCommit methods do not run once an inTransaction method has failed', async () => {
  const { hearken } = start({
    methods: [
      method('later', ['OrderPlaced'], { async: true }),
      method('failsLater', ['OrderPlaced'], { async: true, delivery: 'inTransaction' }),
    ],
  });
  expect(await thrownBy(() => hearken.dispatchAsync(new OrderPlaced()))).toBe(failure);
  expect(ran).toEqual([]);
});

test('a promise from a method that should return none is never left alone', async () => {
  class Sneaky extends Policy {
    override first(): Promise<void> {
      return this.failsLater();
    }
  }
  const { hearken, container, logger } = start({ methods: [method('first', ['OrderPlaced'])] });
  container.register(Policy, { useClass: Sneaky });

  const error = await thrownBy(() => hearken.dispatch(new OrderPlaced()));
  expect(error).toBeInstanceOf(UnexpectedPromiseError);
  const later = await thrownBy(() => hearken.dispatchAsync(new OrderPlaced()));
  expect(later).toMatchObject({ code: 'unexpected-promise', cause: failure });

  await hearken.dispose();
  expect(logger.fields.map(({ err }) => err)).toEqual([error, failure, later]);
});

test('A20: a dispatch that threw leaves no trace in the next one, nested or not', async () => {
  const { hearken, container } = start({
    methods: [
      method('fails', ['OrderPaid']),
      method('first', ['OrderPlaced']),
      method('second', ['OrderPlaced']),
    ],
  });
  class Nesting extends Policy {
    override first(): void {
      expect(() => hearken.dispatch(new OrderPaid())).toThrow(failure);
      super.first();
    }
  }
  container.registerSingleton(Policy, Nesting);
  for (let round = 0; round < 3; round++) {
    forget();
    hearken.dispatch(new OrderPlaced());
    expect(ran).toEqual(['fails', 'first', 'second']);
  }
});
