import { describe, expect, it } from 'vitest';
import type { HistoryFact } from '../../src/codegen/model/facts.js';
import { scanFiles } from './temporary-project.js';

function historyOf(members: string): HistoryFact | null | undefined {
  const { events } = scanFiles({
    'src/happened.ts': [
      "import { DomainEvent } from 'hearken';",
      'const names = ["Old"];',
      'const upcast = (old: object) => old;',
      `export class Happened extends DomainEvent { ${members} }`,
    ].join('\n'),
  });
  return events.find(({ type }) => type.name === 'Happened')?.history;
}

describe('what an event says of its past', () => {
  it('is nothing where nothing is said', () => {
    expect(historyOf("readonly formerly = ['Old']; static other = 1;")).toBeNull();
  });

  it.each([
    "static readonly formerly = ['Old', 'Older'];",
    "static formerly = ['Old', `Older`] as const;",
    "static readonly formerly: readonly string[] = (['Old', 'Older'] satisfies string[]);",
    "declare static readonly formerly: readonly ['Old', 'Older'];",
  ])('is a list of names: %s', (members) => {
    expect(historyOf(members)).toEqual({
      formerly: ['Old', 'Older'],
      upcasters: [],
      unreadable: [],
    });
  });

  it.each([
    'static readonly upcasters = { 2: upcast, 1: upcast };',
    'static readonly upcasters = { 1(old: object) { return old; }, 2: (old: object) => old } as const;',
    'declare static readonly upcasters: { 1: (old: object) => object; 2(old: object): object };',
  ])('is a number for each upcaster: %s', (members) => {
    expect(historyOf(members)).toEqual({ formerly: [], upcasters: [1, 2], unreadable: [] });
  });

  it.each([
    ['formerly', 'static readonly formerly = names;'],
    ['formerly', "static readonly formerly = 'Old';"],
    ['formerly', "static readonly formerly = ['Old', ...names];"],
    ['formerly', "static get formerly() { return ['Old']; }"],
    ['formerly', "private static readonly formerly = ['Old'];"],
    ['upcasters', 'static readonly upcasters = [upcast];'],
    ['upcasters', 'static readonly upcasters = { first: upcast };'],
    ['upcasters', 'static readonly upcasters = { 0: upcast };'],
    ['upcasters', 'static readonly upcasters = { 1.5: upcast };'],
    ['upcasters', 'static readonly upcasters = { 1: upcast, ...{} };'],
    ['upcasters', 'static upcasters() { return { 1: upcast }; }'],
  ])('%s cannot be read of %s', (name, members) => {
    expect(historyOf(members)).toMatchObject({
      formerly: [],
      upcasters: [],
      unreadable: [{ name, place: { file: 'src/happened.ts', line: 4 } }],
    });
  });
});
