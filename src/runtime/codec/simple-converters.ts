import type { Converter } from './converter.js';
import { Mismatch } from './mismatch.js';
import type { ValueCodec } from './value-codec.js';

const text = same('text', (value) => typeof value === 'string');
const boolean = same('true or false', (value) => typeof value === 'boolean');

/** Numbers that JSON has no digits for travel by name. */
const named = new Map<string, number>([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['-0', -0],
]);

const number: Converter = {
  fits: (value) => typeof value === 'number',
  encode(value, path) {
    if (typeof value !== 'number') throw new Mismatch(path, 'a number', value);
    if (Object.is(value, -0)) return '-0';
    return Number.isFinite(value) ? value : String(value);
  },
  decode(json, path) {
    const value = typeof json === 'string' ? named.get(json) : json;
    if (typeof value !== 'number') throw new Mismatch(path, 'a number', json);
    return value;
  },
};

const bigint: Converter = {
  fits: (value) => typeof value === 'bigint',
  encode(value, path) {
    if (typeof value !== 'bigint') throw new Mismatch(path, 'a bigint', value);
    return String(value);
  },
  decode(json, path) {
    const whole = typeof json === 'string' && /^-?\d+$/.test(json);
    if (!whole) throw new Mismatch(path, 'the digits of a bigint', json);
    return BigInt(json);
  },
};

const iso = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const date: Converter = {
  fits: (value) => value instanceof Date,
  encode(value, path) {
    const valid = value instanceof Date && !Number.isNaN(value.getTime());
    if (!valid) throw new Mismatch(path, 'a valid Date', value);
    return value.toISOString();
  },
  decode(json, path) {
    const value = typeof json === 'string' && iso.test(json) ? new Date(json) : null;
    if (value === null || Number.isNaN(value.getTime())) {
      throw new Mismatch(path, 'a date in ISO format', json);
    }
    return value;
  },
};

/** The converters of types that have no parts. */
export const simpleConverters: Readonly<Record<Extract<ValueCodec, string>, Converter>> = {
  text,
  number,
  boolean,
  bigint,
  date,
};

/** A converter for members of an enum or of a union of literals. */
export function literalsConverter(literals: readonly (string | number | boolean)[]): Converter {
  const known = new Set<unknown>(literals);
  const printed = literals.map((literal) => JSON.stringify(literal)).join(' or ');
  return same(printed, (value) => known.has(value));
}

function same(expected: string, fits: (value: unknown) => boolean): Converter {
  const pass = (value: unknown, path: Parameters<Converter['encode']>[1]) => {
    if (!fits(value)) throw new Mismatch(path, expected, value);
    return value as string | number | boolean;
  };
  return { fits, encode: pass, decode: pass };
}
