import { expectTypeOf } from 'expect-type';
import { test } from 'vitest';
import {
  Command,
  composeRegistries,
  DomainEvent,
  type Hearken,
  type HearkenOptions,
  type Registry,
} from '../../src/index.js';

class Paid extends DomainEvent {
  constructor(readonly cents: number) {
    super();
  }
}
class Shipped extends DomainEvent {
  constructor(readonly parcel: string) {
    super();
  }
}
class Pay extends Command<string> {
  constructor(readonly cents: number) {
    super();
  }
}
class Ship {
  constructor(readonly parcel: string) {}
}

interface BillingEvents {
  all: Paid;
  synchronous: Paid;
}
interface BillingCommands {
  all: Pay;
  answers: [command: Pay, answer: string];
}
interface ShippingEvents {
  all: Shipped;
  synchronous: never;
}
interface ShippingCommands {
  all: Ship;
  answers: [command: Ship, answer: number];
}

declare const billing: () => Registry<BillingEvents, BillingCommands>;
declare const shipping: () => Registry<ShippingEvents, ShippingCommands>;
declare const journal: () => Registry<ShippingEvents>;

type Made<R> = R extends () => Registry<infer E, infer C> ? { E: E; C: C } : never;
type Composed<R extends () => Registry> = Hearken<Made<R>['E'], Made<R>['C']>;

test('what is composed takes the commands and events of each package, and no others', () => {
  const compose = () => composeRegistries(billing, shipping, journal);
  type Both = Composed<ReturnType<typeof compose>>;
  expectTypeOf<Parameters<Both['enqueue']>[0]>().toEqualTypeOf<Pay | Ship>();
  expectTypeOf<Parameters<Both['dispatchAsync']>[0]>().toEqualTypeOf<Paid | Shipped>();
  expectTypeOf<Parameters<Both['dispatch']>[0]>().toEqualTypeOf<Paid>();

  const use = (hearken: Both) => ({
    pay: () => hearken.send(new Pay(1)),
    ship: () => hearken.send(new Ship('a')),
    // @ts-expect-error: nobody's command
    date: () => hearken.send(new Date()),
  });
  expectTypeOf<ReturnType<ReturnType<typeof use>['pay']>>().toEqualTypeOf<Promise<string>>();
  expectTypeOf<ReturnType<ReturnType<typeof use>['ship']>>().toEqualTypeOf<Promise<number>>();
});

test('packages that do not say what they handle let any command pass', () => {
  const compose = () => composeRegistries(journal, journal);
  type None = Composed<ReturnType<typeof compose>>;
  expectTypeOf<Parameters<None['enqueue']>[0]>().toEqualTypeOf<object>();
});

test('what is composed fits createHearken', () => {
  const compose = () => composeRegistries(billing, shipping);
  expectTypeOf<ReturnType<typeof compose>>().toExtend<HearkenOptions['registry']>();
});
