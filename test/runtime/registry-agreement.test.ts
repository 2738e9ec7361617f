import 'reflect-metadata';
import * as fc from 'fast-check';
import { container } from 'tsyringe';
import { expect, test } from 'vitest';
import {
  AsynchronousHandlerError,
  createHearken,
  type Delivery,
  DomainEvent,
} from '../../src/index.js';
import { buildRegistry, type MethodInShort } from './fixtures/build-registry.js';

type EventClass = new () => DomainEvent;

interface MethodSpec {
  readonly handler: number;
  readonly events: readonly number[];
  readonly async: boolean;
  readonly delivery: Delivery;
}

/** For each event class its base's number, or 0 for the root; and the methods in order. */
const project = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.record({
    bases: fc.tuple(...Array.from({ length: size }, (_, index) => fc.nat({ max: index }))),
    methods: fc.array(
      fc.record({
        handler: fc.nat({ max: 3 }),
        events: fc.uniqueArray(fc.nat({ max: size }), { minLength: 1, maxLength: 3 }),
        async: fc.boolean(),
        delivery: fc.constantFrom<Delivery>('inTransaction', 'afterCommit'),
      }),
      { maxLength: 12 },
    ),
  }),
);

test('A14, A17: what the registry lists for an event is what runs, once each and in order', async () => {
  await fc.assert(
    fc.asyncProperty(project, async ({ bases, methods }) => {
      const ran: string[] = [];
      const classes = eventClasses(bases);
      const handlers = Array.from({ length: 4 }, (_, index) => handlerClass(index, methods));
      const listed = methods.map((spec, index) => methodOf(spec, { index, classes, ran }));
      const registry = buildRegistry({ events: classes.slice(1), handlers, methods: listed });
      const hearken = createHearken({ registry, container: container.createChildContainer() });
      for (const type of classes.slice(1)) {
        const expected = expectedFor(type, classes, methods);
        ran.length = 0;
        await hearken.dispatchAsync(new type());
        expect(ran).toEqual(expected.map(({ name }) => name));
        ran.length = 0;
        const refused = expected.some(({ async }) => async);
        expect(refusesSynchronously(() => hearken.dispatch(new type()))).toBe(refused);
        expect(ran).toEqual(refused ? [] : expected.map(({ name }) => name));
      }
    }),
  );
});

function refusesSynchronously(dispatch: () => void): boolean {
  try {
    dispatch();
    return false;
  } catch (error) {
    if (error instanceof AsynchronousHandlerError) return true;
    throw error;
  }
}

function eventClasses(bases: readonly number[]): readonly EventClass[] {
  const classes: EventClass[] = [DomainEvent as EventClass];
  for (const base of bases) {
    const type = class extends (classes[base] as EventClass) {};
    Object.defineProperty(type, 'name', { value: `Event${classes.length}` });
    classes.push(type);
  }
  return classes;
}

function handlerClass(index: number, methods: readonly MethodSpec[]): new () => object {
  const type = class {
    readonly number = index;
  };
  Object.defineProperty(type, 'name', { value: `Handler${index}` });
  methods.forEach((_, method) => {
    Object.assign(type.prototype, { [`method${method}`]: () => undefined });
  });
  return type;
}

function methodOf(
  { handler, events, async, delivery }: MethodSpec,
  context: { index: number; classes: readonly EventClass[]; ran: string[] },
): MethodInShort {
  const name = `Handler${handler}.method${context.index}`;
  const run = async ? async () => void context.ran.push(name) : () => void context.ran.push(name);
  return {
    handler: `Handler${handler}`,
    method: `method${context.index}`,
    events: events.map((event) => (context.classes[event] as EventClass).name),
    async,
    delivery,
    invoke: run,
  };
}

function expectedFor(
  type: EventClass,
  classes: readonly EventClass[],
  methods: readonly MethodSpec[],
): readonly { readonly name: string; readonly async: boolean }[] {
  const matching = methods
    .map((spec, index) => ({ ...spec, name: `Handler${spec.handler}.method${index}` }))
    .filter(({ events }) =>
      events.some((event) => {
        const declared = classes[event] as EventClass;
        return type === declared || type.prototype instanceof declared;
      }),
    );
  return [
    ...matching.filter(({ delivery }) => delivery === 'inTransaction'),
    ...matching.filter(({ delivery }) => delivery === 'afterCommit'),
  ];
}
