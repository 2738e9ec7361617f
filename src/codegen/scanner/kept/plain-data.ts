import { DeclaredEntity } from '../syntax/declared-entity.js';

/** Thrown for a value that holds what only lives within a run, such as a node. */
export class NoPlainData extends Error {}

/** Marks what plain data has no word for. */
const mark = '$';

/** A value as plain data, entities as their numbers; the value itself where it is plain. */
export function toPlain(value: unknown, numberOf: (entity: DeclaredEntity) => number): unknown {
  if (value === undefined) return { [mark]: 'undefined' };
  if (value === null || typeof value !== 'object') return ofSimple(value);
  if (value instanceof DeclaredEntity) return { [mark]: numberOf(value) };
  if (Array.isArray(value)) return ofArray(value, numberOf);
  if (value instanceof Map) return { [mark]: 'map', entries: ofArray([...value], numberOf) };
  if (Object.getPrototypeOf(value) !== Object.prototype || mark in value) throw new NoPlainData();
  return ofObject(value as Record<string, unknown>, numberOf);
}

function ofSimple(value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') throw new NoPlainData();
  return value;
}

// Nearly everything is plain, and need not be made a second time.
function ofArray(
  value: readonly unknown[],
  numberOf: (entity: DeclaredEntity) => number,
): readonly unknown[] {
  let made: unknown[] | null = null;
  for (const [at, one] of value.entries()) {
    const plain = toPlain(one, numberOf);
    if (plain !== one) (made ??= [...value])[at] = plain;
  }
  return made ?? value;
}

function ofObject(
  value: Readonly<Record<string, unknown>>,
  numberOf: (entity: DeclaredEntity) => number,
): Readonly<Record<string, unknown>> {
  let made: Record<string, unknown> | null = null;
  for (const name in value) {
    const one = value[name];
    // What is not there is not written either.
    const plain = one === undefined ? one : toPlain(one, numberOf);
    if (plain !== one) (made ??= { ...value })[name] = plain;
  }
  return made ?? value;
}

/** The value that plain data stands for. */
export function fromPlain(data: unknown, entityOf: (number: number) => DeclaredEntity): unknown {
  if (data === null || typeof data !== 'object') return data;
  const value = (one: unknown): unknown => fromPlain(one, entityOf);
  if (Array.isArray(data)) return data.map(value);
  if (mark in data) return ofMark(data, value, entityOf);
  const made: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(data)) made[name] = value(one);
  return made;
}

function ofMark(
  data: { readonly [mark]?: unknown; readonly entries?: readonly unknown[] },
  value: (one: unknown) => unknown,
  entityOf: (number: number) => DeclaredEntity,
): unknown {
  if (typeof data[mark] === 'number') return entityOf(data[mark]);
  if (data[mark] !== 'map') return undefined;
  return new Map((data.entries ?? []).map((one) => value(one) as [unknown, unknown]));
}
