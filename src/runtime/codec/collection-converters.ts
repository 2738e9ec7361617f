import type { Converter } from './converter.js';
import { Mismatch, type Path } from './mismatch.js';
import type { JsonValue } from './value-codec.js';
import { isPlain } from './unknown-converter.js';

export function listConverter(item: Converter): Converter {
  return {
    fits: (value) => Array.isArray(value) && value.every((each) => item.fits(each)),
    encode: (value, path) => encodeAll(expectList(value, path), item, path),
    decode: (json, path) => decodeAll(expectList(json, path), item, path),
  };
}

export function setConverter(item: Converter): Converter {
  return {
    fits: (value) => value instanceof Set,
    encode(value, path) {
      if (!(value instanceof Set)) throw new Mismatch(path, 'a Set', value);
      return encodeAll([...value], item, path);
    },
    decode: (json, path) => new Set(decodeAll(expectList(json, path), item, path)),
  };
}

export function tupleConverter(items: readonly Converter[]): Converter {
  const expected = `a list of ${items.length}`;
  const expectTuple = (value: unknown, path: Path) => {
    const list = expectList(value, path);
    if (list.length !== items.length) throw new Mismatch(path, expected, value);
    return list;
  };
  return {
    fits: (value) =>
      Array.isArray(value) &&
      value.length === items.length &&
      items.every((item, at) => item.fits(value[at])),
    encode(value, path) {
      const list = expectTuple(value, path);
      return items.map((item, key) => item.encode(list[key], { parent: path, key }));
    },
    decode(json, path) {
      const list = expectTuple(json, path);
      return items.map((item, key) => item.decode(list[key], { parent: path, key }));
    },
  };
}

export function mapConverter(key: Converter, value: Converter): Converter {
  const pairs = listConverter(tupleConverter([key, value]));
  return {
    fits: (map) => map instanceof Map,
    encode(map, path) {
      if (!(map instanceof Map)) throw new Mismatch(path, 'a Map', map);
      return pairs.encode([...map], path);
    },
    decode: (json, path) => new Map(pairs.decode(json, path) as [unknown, unknown][]),
  };
}

/** `Object.fromEntries` and not assignment, so that a `__proto__` among the keys is one more key. */
export function recordConverter(item: Converter): Converter {
  const convertAll = (
    record: unknown,
    path: Path,
    convert: (value: unknown, at: Path) => unknown,
  ) => {
    if (!isPlain(record)) throw new Mismatch(path, 'a plain object', record);
    return Object.fromEntries(
      Object.entries(record).map(([key, value]) => [key, convert(value, { parent: path, key })]),
    );
  };
  return {
    fits: (value) => isPlain(value) && Object.values(value).every((each) => item.fits(each)),
    encode: (value, path) =>
      convertAll(value, path, (at, here) => item.encode(at, here)) as JsonValue,
    decode: (json, path) => convertAll(json, path, (at, here) => item.decode(at, here)),
  };
}

function expectList(value: unknown, path: Path): readonly unknown[] {
  if (!Array.isArray(value)) throw new Mismatch(path, 'a list', value);
  return value;
}

function encodeAll(list: readonly unknown[], item: Converter, parent: Path): JsonValue[] {
  return Array.from(list, (value, key) => item.encode(value, { parent, key }));
}

function decodeAll(list: readonly unknown[], item: Converter, parent: Path): unknown[] {
  return list.map((json, key) => item.decode(json, { parent, key }));
}
