import 'reflect-metadata';
import { container as root, delay, inject, injectAll, Lifecycle } from 'tsyringe';
import { expect, test } from 'vitest';
import { type ClassOf, createHearken, DomainEvent } from '../../src/index.js';
import { buildRegistry } from './fixtures/build-registry.js';
import { RecordingLogger } from './fixtures/recording-logger.js';
import { thrownBy } from './fixtures/thrown-by.js';

class Happened extends DomainEvent {}

interface Seen {
  readonly handler: object;
  readonly dependency: unknown;
}

/** A handler class with two methods and one dependency, and what was seen of its instances. */
function scene(tokens: readonly (ClassOf | null)[], container = root.createChildContainer()) {
  const seen: Seen[] = [];
  class Handler {
    constructor(readonly dependency: unknown) {}
    first(): void {
      seen.push({ handler: this, dependency: this.dependency });
    }
    second(): void {
      this.first();
    }
  }
  const logger = new RecordingLogger();
  const start = (constructors: Record<string, readonly [ClassOf, readonly ClassOf[]]> = {}) =>
    createHearken({
      container,
      logger,
      registry: buildRegistry({
        events: [Happened],
        handlers: [Handler],
        methods: [
          { handler: 'Handler', method: 'first', events: ['Happened'] },
          { handler: 'Handler', method: 'second', events: ['Happened'] },
        ],
        constructors: [
          { type: Handler, tokens },
          ...Object.values(constructors).map(([type, tokens]) => ({ type, tokens })),
        ],
      }),
    });
  const dispatchTwice = (hearken: ReturnType<typeof start>) => {
    seen.length = 0;
    hearken.dispatch(new Happened());
    hearken.dispatch(new Happened());
    return [...seen];
  };
  return { Handler, container, logger, seen, start, dispatchTwice };
}

class Database {}
const bareDatabase = { Database: [Database, []] } as const;

function distinct(seen: readonly Seen[], key: keyof Seen): number {
  return new Set(seen.map((each) => each[key])).size;
}

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

test('tokens of parameter decorators win over types', () => {
  const { Handler, container, start, dispatchTwice } = scene([Database]);
  inject('Replica')(Handler, undefined, 0);
  container.register('Replica', { useValue: 'replica' });
  expect(dispatchTwice(start(bareDatabase))[0]?.dependency).toBe('replica');
});

test('a class without a constructor of its own uses the decorators of its base', () => {
  class Base {
    constructor(readonly url: string) {}
  }
  class Derived extends Base {}
  inject('url')(Base, undefined, 0);
  const { container, start, dispatchTwice } = scene([Derived]);
  container.register('url', { useValue: 'db://' });
  const registry = start({ Derived: [Derived, [null as unknown as ClassOf]] });
  expect((dispatchTwice(registry)[0]?.dependency as Base).url).toBe('db://');
});

test('a parameter with a default is left to it', () => {
  const { Handler, start, dispatchTwice } = scene([Database]);
  class WithDefault {
    readonly retries: number;
    constructor(
      readonly database: Database,
      retries = 3,
    ) {
      this.retries = retries;
    }
  }
  expect(Handler).toBeDefined();
  const other = scene([WithDefault]);
  const hearken = other.start({
    ...bareDatabase,
    WithDefault: [WithDefault, [Database, null as unknown as ClassOf]],
  });
  expect(other.dispatchTwice(hearken)[0]?.dependency).toMatchObject({ retries: 3 });
  expect(dispatchTwice(start(bareDatabase))).toHaveLength(4);
});

test('a parameter nobody can name a token for is an error that names it', async () => {
  const { container, start, logger } = scene([null]);
  const hearken = start();
  for (const run of [hearken.dispatch, hearken.dispatchAsync]) {
    expect(await thrownBy(() => run.call(hearken, new Happened()))).toMatchObject({
      code: 'parameter-without-token',
      className: 'Handler',
      parameter: 0,
    });
  }
  expect(logger.messages[0]).toBe('Handler.first(Happened) failed');

  const behindFactory = scene([Database], container);
  container.register(Database, { useFactory: (inner) => inner.resolve(scene([null]).Handler) });
  const error = await thrownBy(() => behindFactory.start().dispatch(new Happened()));
  expect(error).toMatchObject({ code: 'handler-construction', handler: 'Handler' });
});

test('a dependency cycle is an error that prints it', async () => {
  class Chicken {}
  class Egg {}
  const { start } = scene([Chicken]);
  const hearken = start({ Chicken: [Chicken, [Egg]], Egg: [Egg, [Chicken]] });
  expect(await thrownBy(() => hearken.dispatch(new Happened()))).toMatchObject({
    code: 'dependency-cycle',
    path: ['Chicken', 'Egg', 'Chicken'],
  });
});

test('an unregistered token, and a constructor that throws, are the cause of one error', async () => {
  const { Handler, start } = scene([null]);
  inject('nowhere')(Handler, undefined, 0);
  expect(await thrownBy(() => start().dispatch(new Happened()))).toMatchObject({
    code: 'handler-construction',
    message: expect.stringContaining('"nowhere"'),
  });
  const refused = new Error('connection refused');
  class Broken {
    constructor() {
      throw refused;
    }
  }
  const other = scene([Broken]);
  const hearken = other.start({ Broken: [Broken, []] });
  expect(await thrownBy(() => hearken.dispatch(new Happened()))).toMatchObject({ cause: refused });
});

test('factories, injectAll and delay go through the container and share its scope', () => {
  class Clock {}
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

test('what a dispatch built is disposed of at its end, whatever fails, oldest first', async () => {
  const disposed: string[] = [];
  const broken = new Error('socket closed');
  class Socket {
    dispose(): void {
      disposed.push('Socket');
      throw broken;
    }
  }
  class Session {
    constructor(readonly socket: Socket) {}
    async dispose(): Promise<void> {
      disposed.push('Session');
      await Promise.reject(broken);
    }
  }
  const { container, logger, start } = scene([Session]);
  container.register(Session, { useClass: Session }, { lifecycle: Lifecycle.ContainerScoped });
  const hearken = start({ Socket: [Socket, []], Session: [Session, [Socket]] });

  const error = await thrownBy(() => hearken.dispatchAsync(new Happened()));
  expect(error).toMatchObject({ code: 'scope-disposal-failed', errors: [broken, broken] });
  expect(disposed).toEqual(['Socket', 'Session']);
  expect(logger.messages).toEqual([
    'Socket.dispose() failed after Happened',
    'Session.dispose() failed after Happened',
  ]);

  const sync = await thrownBy(() => hearken.dispatch(new Happened()));
  expect(sync).toMatchObject({ errors: [broken] });
  await hearken.dispose();
  expect(logger.messages).toHaveLength(4);
});

test("a failing dispose never hides a handler's failure", async () => {
  class Grumpy {
    dispose(): void {
      throw new Error('no');
    }
  }
  const { Handler, logger, start } = scene([Grumpy]);
  const failure = new Error('yes');
  Handler.prototype.second = () => {
    throw failure;
  };
  const hearken = start({ Grumpy: [Grumpy, []] });
  expect(await thrownBy(() => hearken.dispatch(new Happened()))).toBe(failure);
  expect(await thrownBy(() => hearken.dispatchAsync(new Happened()))).toBe(failure);
  expect(logger.messages).toHaveLength(6);
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
