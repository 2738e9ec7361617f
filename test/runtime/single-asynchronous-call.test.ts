import 'reflect-metadata';
import { container as root } from 'tsyringe';
import { expect, test } from 'vitest';
import { createHearken, type Delivery, DomainEvent, type Hearken } from '../../src/index.js';
import { buildRegistry } from './fixtures/build-registry.js';
import { RecordingLogger } from './fixtures/recording-logger.js';

class OrderPaid extends DomainEvent {}

type Answer = () => unknown;

const failure = new Error('no receipt');
const answers: Readonly<Record<string, Answer>> = {
  'a promise': () => Promise.resolve(),
  nothing: () => undefined,
  // oxlint-disable-next-line unicorn/no-thenable -- promises of other libraries are just that
  'a foreign promise': () => ({ then: (done: () => void) => done() }),
  'a rejection': () => Promise.reject(failure),
  'an error': () => {
    throw failure;
  },
};
const deliveries: readonly Delivery[] = ['inTransaction', 'afterCommit'];
const cases = deliveries.flatMap((delivery) =>
  Object.entries(answers).map(([what, answer]) => ({ delivery, what, answer })),
);

function start(delivery: Delivery) {
  const seen: OrderPaid[] = [];
  let answer: Answer = () => undefined;
  class Receipts {
    send(event: OrderPaid): Promise<void> {
      seen.push(event);
      return answer() as Promise<void>;
    }
  }
  const container = root.createChildContainer();
  container.registerSingleton(Receipts);
  const logger = new RecordingLogger();
  const method = { handler: 'Receipts', method: 'send', events: ['OrderPaid'] };
  const hearken: Hearken = createHearken({
    registry: buildRegistry({
      events: [OrderPaid],
      handlers: [Receipts],
      methods: [{ ...method, async: true, delivery }],
    }),
    container,
    logger,
  });
  const give = (next: Answer): void => void (answer = next);
  return { hearken, logger, seen, give };
}

async function outcomeOf({
  delivery,
  answer,
  rounds,
}: (typeof cases)[number] & { rounds: number }) {
  const { hearken, logger, seen, give } = start(delivery);
  for (let round = 0; round < rounds; round++) await hearken.dispatchAsync(new OrderPaid());
  seen.length = 0;
  give(answer);
  const [outcome] = await Promise.allSettled([hearken.dispatchAsync(new OrderPaid())]);
  await hearken.dispose();
  return { ran: seen.length, messages: logger.messages, outcome };
}

test.each(cases)(
  'A17, A19, A21: one asynchronous $delivery handler that gives $what, the first time and later on',
  async (each) => {
    const warm = await outcomeOf({ ...each, rounds: 3 });
    expect(warm).toEqual(await outcomeOf({ ...each, rounds: 0 }));
    expect(warm.ran).toBe(1);
  },
);

test('a graceful stop waits for the one asynchronous handler of a warm event', async () => {
  const { hearken, give } = start('afterCommit');
  for (let round = 0; round < 3; round++) await hearken.dispatchAsync(new OrderPaid());
  let sent = false;
  give(async () => {
    await Promise.resolve();
    sent = true;
  });
  const dispatched = hearken.dispatchAsync(new OrderPaid());
  await hearken.dispose();
  expect(sent).toBe(true);
  await dispatched;
});
