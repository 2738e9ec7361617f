import { describe, expect, it } from 'vitest';
import type { ConstructorFact } from '../../src/codegen/model/facts.js';
import { scanFiles } from './temporary-project.js';

function inWords({ type, parameters, visibility, abstract }: ConstructorFact): string {
  const tokens = parameters.map(({ name, token, optional, rest, decorated }) =>
    [
      `${rest ? '...' : ''}${name}${optional ? '?' : ''}`,
      ...(token === null ? [] : [token.id]),
      ...(decorated ? ['decorated'] : []),
    ].join(' '),
  );
  const before = `${visibility === 'public' ? '' : `${visibility} `}${abstract ? 'abstract ' : ''}`;
  return `${before}${type.name}(${tokens.join(', ')})`;
}

describe('constructors', () => {
  it('are read through the whole graph of what handlers take', () => {
    const facts = scanFiles({
      'src/deps.ts': `
        import { inject } from 'tsyringe';
        export interface Clock {}
        export abstract class Store { constructor(protected readonly url: string, private pool: Pool) {} }
        export class Pool {}
        export class SqlStore extends Store {}
        export class Mailer { constructor(@inject('Clock') readonly clock: Clock, store: SqlStore) {} }
        export type Mail = Mailer;
        export class Generic<T> { constructor(readonly value: T) {} }
        export class OfPool extends Generic<Pool> {}
        export class Single { private constructor() {} }
        export class Unused {}
      `,
      'src/barrel.ts': "export { SqlStore as Sql } from './deps.js'; export * from './deps.js';",
      'src/handler.ts': `
        import { DomainEventHandler } from 'hearken';
        import { Lifecycle } from 'tsyringe';
        import type { InstanceCachingFactory } from 'tsyringe';
        import { EventEmitter } from 'node:events';
        import { Sql, type Mail, type Store, OfPool, Generic, Single } from './barrel.js';
        import * as all from './barrel.js';
        @DomainEventHandler
        export class Handler {
          constructor(
            private readonly sql: Sql,
            mail: Mail | undefined,
            store: Store,
            ofPool: OfPool,
            list: Generic<string>,
            single: all.Single,
            when: Date,
            text = 'x',
            ...rest: all.Pool[]
          ) {}
        }
      `,
    });
    expect(facts.constructors.map(inWords)).toEqual([
      'abstract Store(url, pool src/deps.ts#Pool)',
      'Pool()',
      'SqlStore(url, pool src/deps.ts#Pool)',
      'Mailer(clock decorated, store src/deps.ts#SqlStore)',
      'Generic(value)',
      'OfPool(value src/deps.ts#Pool)',
      'private Single()',
      'Handler(sql src/deps.ts#SqlStore, mail src/deps.ts#Mailer, store src/deps.ts#Store, ofPool src/deps.ts#OfPool, list src/deps.ts#Generic, single src/deps.ts#Single, when, text?, ...rest)',
    ]);
    const decorated = facts.constructors.filter((one) => one.decorated);
    expect(decorated.map(({ type }) => type.name)).toEqual(['Mailer', 'Handler']);
  });

  it('name the classes of packages by the specifier that imports them, without entries of their own', () => {
    const facts = scanFiles({
      'node_modules/@acme/db/package.json':
        '{ "name": "@acme/db", "exports": { ".": { "types": "./a.d.ts" }, "./deep": { "types": "./a.d.ts" } } }',
      'node_modules/@acme/db/a.d.ts': `
        export { Client as Database } from './b.js';
        export namespace tools { class Pool {} interface Options {} }
      `,
      'node_modules/@acme/db/b.d.ts': 'export declare class Client { query(): void }',
      'src/a.ts': `
        import { DomainEventHandler } from 'hearken';
        import { Database, tools } from '@acme/db';
        import * as db from '@acme/db/deep';
        @DomainEventHandler export class A {
          constructor(a: Database, b: db.Database, c: tools.Pool, d: tools.Options) {}
        }
      `,
    });
    expect(facts.constructors.map(inWords)).toEqual([
      'A(a @acme/db#Database, b @acme/db#Database, c @acme/db#tools.Pool, d)',
    ]);
    expect(facts.constructors[0]?.parameters[2]?.token).toMatchObject({
      origin: 'package',
      module: '@acme/db',
      exportPath: ['tools', 'Pool'],
    });
  });

  it('are read of every exported class that tsyringe knows by a decorator', () => {
    const facts = scanFiles({
      'src/di.ts': "export { injectable as component } from 'tsyringe';",
      'src/fake.ts': 'export const injectable = () => (target: unknown) => {};',
      'src/a.ts': `
        import { injectable, singleton, scoped, registry, autoInjectable, Lifecycle } from 'tsyringe';
        import * as di from 'tsyringe';
        import { component } from './di.js';
        @injectable() export class A { constructor(b: B) {} }
        export class B {}
        @singleton() export class C {}
        @scoped(Lifecycle.ContainerScoped) export class D {}
        @registry([]) export class E {}
        @autoInjectable() export class F {}
        @di.injectable() export class G {}
        @component() export class H {}
        @injectable() class Hidden {}
      `,
      'src/b.ts': "import { injectable } from './fake.js'; @injectable() export class Z {}",
    });
    expect(facts.constructors.map(({ type }) => type.name)).toEqual([
      'A',
      'B',
      'C',
      'D',
      'E',
      'F',
      'G',
      'H',
    ]);
  });
});
