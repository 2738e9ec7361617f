import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codecLiteral } from '../../src/codegen/generator/codec-literal.js';
import type { EventFact, Facts } from '../../src/codegen/model/facts.js';
import { createScanner } from '../../src/codegen/scanner/scanner.js';
import { projectRef } from './project-ref.js';
import { type Files, scanFiles, tsconfig, writeFiles, writeProject } from './temporary-project.js';

const head = "import { DomainEvent } from 'hearken';\n";

/** The fields of the event `Happened` as the generated file writes them. */
function fields(facts: Facts): Record<string, string> {
  const { fields: found = [] } = happened(facts)?.shape ?? {};
  return Object.fromEntries(found.map(({ name, shape }) => [name, codecLiteral(shape)]));
}

function happened({ events }: Facts): EventFact | undefined {
  return events.find(({ type }) => type.name === 'Happened');
}

function scanMembers(members: string, files: Files = {}): Facts {
  const event = `${head}export class Happened extends DomainEvent {\n${members}\n}`;
  return scanFiles({ 'src/happened.ts': event, ...files });
}

describe('what an event carries', () => {
  it('is nothing for an abstract event and for the base', () => {
    const facts = scanFiles({
      'src/a.ts': `${head}export abstract class Happened extends DomainEvent { readonly a = 1; }`,
      'src/b.ts': "import { Happened } from './a.js';\nexport class More extends Happened {}",
    });
    const shapes = facts.events.map(({ type, shape }) => [type.name, shape?.fields.length ?? null]);
    expect(shapes).toEqual([
      ['DomainEvent', null],
      ['Happened', null],
      ['More', 1],
    ]);
  });

  it('follows barrels, renamed imports and aliases to a value class', () => {
    const facts = scanMembers('total!: Alias;', {
      'src/happened.ts': `${head}import type { Sum as Renamed } from './values/index.js';
        type Alias = Renamed;
        export class Happened extends DomainEvent { constructor(readonly total: Alias) { super(); } }`,
      'src/values/index.ts': "export { Money as Sum } from './money.js';",
      'src/values/money.ts':
        'export class Money { constructor(private readonly cents: bigint) {} }',
    });
    expect(fields(facts)).toEqual({ total: "{ object: 'src/values/money.ts#Money' }" });
    expect(happened(facts)?.shape?.structures).toMatchObject([
      {
        kind: 'class',
        fields: [{ name: 'cents', visibility: 'hidden', shape: { kind: 'bigint' } }],
      },
    ]);
  });

  it('knows the members of an enum as types, wherever it stands', () => {
    const facts = scanMembers('', {
      'src/happened.ts': `${head}import { Level, Status, Units } from './status.js';
        import * as all from './status.js';
        export class Happened extends DomainEvent {
          readonly kind: Status.Open = Status.Open;
          constructor(
            readonly status: Status.Open | Status.Closed,
            readonly other: all.Status.Closed | null,
            readonly level: Level.Low,
            readonly unit: Units.Length.Metre,
            readonly lost: Status.Gone,
          ) { super(); }
        }`,
      'src/status.ts': `export enum Status { Open = 'open', Closed = 'closed' }
        export enum Level { Low, High }
        export namespace Units { export enum Length { Metre = 'm' } }`,
    });
    const expected = { status: ['open', 'closed'], kind: ['open'], unit: ['m'] };
    for (const [name, values] of Object.entries(expected)) {
      const field = happened(facts)?.shape?.fields.find((one) => one.name === name);
      expect(field?.shape).toEqual({ kind: 'literals', values });
    }
    const { other, level, lost } = fields(facts);
    expect({ other, level }).toEqual({
      other: "{ nullable: { literals: ['closed'] } }",
      level: "'number'",
    });
    expect(lost).toContain('Status.Gone cannot be restored');
  });

  it('takes the defaults of type parameters, and the end of a generic type that has none', () => {
    const facts = scanMembers('', {
      'src/happened.ts': `${head}
        interface Page<T = string, L = T[]> { items: L }
        interface Node<T> { value: T; next?: Node<T[]> }
        export class Happened extends DomainEvent {
          constructor(readonly page: Page, readonly node: Node<string>) { super(); }
        }`,
    });
    const { structures = [] } = happened(facts)?.shape ?? {};
    const [page, ...nodes] = structures.toSorted((a, b) => (a.id < b.id ? 1 : -1));
    expect(page).toMatchObject({
      id: 'src/happened.ts#Page<string, T[] of <string>>',
      fields: [{ name: 'items', shape: { kind: 'array', item: { kind: 'text' } } }],
    });
    expect(nodes).toHaveLength(10);
    expect(JSON.stringify(nodes)).toContain('the type arguments of Node go on without end');
  });

  it('comes to an end where aliases lead to themselves, or to each other in many ways', () => {
    const levels = Array.from({ length: 30 }, (_, at) => {
      const next = `Level${at + 1}`;
      return `type Level${at} = { a${at}?: ${next} } & { b${at}?: ${next} } & (${next});`;
    });
    const facts = scanMembers('', {
      'src/happened.ts': `${head}
        type Tree = { kids: Tree[] } & { size: 1 };
        type Json = string | Json[] | { of: Json };
        type Growing<T> = { value: T; next?: Growing<T[]> } & { size: 1 };
        ${levels.join('\n')}
        type Level30 = { end: 1 };
        export class Happened extends DomainEvent {
          constructor(readonly tree: Tree, readonly json: Json, readonly g: Growing<1>, readonly all: Level0) {
            super();
          }
        }`,
    });
    const text = JSON.stringify(happened(facts)?.shape);
    for (const name of ['Tree', 'Json', 'Growing']) {
      expect(text).toContain(`${name} refers to itself`);
    }
    expect(text).not.toContain('Level0 refers to itself');
  });

  it('binds the type parameters of generic bases', () => {
    const facts = scanFiles({
      'src/a.ts': `${head}
        abstract class Changed<T, L = T[]> extends DomainEvent { constructor(readonly from: T, readonly all: L) { super(); } }
        abstract class Dated<D> extends Changed<D> {}
        export class Happened extends Dated<Date> {}`,
    });
    expect(fields(facts)).toEqual({ from: "'date'", all: "{ list: 'date' }" });
  });

  it('merges the members of unions', () => {
    const members = `
      readonly a: 'x' | 'y' | null = null;
      readonly b: string | 'x' | undefined = '';
      readonly c: true | false | boolean = true;
      readonly d: ('x' | 1) | ('x' | null) = 1;
      readonly e: Date | string | { readonly at: number } = '';`;
    expect(fields(scanMembers(members))).toEqual({
      a: "{ nullable: { literals: ['x', 'y'] } }",
      b: "{ optional: 'text' }",
      c: "'boolean'",
      d: "{ nullable: { literals: ['x', 1] } }",
      e: "{ oneOf: { date: 'date', text: 'text', object: { object: 'src/happened.ts#Happened.e|2' } } }",
    });
  });

  it("looks up the type of another one's field", () => {
    const facts = scanMembers('', {
      'src/happened.ts': `${head}
        interface Order { readonly customer: { readonly name: string }; readonly at?: Date }
        export class Happened extends DomainEvent {
          constructor(readonly customer: Order['customer'], readonly at: Order['at']) { super(); }
        }`,
    });
    expect(fields(facts)).toEqual({
      customer: "{ object: 'src/happened.ts#Order.customer' }",
      at: "{ optional: 'date' }",
    });
    const ids = happened(facts)?.shape?.structures.map(({ id }) => id);
    expect(ids).toEqual(['src/happened.ts#Order.customer']);
  });

  it('says why something cannot be restored', () => {
    const members = `
      readonly a: any = 1;
      readonly b: () => void = () => {};
      readonly c = compute();
      readonly d: Missing = 1;
      readonly e: Uint8Array = new Uint8Array();
      readonly f: Local | null = null;
      readonly g: readonly Sealed[] = [];
      readonly h: Error = new Error();
      readonly i: [string, ...number[]] = ['a'];`;
    const facts = scanMembers(members, {
      'src/happened.ts': `${head}import { Sealed } from './sealed.js';
        class Local {}
        export class Happened extends DomainEvent {${members}}`,
      'src/sealed.ts': 'export class Sealed { #a = 1; get() { return this.#a; } }',
    });
    expect(fields(facts)).toEqual({
      a: "{ unknown: 'its type is any' }",
      b: "{ unknown: 'it is a function' }",
      c: "{ unknown: 'its type is inferred: write it out' }",
      d: "{ unknown: 'Missing cannot be restored' }",
      e: "{ unknown: 'Uint8Array cannot be restored' }",
      f: "{ unknown: 'Local is not exported' }",
      g: "{ list: { unknown: 'Sealed has the field #a, which nobody else can reach' } }",
      h: "{ unknown: 'Error cannot be restored' }",
      i: "{ unknown: 'it is a tuple of no fixed length' }",
    });
  });

  it.each([
    ['a #private field', '#a = 1;', 'Happened has the field #a'],
    ['an auto-accessor', 'accessor a = 1;', 'Happened has the accessor a'],
    [
      'a field with a computed name',
      '[Symbol.iterator] = 1;',
      'Happened has the field [Symbol.iterator]',
    ],
  ])('is out of reach with %s', (_case, members, reason) => {
    const { shape } = happened(scanMembers(members)) ?? {};
    expect(shape?.unrestorable).toContain(reason);
    expect(shape?.fields).toEqual([]);
  });

  it('may be null wherever the compiler does not check it', () => {
    const facts = scanMembers('readonly a: string = ""; readonly b: Date[] = [];', {
      'tsconfig.json': tsconfig({ strict: false }),
    });
    expect(fields(facts)).toEqual({
      a: "{ optional: { nullable: 'text' } }",
      b: "{ optional: { nullable: { list: { nullable: 'date' } } } }",
    });
  });

  it('troubles nobody when a type cannot be resolved', () => {
    const facts = scanMembers('', {
      'src/happened.ts': `${head}import type { Gone } from './gone.js';
        export class Happened extends DomainEvent { readonly gone: Gone | null = null; }`,
    });
    expect(fields(facts)).toEqual({ gone: "{ unknown: 'Gone cannot be resolved' }" });
  });

  it('is read again when a file changes that tells it, and kept when another does', () => {
    const directory = writeProject({
      'src/happened.ts': `${head}import type { Money } from './money.js';
        export class Happened extends DomainEvent { constructor(readonly total: Money) { super(); } }`,
      'src/money.ts': 'export class Money { readonly cents: number = 1; }',
      'src/other.ts': 'export const other = 1;',
    });
    const scanner = createScanner(projectRef(directory));
    const before = happened(scanner.scan())?.shape;
    writeFiles(directory, { 'src/other.ts': 'export const other = 2;' });
    expect(happened(scanner.update([join(directory, 'src/other.ts')]))?.shape).toBe(before);
    writeFiles(directory, {
      'src/money.ts': 'export class Money { readonly euros: bigint = 1n; }',
    });
    const after = happened(scanner.update([join(directory, 'src/money.ts')]))?.shape;
    expect(after?.structures[0]?.fields).toMatchObject([
      { name: 'euros', shape: { kind: 'bigint' } },
    ]);
  });
});

describe('an interface that stands for the classes which implement it', () => {
  it('has no shape of its own', () => {
    const { events } = scanFiles({
      'src/a.ts': `
        import { DomainEvent } from 'hearken';
        export class Paid extends DomainEvent { readonly amount = 1; }
        export interface Settling extends Paid {}
        export class Settled extends Paid implements Settling {}
      `,
    });
    const bare = events.filter(({ shape }) => shape === null).map(({ type }) => type.name);
    expect(bare).toEqual(['DomainEvent', 'Settling']);
  });
});
