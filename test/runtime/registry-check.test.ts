import 'reflect-metadata';
import { expect, test } from 'vitest';
import {
  type ClassOf,
  Command,
  type CommandEntry,
  createHearken,
  DomainEvent,
  HearkenError,
  type Registry,
  RegistryMismatchError,
} from '../../src/index.js';
import { buildRegistry } from './fixtures/build-registry.js';

abstract class OrderEvent extends DomainEvent {}
class OrderPlaced extends OrderEvent {}
class Policy {
  constructor(readonly clock: object) {}
  onPlaced(): void {}
  async onPlacedLater(): Promise<void> {}
}

const sound = buildRegistry({
  events: [OrderPlaced, OrderEvent],
  handlers: [Policy],
  methods: [{ handler: 'Policy', method: 'onPlaced', events: ['OrderPlaced'] }],
  constructors: [{ type: Policy, tokens: [null] }],
})();
const [placed] = sound.events;
const [onPlaced] = sound.methods;
class PlaceOrder extends Command {}
const placing: CommandEntry = {
  name: 'PlaceOrder',
  type: PlaceOrder,
  handler: 'Policy',
  handlerType: Policy,
  method: 'onPlaced',
  takesContext: false,
  invoke: () => undefined,
};
const gone = undefined as unknown as ClassOf;

function problemsOf(changes: object): readonly string[] {
  try {
    createHearken({ registry: () => ({ ...sound, ...changes }) });
  } catch (error) {
    if (error instanceof RegistryMismatchError) return error.problems;
    throw error;
  }
  return [];
}

test('a registry that fits starts', () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ commands: [placing] })).toEqual([]);
});

test.for<[string, object, RegExp]>([
  ['another format', { format: 1 }, /format is 1, .* reads format 2/],
  [
    'an undefined event class',
    { events: [{ ...placed, type: gone }, ...sound.events.slice(1)] },
    /OrderPlaced is undefined: .* import cycle/,
  ],
  [
    'an event twice',
    {
      events: [
        ...sound.events,
        { name: 'OrderPlaced', type: null, bases: [], discriminator: null },
      ],
    },
    /OrderPlaced is there twice/,
  ],
  [
    'a former name that another event has',
    { events: [{ ...placed, formerly: ['OrderEvent'] }, ...sound.events.slice(1)] },
    /was formerly OrderEvent, which another event is called/,
  ],
  [
    'a base that is no longer one',
    { events: [{ ...placed, bases: ['DomainEvent'] }, ...sound.events.slice(1)] },
    /generated as a subclass of DomainEvent, but extends OrderEvent, DomainEvent/,
  ],
  [
    'an unknown base',
    {
      events: [{ ...placed, bases: [...(placed?.bases ?? []), 'Gone'] }, ...sound.events.slice(1)],
    },
    /base Gone, which the registry does not know/,
  ],
  [
    'a discriminator without a discriminant',
    { events: [...sound.events, { name: 'Paid', type: null, bases: [], discriminator: 'PAID' }] },
    /names no discriminant/,
  ],
  ['an undefined handler', { handlers: [{ name: 'Policy', type: gone }] }, /Policy is undefined/],
  [
    'something that is no class',
    { handlers: [{ name: 'Policy', type: {} }] },
    /Policy is no class/,
  ],
  [
    'a handler twice',
    { handlers: [...sound.handlers, ...sound.handlers] },
    /Policy is there twice/,
  ],
  [
    'an unknown handler',
    { methods: [{ ...onPlaced, handler: 'Gone' }] },
    /handler that is not there/,
  ],
  ['a missing method', { methods: [{ ...onPlaced, method: 'onGone' }] }, /onGone is no method/],
  ['a method twice', { methods: [onPlaced, onPlaced] }, /Policy.onPlaced is there twice/],
  ['an unknown event', { methods: [{ ...onPlaced, events: ['Gone'] }] }, /takes Gone/],
  ['no function', { methods: [{ ...onPlaced, invoke: gone }] }, /no function to call it/],
  ['an undefined command', { commands: [{ ...placing, type: gone }] }, /PlaceOrder is undefined/],
  ['a command twice', { commands: [placing, placing] }, /the command PlaceOrder is there twice/],
  [
    'a command without its handler',
    { commands: [{ ...placing, handlerType: gone }] },
    /Policy is undefined/,
  ],
  [
    'a command whose method is gone',
    { commands: [{ ...placing, method: 'place' }] },
    /Policy.place is no method of the loaded class/,
  ],
  [
    'a command without a call',
    { commands: [{ ...placing, invoke: gone }] },
    /PlaceOrder has no function to call its handler/,
  ],
  [
    'an unknown delivery',
    { methods: [{ ...onPlaced, delivery: 'soon' }] },
    /unknown delivery soon/,
  ],
  [
    'a durable method',
    { methods: [{ ...onPlaced, delivery: 'durable' }] },
    /Policy.onPlaced is durable, and there is no outbox/,
  ],
  [
    'a method that has become asynchronous',
    { methods: [{ ...onPlaced, method: 'onPlacedLater' }] },
    /synchronous method, but is asynchronous/,
  ],
  [
    'a constructor that has grown',
    { constructors: [{ type: Policy, tokens: [] }] },
    /Policy takes 1 parameters, and was generated with 0/,
  ],
  [
    'an undefined token',
    { constructors: [{ type: Policy, tokens: [gone] }] },
    /for parameter #0 of Policy is undefined/,
  ],
  [
    'an undefined constructor',
    { constructors: [{ type: gone, tokens: [] }] },
    /constructor entry #0 is undefined/,
  ],
])('start-up refuses %s', ([, changes, problem]) => {
  expect(problemsOf(changes)).toEqual([expect.stringMatching(problem)]);
});

test('all problems are told at once, with the remedy, and nothing is changed', () => {
  class Untouched {
    constructor(readonly clock: object) {}
  }
  const registry = (): Registry => ({
    ...sound,
    handlers: [{ name: 'Policy', type: gone }],
    methods: [{ ...onPlaced, events: ['Gone'] } as Registry['methods'][number]],
    constructors: [{ type: Untouched, tokens: [Policy] }],
  });
  expect(() => createHearken({ registry })).toThrow(HearkenError);
  expect(() => createHearken({ registry })).toThrow(/Policy is undefined.*[\s\S]*takes Gone/);
  expect(() => createHearken({ registry })).toThrow(/npx hearken generate/);
  expect(Reflect.getMetadataKeys(Untouched)).toEqual([]);
});

test('a class that an import cycle has not evaluated yet is told as that', () => {
  const registry = (): Registry => {
    throw new ReferenceError("Cannot access 'Policy' before initialization");
  };
  expect(() => createHearken({ registry })).toThrow(/'Policy'.*import cycle/);
});

test('start-up refuses a former name that another durable method has', () => {
  const thanks = { ...onPlaced, method: 'thank', formerly: ['Policy.onPlaced'] };
  const methods = [{ ...onPlaced, delivery: 'durable' }, thanks];
  const told = 'Policy.thank was formerly Policy.onPlaced, which another method is called';
  expect(problemsOf({ methods })).toContain(told);
  expect(problemsOf({ methods: [onPlaced, thanks] })).not.toContain(told);
});
