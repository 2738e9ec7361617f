import 'reflect-metadata';
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
    return (event: OrderPlaced): void => {
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
