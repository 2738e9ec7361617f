import 'reflect-metadata';
import { inspect } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { container as root, Lifecycle } from 'tsyringe';
import {
  createHearken,
  type DirectCalls,
  DomainEvent,
  type EventContext,
  type Hearken,
  RegistryMismatchError,
  UnexpectedPromiseError,
} from '../../src/index.js';
import { buildRegistry } from './fixtures/build-registry.js';
import { RecordingLogger } from './fixtures/recording-logger.js';

class OrderPlaced extends DomainEvent {
  constructor(readonly depth = 0) {
    super();
  }
}

const ran: string[] = [];
let again: (event: OrderPlaced) => void = () => undefined;
afterEach(() => {
  ran.length = 0;
  again = () => undefined;
});

class Stock {
  reserve(event: OrderPlaced): void {
    ran.push(`reserve ${event.depth}`);
    again(event);
  }
}
class Audit {
  write(_event: OrderPlaced, { handler }: EventContext): void {
    ran.push(handler);
  }
}
class OtherAudit extends Audit {
  override write(): void {
    ran.push('other');
  }
}

const calls: DirectCalls = {
  event: 'OrderPlaced',
  methods: ['Stock.reserve', 'Audit.write'],
  bind([stock, audit]: [Stock, Audit], { answered, contextOf, failed }) {
    return (event: OrderPlaced): boolean => {
      if (event.constructor !== OrderPlaced) return false;
      let at = 0;
      try {
        let answer: unknown = stock.reserve(event);
        if (answer !== undefined) answered(answer, at);
        at = 1;
        answer = audit.write(event, contextOf(1, event));
        if (answer !== undefined) answered(answer, at);
        ran.push('written out');
      } catch (error) {
        failed(error, at);
      }
      return true;
    };
  },
};

const table = buildRegistry({
  events: [OrderPlaced],
  handlers: [Stock, Audit],
  methods: [
    { handler: 'Stock', method: 'reserve', events: ['OrderPlaced'] },
    { handler: 'Audit', method: 'write', events: ['DomainEvent'], takesContext: true },
  ],
});

function start(directCalls: readonly DirectCalls[] = [calls]) {
  const container = root.createChildContainer();
  container.registerSingleton(Stock).registerSingleton(Audit);
  const logger = new RecordingLogger();
  const registry = () => ({ ...table(), directCalls });
  return { container, logger, hearken: createHearken({ registry, container, logger }) };
}

// The first dispatch builds the singletons, the second finds them.
function dispatchWarm(hearken: Hearken): void {
  hearken.dispatch(new OrderPlaced());
  hearken.dispatch(new OrderPlaced());
  ran.length = 0;
  hearken.dispatch(new OrderPlaced());
}

test('A17: singletons run by the calls that are written out', () => {
  dispatchWarm(start().hearken);
  expect(ran).toEqual(['reserve 0', 'Audit.write', 'written out']);
});

test('handlers that are no singletons run by the table', () => {
  const { container, hearken } = start();
  container.register(Stock, { useClass: Stock }, { lifecycle: Lifecycle.Transient });
  dispatchWarm(hearken);
  expect(ran).toEqual(['reserve 0', 'Audit.write']);
});

test('A18: an override that comes later takes the place of a bound handler', () => {
  const { container, hearken } = start();
  dispatchWarm(hearken);
  container.registerInstance(Audit, new OtherAudit());
  dispatchWarm(hearken);
  expect(ran).toEqual(['reserve 0', 'other', 'written out']);
});

test('A19: each failure is logged with the method that failed, also within its own cascade', () => {
  const { hearken, logger } = start();
  dispatchWarm(hearken);
  const failure = new Error('sold out');
  again = ({ depth }) => {
    if (depth === 2) throw failure;
    hearken.dispatch(new OrderPlaced(depth + 1));
  };
  expect(() => hearken.dispatch(new OrderPlaced())).toThrow(failure);
  expect(logger.messages).toEqual(Array(3).fill('Stock.reserve(OrderPlaced) failed'));
});

test('an event of a subclass that the build never saw is told by its own name', () => {
  class OrderGifted extends OrderPlaced {}
  const { hearken, logger } = start();
  dispatchWarm(hearken);
  hearken.dispatch(new OrderGifted());
  expect(ran).toEqual(['reserve 0', 'Audit.write', 'written out', 'reserve 0', 'Audit.write']);
  again = () => {
    throw new Error('sold out');
  };
  expect(() => hearken.dispatch(new OrderGifted())).toThrow('sold out');
  expect(logger.messages).toEqual(['Stock.reserve(OrderGifted) failed']);
});

test('so is one where no calls are written out', () => {
  class OrderGifted extends OrderPlaced {}
  const { hearken, logger } = start([]);
  dispatchWarm(hearken);
  again = () => {
    throw new Error('sold out');
  };
  expect(() => hearken.dispatch(new OrderGifted())).toThrow('sold out');
  expect(logger.messages).toEqual(['Stock.reserve(OrderGifted) failed']);
});

test('an event shows nothing of it, neither by its keys nor as JSON', () => {
  const { hearken } = start();
  dispatchWarm(hearken);
  const event = new OrderPlaced(3);
  const shown: string[] = [];
  for (const key in event) shown.push(key);
  expect(shown).toEqual(Object.keys(event));
  expect(JSON.stringify(event)).not.toContain('hearken');
  expect(inspect(event)).not.toContain('hearken');
});

test('an event class whose prototype is frozen is dispatched as ever', () => {
  class OrderArchived extends OrderPlaced {}
  Object.freeze(OrderArchived.prototype);
  const registry = buildRegistry({
    events: [OrderArchived, OrderPlaced],
    handlers: [Stock],
    methods: [{ handler: 'Stock', method: 'reserve', events: ['OrderPlaced'] }],
  });
  const container = root.createChildContainer();
  container.registerSingleton(Stock);
  const hearken = createHearken({ registry, container });
  for (const depth of [1, 2, 3]) hearken.dispatch(new OrderArchived(depth));
  expect(ran).toEqual(['reserve 1', 'reserve 2', 'reserve 3']);
});

test('of several dispatchers each runs its own handlers for the same event', () => {
  const first = start();
  const second = start([]);
  dispatchWarm(first.hearken);
  dispatchWarm(second.hearken);
  first.hearken.dispatch(new OrderPlaced());
  expect(ran).toEqual(['reserve 0', 'Audit.write', 'reserve 0', 'Audit.write', 'written out']);
});

test('a number of somebody else on an event misleads nobody', () => {
  class OrderPaid extends OrderPlaced {}
  const { hearken } = start();
  dispatchWarm(hearken);
  dispatchWarm(hearken);
  for (const number of [0, 1, 2, 3, -1, 1.5, 'push', 'length', null]) {
    ran.length = 0;
    hearken.dispatch(Object.defineProperty(new OrderPaid(), 'hearken:number', { value: number }));
    expect(ran).toEqual(['reserve 0', 'Audit.write']);
  }
});

test('a promise from a synchronous method is refused', async () => {
  const { container, hearken } = start();
  class Late extends Stock {
    override reserve(): void {
      return Promise.resolve() as unknown as undefined;
    }
  }
  container.registerInstance(Stock, new Late());
  expect(() => dispatchWarm(hearken)).toThrow(UnexpectedPromiseError);
  expect(() => hearken.dispatch(new OrderPlaced())).toThrow(UnexpectedPromiseError);
  await hearken.dispose();
});

test.for<[string, Partial<DirectCalls>]>([
  ['leave a subscription out', { methods: ['Stock.reserve'] }],
  ['turn the order round', { methods: ['Audit.write', 'Stock.reserve'] }],
  ['name another event', { event: 'OrderPaid' }],
])('written-out calls that %s are refused at start-up', ([, change]) => {
  expect(() => start([{ ...calls, ...change }])).toThrow(RegistryMismatchError);
});
