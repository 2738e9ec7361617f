import 'reflect-metadata';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClassOf,
  Command,
  type CommandEntry,
  composeRegistries,
  createHearken,
  DomainEvent,
  eventCodecs,
  type Registry,
  RegistryMismatchError,
} from '../../src/index.js';
import { buildRegistry, type MethodInShort } from './fixtures/build-registry.js';
import { RecordingLogger } from './fixtures/recording-logger.js';
import { thrownBy } from './fixtures/thrown-by.js';

class OrderPlaced extends DomainEvent {}
class RushOrderPlaced extends OrderPlaced {}

const calls: string[] = [];

/** A handler class of that name whose methods write down that they ran. */
function handlerClass(name: string, ...methods: readonly string[]): ClassOf {
  const type = { [name]: class {} }[name] as ClassOf;
  for (const method of methods) {
    Object.defineProperty(type.prototype, method, {
      value: () => void calls.push(`${name}.${method}`),
    });
  }
  return type;
}

const sends = (
  type: ClassOf,
  by: Pick<CommandEntry, 'handlerType' | 'handler' | 'method'>,
): CommandEntry => ({ name: type.name, type, ...by, takesContext: false, invoke: () => undefined });

const handles = (handler: string, method: string, event: string): MethodInShort => ({
  handler,
  method,
  events: [event],
});

const Stock = handlerClass('Stock', 'reserve', 'watch');
const Mails = handlerClass('Mails', 'thank');

const stock = buildRegistry({
  events: [OrderPlaced],
  handlers: [Stock],
  methods: [handles('Stock', 'reserve', 'OrderPlaced'), handles('Stock', 'watch', 'DomainEvent')],
});
const mails = buildRegistry({
  events: [OrderPlaced, RushOrderPlaced],
  handlers: [Mails],
  methods: [handles('Mails', 'thank', 'OrderPlaced')],
});

function dispatched(registry: () => Registry, event: object): readonly string[] {
  calls.length = 0;
  createHearken({ registry, logger: new RecordingLogger() }).dispatch(event);
  return [...calls];
}

describe('several registries as one', () => {
  test('run the handlers of each, in the order in which they are given', () => {
    const event = new OrderPlaced();
    const all = ['Stock.reserve', 'Stock.watch', 'Mails.thank'];
    expect(dispatched(composeRegistries(stock, mails), event)).toEqual(all);
    expect(dispatched(composeRegistries(mails, stock), event)).toEqual([
      'Mails.thank',
      'Stock.reserve',
      'Stock.watch',
    ]);
  });

  test('A8: reach the handlers of a base event in a package that never saw the event', () => {
    const composed = composeRegistries(stock, mails);
    expect(dispatched(composed, new RushOrderPlaced())).toEqual([
      'Stock.reserve',
      'Stock.watch',
      'Mails.thank',
    ]);
  });

  test('A10: hold what several of them know once', () => {
    expect(dispatched(composeRegistries(stock, stock, mails, stock), new OrderPlaced())).toEqual(
      dispatched(composeRegistries(stock, mails), new OrderPlaced()),
    );
  });

  test('tell an event that is two names for one class by the first', () => {
    const renamed = () => {
      const { events, methods, ...rest } = mails();
      const name = (text: string) => (text === 'OrderPlaced' ? 'shop/OrderPlaced' : text);
      return {
        ...rest,
        events: events.map((entry) => ({
          ...entry,
          name: name(entry.name),
          bases: entry.bases.map(name),
        })),
        methods: methods.map((entry) => ({ ...entry, events: entry.events.map(name) })),
      };
    };
    expect(dispatched(composeRegistries(stock, renamed), new OrderPlaced())).toContain(
      'Mails.thank',
    );
  });

  test('A14: run each method of each registry exactly once, whatever is split how', () => {
    const events = { OrderPlaced, RushOrderPlaced };
    const method = fc.record({
      handler: fc.constantFrom('A', 'B', 'C'),
      method: fc.constantFrom('m', 'n'),
      event: fc.constantFrom('OrderPlaced', 'RushOrderPlaced', 'DomainEvent'),
    });
    const part = fc.uniqueArray(method, { selector: (one) => `${one.handler}.${one.method}` });
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 4 }),
        fc.constantFrom(...Object.keys(events)),
        (parts, name) => {
          const classes = new Map<string, ClassOf>();
          const classOf = (handler: string, index: number) => {
            const key = `${handler}${index}`;
            classes.set(key, classes.get(key) ?? handlerClass(key, 'm', 'n'));
            return classes.get(key) as ClassOf;
          };
          const registries = parts.map((methods, index) =>
            buildRegistry({
              events: Object.values(events),
              handlers: [...new Set(methods.map(({ handler }) => classOf(handler, index)))],
              methods: methods.map((one) =>
                handles(`${one.handler}${index}`, one.method, one.event),
              ),
            }),
          );
          const event = new events[name as keyof typeof events]();
          const expected = registries.flatMap((registry) => dispatched(registry, event));
          expect(dispatched(composeRegistries(...registries), event)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('keep what events carry apart, though their packages name it alike', () => {
    class Money {
      constructor(readonly cents: number) {}
    }
    class Weight {
      constructor(readonly grams: string) {}
    }
    class Paid extends DomainEvent {
      constructor(readonly amount: Money) {
        super();
      }
    }
    class Packed extends DomainEvent {
      constructor(readonly weights: readonly Weight[]) {
        super();
      }
    }
    const carrying = (type: ClassOf, field: object, carried: ClassOf, fields: object) => () => {
      const registry = buildRegistry({ events: [type] })();
      const codec = { fields: field, hidden: {} };
      return {
        ...registry,
        events: registry.events.map((entry) => (entry.type === type ? { ...entry, codec } : entry)),
        objects: [{ name: 'src/value.ts#Value', type: carried, fields, hidden: {} }],
      } as Registry;
    };
    const value = { object: 'src/value.ts#Value' };
    const codecs = eventCodecs(
      composeRegistries(
        carrying(Paid, { amount: value }, Money, { cents: 'number' }),
        carrying(Packed, { weights: { list: value } }, Weight, { grams: 'text' }),
      )(),
    );
    for (const event of [new Paid(new Money(5)), new Packed([new Weight('7')])]) {
      const codec = codecs.get(event.constructor.name);
      expect(codec?.decode(JSON.parse(JSON.stringify(codec.encode(event))))).toEqual(event);
    }
  });

  test.each([
    ['events', { events: [class OrderPlaced extends DomainEvent {}] }, 'an event OrderPlaced'],
    ['handler classes', { handlers: [class Stock {}] }, 'a handler class Stock'],
  ])('refuse two %s of one name', async (_what, parts, text) => {
    const error = await thrownBy(composeRegistries(stock, buildRegistry(parts)));
    expect(error).toBeInstanceOf(RegistryMismatchError);
    expect(String(error)).toContain(`two packages have ${text}: rename one of them`);
  });

  test('have each command once, with its one handler', async () => {
    class PlaceOrder extends Command {}
    class CancelOrder extends Command {}
    const reserve = { handlerType: Stock, handler: 'Stock', method: 'reserve' };
    const thank = { handlerType: Mails, handler: 'Mails', method: 'thank' };
    const place = sends(PlaceOrder, reserve);
    const both = composeRegistries(
      () => ({ ...stock(), commands: [place] }),
      () => ({ ...mails(), commands: [{ ...place }, sends(CancelOrder, thank)] }),
    );
    expect(both().commands?.map(({ name }) => name)).toEqual(['PlaceOrder', 'CancelOrder']);

    const refused = composeRegistries(
      () => ({ ...stock(), commands: [place] }),
      () => ({ ...mails(), commands: [sends(PlaceOrder, thank)] }),
      () => ({ ...mails(), commands: [sends(class PlaceOrder extends Command {}, thank)] }),
    );
    const error = await thrownBy(refused);
    expect(error).toBeInstanceOf(RegistryMismatchError);
    expect(String(error)).toContain('PlaceOrder has two handlers: Stock.reserve and Mails.thank');
    expect(String(error)).toContain('two packages have a command PlaceOrder: rename one of them');
  });

  test('refuse a part that does not fit its classes, by its own words', async () => {
    const broken = () => ({ ...mails(), handlers: [] });
    const error = await thrownBy(() =>
      createHearken({ registry: composeRegistries(stock, broken), logger: new RecordingLogger() }),
    );
    expect(String(error)).toContain('Mails.thank belongs to a handler that is not there');
  });
});
