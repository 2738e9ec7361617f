import 'reflect-metadata';
import { container as root, Lifecycle } from 'tsyringe';
import { afterEach, expect, test } from 'vitest';
import {
  AggregateRoot,
  contextOf,
  createHearken,
  DomainEvent,
  type HandlerCall,
  type Next,
} from '../../src/index.js';
import { InMemoryStore } from '../../src/stores/memory/index.js';
import { FakeClock, testBed } from '../../src/testing/index.js';
import { buildRegistry } from '../runtime/fixtures/build-registry.js';
import { RecordingStore } from '../runtime/fixtures/recording-store.js';
import { openShop } from './fixtures/open-shop.js';
import {
  Clerk,
  Counter,
  Desk,
  FileReceipt,
  Order,
  OrderPaid,
  OrderPlaced,
  PlaceOrder,
  registry,
  Script,
} from './fixtures/shop.js';

afterEach(() => {
  root.clearInstances();
  Clerk.times.length = 0;
  Counter.built = 0;
});

test('runs the registry with a fake in place of a dependency, singletons included', async () => {
  const stocked: string[] = [];
  await using bed = openShop({ stocking: (order) => void stocked.push(order) });
  await bed.dispatch(new OrderPlaced('A-1'));
  await bed.dispatch(new OrderPlaced('A-2'));
  expect(stocked).toEqual(['A-1', 'A-2']);
  expect(bed.resolve(Counter).count).toBe(2);
  expect(bed.resolve(Counter).script).toBe(bed.resolve(Script));
});

test('a bed leaves nothing to the next one, nor to the root container', async () => {
  for (const order of ['A-1', 'A-2']) {
    await using bed = openShop();
    await bed.dispatch(new OrderPlaced(order));
    expect(bed.resolve(Counter).count).toBe(1);
  }
  expect(Counter.built).toBe(2);
  expect(root.isRegistered(Script)).toBe(false);
  expect(root.isRegistered(Desk)).toBe(false);
  expect(root.resolve(Counter).count).toBe(0);
  expect(Counter.built).toBe(3);
});

test('takes no singleton over that was built elsewhere: it has the true dependency in it', async () => {
  const parent = root.createChildContainer();
  parent.registerSingleton(Counter);
  const before = parent.resolve(Counter);
  await using bed = openShop({}, { container: parent });
  await bed.dispatch(new OrderPlaced('A-1'));
  expect(before.count).toBe(0);
  expect(bed.resolve(Counter).script).toBe(bed.resolve(Script));
});

test('the nearest container has the last word, and lifetimes stay', async () => {
  const parent = root.createChildContainer();
  parent.register(Counter, Counter, { lifecycle: Lifecycle.Transient });
  await using bed = openShop({}, { container: parent });
  expect(bed.resolve(Counter)).not.toBe(bed.resolve(Counter));
});

test('a fake is all there is for its token, and wins over what the application registers', async () => {
  const fake = new Script();
  await using bed = testBed({
    registry,
    register: (container) => {
      container.registerInstance(Script, new Script()).registerInstance(Script, new Script());
    },
    replace: [[Script, fake]],
  });
  expect(bed.container.resolveAll(Script)).toEqual([fake]);
  expect(bed.resolve(Script)).toBe(fake);
});

test('replaces tokens by fakes of their type, without private members', async () => {
  class Mailer {
    readonly #host = 'mail';
    private readonly port = 25;
    send(text: string): string {
      return `${text} by ${this.#host}:${this.port}`;
    }
  }
  await using bed = testBed({
    registry,
    replace: [
      [Mailer, { send: (text: string) => `fake ${text}` }],
      ['greeting', 'hello'],
    ],
  });
  expect(bed.resolve(Mailer).send(bed.resolve('greeting'))).toBe('fake hello');
  const wrong = () =>
    testBed({
      registry,
      // @ts-expect-error -- it lacks `send`
      replace: [[Mailer, { sent: () => '' }]],
    });
  expect(wrong).toBeTypeOf('function');
});

test('behaviors stay where they are, around the handler that is recorded', async () => {
  const around: string[] = [];
  const behavior = (call: HandlerCall, next: Next): unknown => {
    around.push(call.handler);
    return next();
  };
  await using bed = openShop({}, { behaviors: [behavior] });
  await bed.untilDone(() => bed.send(new PlaceOrder('A-1')));
  expect(around).toEqual(['Orders.place', 'Stock.reserve', 'Mailing.confirm', 'Office.file']);
});

test('an in-memory store dates the ids of commands by the clock of the bed', async () => {
  const clock = new FakeClock('2026-03-01T12:00:00.000Z');
  const store = new InMemoryStore();
  await using bed = openShop({}, { store, clock });
  await bed.untilDone(() => bed.send(new PlaceOrder('A-1'), { id: 'one' }));
  expect(await store.purgeProcessedCommands(clock.now())).toBe(0);
  clock.advance(1);
  expect(await store.purgeProcessedCommands(clock.now())).toBe(1);
});

test('a store takes part: what is rolled back was never written', async () => {
  const store = new RecordingStore([]);
  await using bed = openShop({ placing: () => Promise.reject(new Error('no')) }, { store });
  await expect(bed.send(new PlaceOrder('A-1'), { id: 'one' })).rejects.toThrow('no');
  expect(store.processed.size).toBe(0);
});

test.each([{}, { clock: undefined as never }])(
  'stands at one time where no clock is given: %j',
  async (options) => {
    await using bed = openShop({}, options);
    await bed.dispatch(new OrderPaid('A-1'));
    expect(Clerk.times).toEqual([new FakeClock().now()]);
  },
);

test('the time is that of the clock, for commands, what they raise, and what is dispatched', async () => {
  const clock = new FakeClock('2026-03-01T12:00:00.000Z');
  await using bed = openShop({}, { clock });
  const paid = new OrderPaid('A-1');
  await bed.dispatch(paid);
  bed.hearken.dispatch(new OrderPaid('A-2'));
  clock.advance(60_000);
  await bed.hearken.inUnitOfWork((unit) => unit.track(new Order('A-3')).pay());
  expect(Clerk.times.map((time) => time.toISOString())).toEqual([
    '2026-03-01T12:00:00.000Z',
    '2026-03-01T12:00:00.000Z',
    '2026-03-01T12:01:00.000Z',
  ]);
  expect(contextOf(paid).time).toEqual(new Date('2026-03-01T12:00:00.000Z'));
});

test('the time stands still where nobody gives a clock', async () => {
  await using bed = openShop();
  await bed.dispatch(new OrderPaid('A-1'));
  expect(Clerk.times).toEqual([new FakeClock().now()]);
});

test('handlers that another container builds run on a bed as well, with its own fakes', async () => {
  const handled: string[] = [];
  class Handler {
    on(): void {
      handled.push('on');
    }
  }
  class Happened extends DomainEvent {}
  const other = buildRegistry({
    events: [Happened],
    handlers: [Handler],
    methods: [{ handler: 'Handler', method: 'on', events: ['Happened'] }],
  });
  const resolveHandler = () => new Handler();
  await using bed = testBed({ registry: other, resolveHandler });
  await bed.dispatch(new Happened());
  expect(handled).toEqual(['on']);
  expect(() =>
    testBed({ registry: other, resolveHandler, replace: [[Script, new Script()]] }),
  ).toThrow('that one has to be told of the fakes');
});

test('disposes of what its container has built, once', async () => {
  let disposed = 0;
  class Pool {
    dispose(): void {
      disposed++;
    }
  }
  const bed = openShop({}, { register: (container) => container.registerSingleton(Pool) });
  bed.resolve(Pool);
  await bed.dispose();
  await bed.dispose();
  expect(disposed).toBe(1);
  await expect(bed.send(new FileReceipt('A-1'))).rejects.toThrow('FileReceipt');
});

test('to be observed changes nothing: what is no event is refused all the same', async () => {
  const notEvent = { no: 'event' } as never;
  await using bed = openShop();
  const plain = createHearken({ registry, container: root.createChildContainer() });
  for (const hearken of [bed.hearken, plain]) {
    await expect(hearken.dispatchAsync(notEvent)).rejects.toThrow(TypeError);
    const source = { pullEvents: () => [notEvent] };
    const work = hearken.inUnitOfWork((unit) => void unit.track(source));
    await expect(work).rejects.toThrow('is not a domain event');
    let raised = false;
    const wrong = hearken.inUnitOfWork((unit) => {
      unit.track(new Wrong()).wrong(notEvent);
      raised = true;
    });
    await expect(wrong).rejects.toThrow('is not a domain event');
    expect(raised).toBe(true);
  }
});

class Wrong extends AggregateRoot {
  wrong(event: never): void {
    this.raise(event);
  }
}
