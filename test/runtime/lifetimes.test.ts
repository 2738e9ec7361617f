import 'reflect-metadata';
import { delay, inject, injectAll, Lifecycle, container as root } from 'tsyringe';
import { expect, test } from 'vitest';
import { type ClassOf, createHearken } from '../../src/index.js';
import { buildRegistry } from './fixtures/build-registry.js';
import { bareDatabase, Database, distinct, Happened, scene } from './fixtures/scene.js';

test('A18: without a registration each method gets an instance of its own', () => {
  const { start, dispatchTwice } = scene([Database]);
  const seen = dispatchTwice(start(bareDatabase));
  expect(seen).toHaveLength(4);
  expect(distinct(seen, 'handler')).toBe(4);
  expect(distinct(seen, 'dependency')).toBe(4);
  expect(seen[0]?.dependency).toBeInstanceOf(Database);
});

test('A18: a container-scoped handler is one for the dispatch', () => {
  const { Handler, container, start, dispatchTwice } = scene([Database]);
  container.register(Handler, { useClass: Handler }, { lifecycle: Lifecycle.ContainerScoped });
  const seen = dispatchTwice(start(bareDatabase));
  expect(distinct(seen, 'handler')).toBe(2);
  expect(seen[0]?.handler).toBe(seen[1]?.handler);
});

test('A18: a singleton is one for all methods and dispatches, and the container agrees', () => {
  const { Handler, container, start, dispatchTwice } = scene([Database]);
  container.registerSingleton(Handler);
  const hearken = start(bareDatabase);
  const seen = [...dispatchTwice(hearken), ...dispatchTwice(hearken)];
  expect(distinct(seen, 'handler')).toBe(1);
  expect(seen[0]?.handler).toBe(container.resolve(Handler));
});

test('A18: a handler that becomes a singleton, and is none again later on, is taken for what it is', () => {
  const { Handler, container, start, dispatchTwice } = scene([Database]);
  const hearken = start(bareDatabase);
  const instances = () => distinct(dispatchTwice(hearken), 'handler');
  for (let time = 0; time < 2; time++) {
    expect(instances()).toBe(4);
    container.register(Handler, { useClass: Handler }, { lifecycle: Lifecycle.ContainerScoped });
    expect(instances()).toBe(2);
    container.registerSingleton(Handler);
    expect(instances()).toBe(1);
    expect(instances()).toBe(1);
    container.reset();
  }
});

test('A18: a resolution-scoped dependency is shared within one handler only', () => {
  class Left {
    constructor(readonly database: Database) {}
  }
  const { container, start, dispatchTwice } = scene([Left]);
  const { ResolutionScoped } = Lifecycle;
  container.register(Database, { useClass: Database }, { lifecycle: ResolutionScoped });
  const seen = dispatchTwice(start({ ...bareDatabase, Left: [Left, [Database]] }));
  expect(new Set(seen.map(({ dependency }) => (dependency as Left).database)).size).toBe(4);
});

test('a scoped dependency is one for all handlers of a dispatch, wherever it is registered', () => {
  const parent = root.createChildContainer();
  const { container, start, dispatchTwice } = scene([Database], parent.createChildContainer());
  const { ContainerScoped } = Lifecycle;
  parent.register(Database, { useClass: Database }, { lifecycle: ContainerScoped });
  const seen = dispatchTwice(start(bareDatabase));
  expect(distinct(seen, 'dependency')).toBe(2);

  container.register('opaque', { useFactory: () => 'made' });
  const child = scene([null], container);
  inject('both')(child.Handler, undefined, 0);
  container.register('both', { useFactory: (inner) => inner.resolve(Database) });
  const again = child.dispatchTwice(child.start(bareDatabase));
  expect(distinct(again, 'dependency')).toBe(2);
});

test('a singleton is built by the container that owns it, and captures nothing of a scope', () => {
  const disposed: object[] = [];
  class Connection {
    dispose(): void {
      disposed.push(this);
    }
  }
  const { Handler, container, start, dispatchTwice } = scene([Connection]);
  container.registerSingleton(Handler);
  const { ContainerScoped } = Lifecycle;
  container.register(Connection, { useClass: Connection }, { lifecycle: ContainerScoped });
  const seen = dispatchTwice(start({ Connection: [Connection, []] }));
  expect(distinct(seen, 'dependency')).toBe(1);
  expect(seen[0]?.dependency).toBe(container.resolve(Connection));
  expect(disposed).toEqual([]);
});

test('an override holds from the next dispatch, wherever and whenever it is registered', () => {
  const parent = root.createChildContainer();
  const { Handler, container, start, dispatchTwice } = scene(
    [Database],
    parent.createChildContainer(),
  );
  const hearken = start(bareDatabase);
  expect(distinct(dispatchTwice(hearken), 'dependency')).toBe(4);

  const fake = new Database();
  parent.registerInstance(Database, fake);
  expect(dispatchTwice(hearken)[0]?.dependency).toBe(fake);

  class OtherDatabase extends Database {}
  container.register(Database, { useClass: OtherDatabase });
  expect(dispatchTwice(hearken)[0]?.dependency).toBeInstanceOf(OtherDatabase);

  container.registerSingleton(Handler);
  const [first] = dispatchTwice(hearken);
  expect(dispatchTwice(hearken)[3]?.handler).toBe(first?.handler);
  container.clearInstances();
  expect(dispatchTwice(hearken)[0]?.handler).not.toBe(first?.handler);

  container.reset();
  expect(dispatchTwice(hearken)[0]?.dependency).toBe(fake);
});

test('a handler replaced by an instance is that instance', () => {
  const { Handler, container, start, dispatchTwice } = scene([Database]);
  const hearken = start(bareDatabase);
  const fake = new Handler('fake');
  container.registerInstance(Handler, fake);
  expect(distinct([...dispatchTwice(hearken), ...dispatchTwice(hearken)], 'handler')).toBe(1);
});

test('factories, injectAll and delay go through the container and share its scope', () => {
  class Clock {
    readonly zone = 'UTC';
  }
  class Lazy {
    readonly ticking = true;
  }
  class Parts {
    constructor(
      readonly clock: Clock,
      readonly made: { clock: Clock },
      readonly all: string[],
      readonly lazy: Lazy,
    ) {}
  }
  inject('made')(Parts, undefined, 1);
  injectAll('plugin')(Parts, undefined, 2);
  inject(delay(() => Lazy))(Parts, undefined, 3);
  const { Handler, container, start, seen } = scene([Parts]);
  Handler.prototype.second = function () {
    expect((this.dependency as Parts).lazy.ticking).toBe(true);
    this.first();
  };
  container.register(Clock, { useClass: Clock }, { lifecycle: Lifecycle.ContainerScoped });
  container.register('made', { useFactory: (inner) => ({ clock: inner.resolve(Clock) }) });
  container.register('plugin', { useValue: 'one' }).register('plugin', { useValue: 'two' });
  const nothing = null as unknown as ClassOf;
  const hearken = start({
    Clock: [Clock, []],
    Lazy: [Lazy, []],
    Parts: [Parts, [Clock, nothing, nothing, nothing]],
  });
  hearken.dispatch(new Happened());
  const [first, second] = seen.map(({ dependency }) => dependency as Parts);
  expect(first?.made.clock).toBe(first?.clock);
  expect(second?.clock).toBe(first?.clock);
  expect(first?.all).toEqual(['one', 'two']);
});

test('a container whose inner parts are unknown still gives each dispatch its child', () => {
  const { Handler, container, seen } = scene([Database]);
  container.register(Handler, { useClass: Handler }, { lifecycle: Lifecycle.ContainerScoped });
  const wrapper = Object.assign(Object.create(null), {
    createChildContainer: () => container.createChildContainer(),
  }) as typeof container;
  const hearken = createHearken({
    container: wrapper,
    registry: buildRegistry({
      events: [Happened],
      handlers: [Handler],
      methods: [{ handler: 'Handler', method: 'first', events: ['Happened'] }],
      constructors: [
        { type: Handler, tokens: [Database] },
        { type: Database, tokens: [] },
      ],
    }),
  });
  hearken.dispatch(new Happened());
  hearken.dispatch(new Happened());
  expect(distinct(seen, 'handler')).toBe(2);
});

test('an asynchronous dispatch finds its singletons although one is no longer one meanwhile', async () => {
  const { Handler, container, seen } = scene([Database]);
  const gates: (() => void)[] = [];
  class Gate {
    wait(): Promise<void> {
      return new Promise<void>((resolve) => gates.push(resolve));
    }
  }
  container.registerSingleton(Gate).registerSingleton(Handler);
  const hearken = createHearken({
    container,
    registry: buildRegistry({
      events: [Happened],
      handlers: [Gate, Handler],
      methods: [
        { handler: 'Gate', method: 'wait', events: ['Happened'], async: true },
        { handler: 'Handler', method: 'first', events: ['Happened'], delivery: 'afterCommit' },
      ],
      constructors: [{ type: Handler, tokens: [Database] }],
    }),
  });
  const dispatch = async (meanwhile?: () => Promise<void>) => {
    const running = hearken.dispatchAsync(new Happened());
    const open = gates.pop();
    await meanwhile?.();
    open?.();
    await running;
  };
  for (let round = 0; round < 3; round++) await dispatch();
  await dispatch(async () => {
    container.register(Handler, { useClass: Handler });
    await dispatch();
  });
  expect(seen.map(({ handler }) => handler.constructor)).toEqual(Array(5).fill(Handler));
});
