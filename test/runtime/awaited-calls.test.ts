import 'reflect-metadata';
import * as fc from 'fast-check';
import { container as root } from 'tsyringe';
import { expect, test } from 'vitest';
import {
  type AwaitedCalls,
  createHearken,
  DomainEvent,
  type Hearken,
  RegistryMismatchError,
} from '../../src/index.js';
import { buildRegistry } from './fixtures/build-registry.js';
import { RecordingLogger } from './fixtures/recording-logger.js';

class OrderPaid extends DomainEvent {}

type Answer = 'nothing' | 'throws' | 'rejects' | 'a promise';
const answers: Record<string, Answer> = {};
const ran: string[] = [];

function answer(method: string): void | Promise<void> {
  ran.push(method);
  const error = new Error(method);
  switch (answers[method]) {
    case 'throws':
      throw error;
    case 'rejects':
      return Promise.reject(error);
    case 'a promise':
      return Promise.resolve();
    default:
      return undefined;
  }
}

class Payment {
  book(_event: OrderPaid): void {
    return answer('book') as undefined;
  }
  async settle(_event: OrderPaid): Promise<void> {
    await answer('settle');
  }
  note(_event: OrderPaid): void {
    return answer('note') as undefined;
  }
  async notify(_event: OrderPaid): Promise<void> {
    await answer('notify');
  }
}

const table = buildRegistry({
  events: [OrderPaid],
  handlers: [Payment],
  methods: [
    { handler: 'Payment', method: 'notify', events: ['OrderPaid'], async: true },
    { handler: 'Payment', method: 'book', events: ['OrderPaid'] },
    { handler: 'Payment', method: 'note', events: ['OrderPaid'], delivery: 'afterCommit' },
    {
      handler: 'Payment',
      method: 'settle',
      events: ['OrderPaid'],
      async: true,
      delivery: 'inTransaction',
    },
  ],
});

let writtenOut = 0;
const calls: AwaitedCalls = {
  event: 'OrderPaid',
  methods: ['Payment.book', 'Payment.settle', 'Payment.notify', 'Payment.note'],
  bind(
    [handler0, handler1, handler2, handler3]: [Payment, Payment, Payment, Payment],
    { began, ended, failed, isolated, unexpected },
  ) {
    return async (event: OrderPaid): Promise<void> => {
      writtenOut++;
      began();
      let at = 0;
      try {
        const answer0: unknown = handler0.book(event);
        if (answer0 !== undefined) await unexpected(answer0, 0);
        at = 1;
        await handler1.settle(event);
      } catch (error) {
        failed(error, at);
      }
      let failures: object | null = null;
      try {
        await handler2.notify(event);
      } catch (error) {
        failures = isolated(error, 2, failures);
      }
      try {
        const answer3: unknown = handler3.note(event);
        if (answer3 !== undefined) await unexpected(answer3, 3);
      } catch (error) {
        failures = isolated(error, 3, failures);
      }
      ended(failures);
    };
  },
};

function start(awaitedCalls: readonly AwaitedCalls[]) {
  for (const method of Object.keys(answers)) delete answers[method];
  const container = root.createChildContainer();
  container.registerSingleton(Payment);
  const logger = new RecordingLogger();
  const registry = () => ({ ...table(), awaitedCalls });
  return { logger, hearken: createHearken({ registry, container, logger }) };
}

/** What a warm dispatch runs, logs and throws. */
async function outcomeOf(awaitedCalls: readonly AwaitedCalls[], wanted: Record<string, Answer>) {
  const { hearken, logger } = start(awaitedCalls);
  await warmUp(hearken);
  ran.length = 0;
  writtenOut = 0;
  Object.assign(answers, wanted);
  const [outcome] = await Promise.allSettled([hearken.dispatchAsync(new OrderPaid())]);
  await hearken.dispose();
  return { ran: [...ran], messages: logger.messages, outcome };
}

async function warmUp(hearken: Hearken): Promise<void> {
  await hearken.dispatchAsync(new OrderPaid());
  await hearken.dispatchAsync(new OrderPaid());
}

const synchronous = fc.constantFrom<Answer>('nothing', 'throws', 'a promise', 'rejects');
const asynchronous = fc.constantFrom<Answer>('nothing', 'throws', 'rejects');

test('A17, A19, A21: written-out calls run, log and throw what the table does', async () => {
  const wanted = fc.record({
    book: synchronous,
    settle: asynchronous,
    note: synchronous,
    notify: asynchronous,
  });
  await fc.assert(
    fc.asyncProperty(wanted, async (each) => {
      const written = await outcomeOf([calls], each);
      expect(writtenOut).toBe(1);
      expect(written).toEqual(await outcomeOf([], each));
    }),
    { numRuns: 144 },
  );
});

test('a dispatch with a signal goes by the table, where handlers find it', async () => {
  const { hearken } = start([calls]);
  await warmUp(hearken);
  const before = writtenOut;
  await hearken.dispatchAsync(new OrderPaid(), { signal: new AbortController().signal });
  expect(writtenOut).toBe(before);
});

test('a graceful stop waits for written-out calls', async () => {
  const { hearken } = start([calls]);
  await warmUp(hearken);
  ran.length = 0;
  const dispatched = hearken.dispatchAsync(new OrderPaid());
  await hearken.dispose();
  expect(ran).toEqual(['book', 'settle', 'notify', 'note']);
  await dispatched;
});

test('written-out calls that put an afterCommit method first are refused at start-up', () => {
  const methods = ['Payment.notify', 'Payment.book', 'Payment.note', 'Payment.settle'];
  expect(() => start([{ ...calls, methods }])).toThrow(RegistryMismatchError);
});
