import { describe, expect, it } from 'vitest';
import type { RegistrationFact, TokenFact } from '../../src/codegen/model/container-facts.js';
import type { Facts } from '../../src/codegen/model/facts.js';
import { problemsInWords } from './facts-in-words.js';
import { scanFiles, type Files } from './temporary-project.js';

const head = `
  import { container, delay, Lifecycle, type DependencyContainer } from 'tsyringe';
  import { A, B, CLOCK } from './classes.js';
`;

const classes = `
  export class A {}
  export class B {}
  export const CLOCK = Symbol('Clock');
`;

function scanRoot(root: string, others: Files = {}): Facts {
  return scanFiles(
    { 'src/classes.ts': classes, 'src/root.ts': `${head}${root}`, ...others },
    { container: { kind: 'tsyringe', compositionRoots: ['src/root.ts'] } },
  );
}

function inWords({ container }: Facts): readonly string[] {
  return [
    ...container.registrations.map(registrationInWords),
    ...container.unread.map(({ text }) => `? ${text}`),
  ];
}

function registrationInWords({ token, provider, lifetime, route }: RegistrationFact): string {
  const given =
    'token' in provider ? `${provider.kind} ${tokenInWords(provider.token)}` : provider.kind;
  const delayed = 'delayed' in provider && provider.delayed ? ' delayed' : '';
  const asks = provider.kind === 'factory' && provider.asks ? ' that asks' : '';
  const when = route.length > 0 ? ' perhaps' : '';
  return `${tokenInWords(token)}: ${given}${delayed}${asks}, ${lifetime ?? '?'}${when}`;
}

function tokenInWords(token: TokenFact): string {
  if (token.kind === 'unread') return `? ${token.text}`;
  return token.kind === 'class' ? token.text : token.key;
}

function rootInWords(root: string, others: Files = {}): readonly string[] {
  return inWords(scanRoot(root, others));
}

describe('a composition root', () => {
  it('registers by each method of a container, in a chain as well', () => {
    const words = rootInWords(`
      container
        .register('one', { useClass: A }, { lifecycle: Lifecycle.ContainerScoped })
        .register('two', { useToken: CLOCK })
        .register('three', { useFactory: (from) => from.resolve(A) })
        .register('four', { useFactory: () => new A() })
        .register('five', { useValue: 1 })
        .register('six', { useClass: delay(() => B) })
        .register('seven', A)
        .registerInstance(CLOCK, new Date())
        .registerSingleton(A)
        .registerSingleton('eight', B)
        .registerSingleton('nine', 'one')
        .registerType('ten', 'one')
        .registerType(A, B);
    `);
    expect(words).toEqual([
      '"one": class A, scope',
      '"two": token symbol src/classes.ts#CLOCK, transient',
      '"three": factory that asks, transient',
      '"four": factory, transient',
      '"five": value, transient',
      '"six": class B delayed, transient',
      '"seven": class A, transient',
      'symbol src/classes.ts#CLOCK: value, transient',
      'A: class A, singleton',
      '"eight": class B, singleton',
      '"nine": token "one", singleton',
      '"ten": token "one", transient',
      'A: class B, transient',
    ]);
  });

  it('knows a container by its type, by what makes it, and by the function that returns it', () => {
    const words = rootInWords(`
      import * as di from 'tsyringe';
      const child = di.container.createChildContainer();
      child.register('child', A);
      export function given(one: DependencyContainer) { one.register('given', A); }
      export class Module {
        constructor(private readonly inner: DependencyContainer) {}
        load() { this.inner.register('member', A); }
      }
      function make(): DependencyContainer { return child; }
      const made = make();
      made.register('made', A);
      const alias = container;
      alias.register('alias', A);
      const fastify = { register(name: string, plugin: object) {} };
      fastify.register('plugin', {});
    `);
    expect(words.map((word) => word.split(':')[0])).toEqual([
      '"child"',
      '"made"',
      '"alias"',
      '"given"',
      '"member"',
    ]);
  });

  it('counts with the functions that it calls by name, in other files as well', () => {
    const words = rootInWords(
      `
      import { registerInfra, infra } from './infra.js';
      import './effect.js';
      import { start } from './barrel.js';
      start();
      export function compose() {
        registerInfra(container);
        infra.register(container);
        local();
      }
      const local = () => { container.register('local', A); };
      `,
      {
        'src/infra.ts': `
          import type { DependencyContainer } from 'tsyringe';
          import { A } from './classes.js';
          export function registerInfra(to: DependencyContainer) { to.register('infra', A); nested(to); }
          function nested(to: DependencyContainer) { to.register('nested', A); registerInfra(to); }
          export class infra { static register(to: DependencyContainer) { to.register('static', A); } }
          export function uncalled(to: DependencyContainer) { to.register('uncalled', A); }
        `,
        'src/effect.ts': `
          import { container } from 'tsyringe';
          import { A } from './classes.js';
          container.register('effect', A);
        `,
        'src/barrel.ts': "export { begin as start } from './begin.js';",
        'src/begin.ts': `
          import { container } from 'tsyringe';
          import { A } from './classes.js';
          export const begin = () => container.register('begin', A);
        `,
      },
    );
    expect(words.map((word) => word.split(':')[0])).toEqual([
      '"effect"',
      '"begin"',
      '"infra"',
      '"nested"',
      '"static"',
      '"local"',
    ]);
  });

  it('says what is registered in some cases only', () => {
    const words = rootInWords(`
      if (process.env['X']) container.register('then', A); else container.register('else', A);
      for (const each of [1]) container.register('loop', A);
      process.env['Y'] && container.register('and', A);
      try { container.register('try', A); } catch { container.register('catch', A); }
      switch (process.env['Z']) { case '1': container.register('case', A); }
      export function compose() {
        container.register('before', A);
        if (process.env['X']) return;
        container.register('after', A);
      }
    `);
    expect(words).toEqual([
      '"then": class A, transient perhaps',
      '"else": class A, transient perhaps',
      '"loop": class A, transient perhaps',
      '"and": class A, transient perhaps',
      '"try": class A, transient',
      '"catch": class A, transient perhaps',
      '"case": class A, transient perhaps',
      '"before": class A, transient',
      '"after": class A, transient perhaps',
    ]);
  });

  it('says which ways lead to what is registered', () => {
    const { container } = scanRoot(`
      export function compose(flag: boolean, kind: string) {
        if (flag) container.register('then', A);
        else container.register('else', A);
        switch (kind) {
          case 'first': container.register('first', A); break;
          case 'same': default: container.register('default', A);
        }
        switch (kind) {
          case 'falls': container.register('falls', A);
          case 'through': container.register('through', A);
        }
        for (const each of kind) {
          container.register('loop', A);
          if (each) container.register('each', A);
        }
        if (flag) { container.register('leaving', A); return; }
        more();
        if (flag) more();
        container.reset();
      }
      function more() { if (B) container.register('more', A); }
    `);
    const told = container.registrations.map(({ token, route }) =>
      [tokenInWords(token), ...route.slice(0, -1).map(({ way, ways }) => `${way}/${ways}`)].join(
        ' ',
      ),
    );
    expect(told).toEqual([
      '"then" 0/2',
      '"else" 1/2',
      '"first" 0/2',
      '"default" 1/2',
      '"falls" 0/2',
      '"through" 0/2',
      '"loop" 0/2',
      '"each" 0/2 0/0',
      '"leaving" 0/2',
      '"more" 1/2 0/2',
      '"more" 1/2 0/2 0/0',
    ]);
    // What a reset leaves of them nobody can tell.
    expect(container.registrations.map(({ route }) => route.at(-1)?.ways)).toEqual(
      told.map(() => 0),
    );
    const forks = new Set(container.registrations.map(({ route }) => route[0]?.fork));
    expect(forks.size).toBe(6);
  });

  it('passes nothing over in silence that it cannot read', () => {
    const words = rootInWords(`
      import { load } from 'elsewhere';
      const table: [string, new () => object][] = [['a', A]];
      for (const [token, type] of table) container.register(token, { useClass: type });
      const pair = ['b', A] as const;
      container.register(...pair);
      load(container);
      load({ container });
      declare const unknown: any;
      unknown.registerSingleton(A);
      unknown.register('c', { useClass: A });
      container['register']('d', A);
      container.register('e', unknown, unknown);
      container.register('f', { ...unknown });
      container.register('g', { useValue: null });
    `);
    expect(words).toEqual([
      '"e": unread, ?',
      '"f": unread, transient',
      '"g": unread, transient',
      '? container.register(token, { useClass: type })',
      '? container.register(...pair)',
      '? load(container)',
      '? load({ container })',
      '? unknown.registerSingleton(A)',
      "? unknown.register('c', { useClass: A })",
      "? container['register']('d', A)",
    ]);
  });

  it('that is not there is an error', () => {
    const facts = scanFiles(
      { 'src/classes.ts': classes },
      { container: { kind: 'tsyringe', compositionRoots: ['src/rot.ts'] } },
    );
    expect(problemsInWords(facts)).toEqual(['composition-root-missing']);
  });
});

describe('a token', () => {
  it('is the same under every name that leads to it', () => {
    const words = rootInWords(
      `
      import { TOKENS, Names, Held, RENAMED, FOR } from './tokens.js';
      import * as all from './tokens.js';
      import { EXTERNAL, TEXT } from 'acme';
      container.register(CLOCK, A).register(RENAMED, A);
      container.register(TOKENS.one, A).register(all.TOKENS['one'], A).register(TOKENS.two, A);
      container.register(Names.Three, A).register('three', A);
      container.register(Held.four, A).register(FOR, A).register(EXTERNAL, A).register(TEXT, A);
      let moving = 'five';
      container.register(moving, A).register(\`six\`, A).register(Symbol('new'), A);
      `,
      {
        'node_modules/acme/package.json': '{ "name": "acme", "types": "./index.d.ts" }',
        'node_modules/acme/index.d.ts':
          "export declare const EXTERNAL: unique symbol; export declare const TEXT: 'text';",
        'src/tokens.ts': `
          import type { InjectionToken } from 'tsyringe';
          export { CLOCK as RENAMED } from './classes.js';
          export const TOKENS = { one: Symbol('one'), two: 'two' } as const;
          export enum Names { Three = 'three' }
          export class Held { static readonly four: InjectionToken<Date> = Symbol('four'); }
          export const FOR = Symbol.for('for');
        `,
      },
    );
    expect(words.map((word) => word.split(': ')[0])).toEqual([
      'symbol src/classes.ts#CLOCK',
      'symbol src/classes.ts#CLOCK',
      'symbol src/tokens.ts#TOKENS.one',
      'symbol src/tokens.ts#TOKENS.one',
      '"two"',
      '"three"',
      '"three"',
      'symbol src/tokens.ts#Held.four',
      'Symbol.for for',
      'symbol acme#EXTERNAL',
      '"text"',
      '"six"',
      expect.stringContaining('? '),
      expect.stringContaining('? '),
    ]);
  });
});

describe('a token of an object that is frozen', () => {
  it('is read as of any other', () => {
    const tokens = "export const TOKENS = Object.freeze({ one: Symbol('one'), two: 'two' });";
    expect(
      rootInWords(
        "import { TOKENS } from './tokens.js'; container.register(TOKENS.one, A).register(TOKENS.two, A);",
        { 'src/tokens.ts': tokens },
      ),
    ).toEqual(['symbol src/tokens.ts#TOKENS.one: class A, transient', '"two": class A, transient']);
  });
});

describe('decorators', () => {
  it('register their class, and whatever they list', () => {
    const facts = scanFiles({
      'src/a.ts': `
        import { injectable, singleton, scoped, registry, Lifecycle } from 'tsyringe';
        @injectable() export class A {}
        @injectable({ token: 'b' }) export class B {}
        @injectable({ token: ['c', B] }) class C {}
        @singleton() export class D {}
        @scoped(Lifecycle.ContainerScoped) export class E {}
        @scoped(Lifecycle.ResolutionScoped, 'f') export class F {}
        @registry([
          { token: 'g', useClass: A, options: { lifecycle: Lifecycle.Singleton } },
          { token: 'h', useValue: 1 },
        ])
        export class G {}
        declare const list: any;
        @registry(list) export class H {}
      `,
    });
    expect(inWords(facts)).toEqual([
      '"b": class B, transient',
      '"c": class C, transient',
      'B: class C, transient',
      'D: class D, singleton',
      'E: class E, scope',
      '"f": class F, resolution',
      '"g": class A, singleton',
      '"h": value, transient',
      '? registry(list)',
    ]);
  });

  it('of a parameter say what is asked for', () => {
    const { constructors } = scanFiles({
      'src/a.ts': `
        import { inject, injectAll, injectWithTransform, injectAllWithTransform, delay, injectable } from 'tsyringe';
        const options: any = {};
        export class B {}
        export class Through { transform(b: B): string { return ''; } }
        const custom = () => () => {};
        @injectable()
        export class A {
          constructor(
            @inject('one') one: string,
            @inject(delay(() => B)) two: B,
            @injectAll(B) three: B[],
            @inject('four', { isOptional: true }) four: string,
            @inject('five', options) five: string,
            @injectWithTransform(B, Through) six: string,
            @injectAllWithTransform(B, Through) seven: string,
            @custom() eight: B,
          ) {}
        }
      `,
    });
    const [, , a] = constructors;
    const words = a?.parameters.map(({ name, injection }) => {
      if (injection === null) return `${name} none`;
      const { token, delayed, multiple, optional, transform } = injection;
      const flags = Object.entries({ delayed, multiple, optional })
        .filter(([, isSet]) => isSet)
        .map(([flag]) => flag);
      return [name, tokenInWords(token), ...flags, transform && tokenInWords(transform)]
        .filter(Boolean)
        .join(' ');
    });
    expect(words).toEqual([
      'one "one"',
      'two B delayed',
      'three B multiple',
      'four "four" optional',
      "five ? inject('five', options)",
      'six B Through',
      'seven B multiple Through',
      'eight none',
    ]);
  });
});
