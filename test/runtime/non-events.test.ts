import 'reflect-metadata';
import { expect, test } from 'vitest';
import { createHearken, DomainEvent, HearkenError, NotAnEventError } from '../../src/index.js';
import { method, OrderPlaced, ran, start } from './fixtures/order-policy.js';
import { thrownBy } from './fixtures/thrown-by.js';

test.for([
  [null, 'null is not'],
  [undefined, 'undefined is not'],
  ['OrderPlaced', 'The string "OrderPlaced"'],
  [42n, 'The bigint 42'],
  [OrderPlaced, 'The class or function OrderPlaced'],
  [{}, 'A plain object'],
  [Object.create(null), 'A plain object'],
  [[], 'An array'],
  [new Date(), 'An instance of Date'],
] as const)('A22: a non-event is refused as what it is: $1', async ([value, name]) => {
  const { hearken } = start({ methods: [method('first', ['DomainEvent'])] });
  for (const run of [hearken.dispatch, hearken.dispatchAsync]) {
    const error = await thrownBy(() => run.call(hearken, value as object));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toBeInstanceOf(HearkenError);
    expect(error).toBeInstanceOf(NotAnEventError);
    expect(error).toMatchObject({ code: 'not-an-event', message: expect.stringContaining(name) });
  }
  expect(ran).toEqual([]);
});

test('A22: a class of the same name from a second copy of its module is named as that', () => {
  const { hearken } = start({});
  const copy = Object.create({ constructor: { name: 'OrderPlaced' } }) as object;
  expect(() => hearken.dispatch(copy)).toThrow(/is its module loaded twice\?/);
});

test('A22: with a base of one’s own, DomainEvent is none: only what extends that base is an event', () => {
  class Fact {}
  class OrderShipped extends Fact {}
  class Unseen extends OrderShipped {}
  class Stranger extends DomainEvent {}
  const hearken = createHearken({
    registry: () => ({
      format: 2,
      discriminant: null,
      events: [
        { name: 'Fact', type: Fact, bases: [], discriminator: null },
        { name: 'OrderShipped', type: OrderShipped, bases: ['Fact'], discriminator: null },
      ],
      handlers: [],
      methods: [],
      constructors: [],
    }),
  });
  for (const event of [new Fact(), new OrderShipped(), new Unseen()]) hearken.dispatch(event);
  expect(() => hearken.dispatch(new Stranger())).toThrow(
    'An instance of Stranger is not a domain event. ' +
      'Dispatch an instance of a class that extends the base that `events.bases` of the config names.',
  );
});
