import 'reflect-metadata';
import { inject } from 'tsyringe';
import { expect, test } from 'vitest';
import { type ClassOf } from '../../src/index.js';
import { bareDatabase, Database, Happened, scene } from './fixtures/scene.js';
import { thrownBy } from './fixtures/thrown-by.js';

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
  class Derived extends Base {
    copy(): unknown {
      const { constructor } = this as unknown as { constructor: typeof Derived };
      return this.url === '' ? null : new constructor(this.url);
    }
    again(): unknown {
      return Reflect.construct(this.constructor, [this.url]);
    }
  }
  inject('url')(Base, undefined, 0);
  const { container, start, dispatchTwice } = scene([Derived]);
  container.register('url', { useValue: 'db://' });
  const registry = start({ Derived: [Derived, [null as unknown as ClassOf], 'inherited'] });
  expect(dispatchTwice(registry)[0]?.dependency).toMatchObject({ url: 'db://' });
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
      message: expect.stringContaining('isOptional'),
    });
  }
  expect(logger.messages[0]).toBe('Handler.first(Happened) failed');

  const behindFactory = scene([Database], container);
  container.register<object>(Database, {
    useFactory: (inner) => inner.resolve(scene([null]).Handler),
  });
  const error = await thrownBy(() => behindFactory.start().dispatch(new Happened()));
  expect(error).toMatchObject({ code: 'handler-construction', handler: 'Handler' });
});

test('a dependency cycle is an error that prints it', async () => {
  class Chicken {
    readonly kind = 'hen';
  }
  class Egg {
    readonly kind = 'brown';
  }
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
    readonly port = 1;
    constructor() {
      throw refused;
    }
  }
  const other = scene([Broken]);
  const hearken = other.start({ Broken: [Broken, []] });
  expect(await thrownBy(() => hearken.dispatch(new Happened()))).toMatchObject({ cause: refused });
});
