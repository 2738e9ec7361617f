import { DeclaredEntity } from '../syntax/declared-entity.js';

/** Thrown for a value that holds what only lives within a run, such as a node. */
export class NoPlainData extends Error {}

/** Marks what plain data has no word for. */
const mark = '$';

type Change = (value: unknown) => unknown;

/** A value as plain data, entities as their numbers; the value itself where it is plain. */
export function toPlain(value: unknown, numberOf: (entity: DeclaredEntity) => number): unknown {
  const plain: Change = (one) => {
    if (one === undefined) return { [mark]: 'undefined' };
    if (one === null || typeof one !== 'object') return ofSimple(one);
    if (one instanceof DeclaredEntity) return { [mark]: numberOf(one) };
    if (Array.isArray(one)) return eachOf(one, plain);
    if (one instanceof Map) return { [mark]: 'map', entries: eachOf([...one], plain) };
    if (Object.getPrototypeOf(one) !== Object.prototype || mark in one) throw new NoPlainData();
    // What is not there is not written either.
    return inEach(one as Fields, (field) => (field === undefined ? field : plain(field)));
  };
  return plain(value);
}

function ofSimple(value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') throw new NoPlainData();
  return value;
}

/** The value that plain data stands for; the data itself where it stands for nothing else. */
export function fromPlain(data: unknown, entityOf: (number: number) => DeclaredEntity): unknown {
  const value: Change = (one) => {
    if (one === null || typeof one !== 'object') return one;
    if (Array.isArray(one)) return eachOf(one, value);
    if (!(mark in one)) return inEach(one as Fields, value);
    const { [mark]: word, entries = [] } = one as Marked;
    if (typeof word === 'number') return entityOf(word);
    if (word !== 'map') return undefined;
    return new Map(eachOf(entries, value) as readonly (readonly [unknown, unknown])[]);
  };
  return value(data);
}

interface Marked {
  readonly [mark]?: unknown;
  readonly entries?: readonly unknown[];
}

type Fields = Readonly<Record<string, unknown>>;

// Nearly everything is plain, and need not be made a second time.
function eachOf(values: readonly unknown[], change: Change): readonly unknown[] {
  let made: unknown[] | null = null;
  for (let at = 0; at < values.length; at++) {
    const changed = change(values[at]);
    if (changed !== values[at]) (made ??= [...values])[at] = changed;
  }
  return made ?? values;
}

function inEach(values: Fields, change: Change): Fields {
  let made: Record<string, unknown> | null = null;
  for (const name in values) {
    const changed = change(values[name]);
    if (changed !== values[name]) (made ??= { ...values })[name] = changed;
  }
  return made ?? values;
}
