import type { Converter } from './converter.js';
import { Mismatch, type Path } from './mismatch.js';
import type { JsonValue } from './value-codec.js';

/** For types of which nothing is known: plain JSON goes through, anything else is refused. */
export function unknownConverter(reason: string): Converter {
  const expected = `plain JSON (${reason})`;
  return {
    fits: () => true,
    encode: (value, path) => plain(value, { path, expected, around: [] }),
    decode: (json) => json,
  };
}

interface Place {
  readonly path: Path;
  readonly expected: string;
  /** The objects on the way here: one of them again would be a cycle. */
  readonly around: readonly object[];
}

function plain(value: unknown, { path, expected, around }: Place): JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return value;
  if (typeof value !== 'object' || around.includes(value))
    throw new Mismatch(path, expected, value);
  const inside = (item: unknown, key: string | number) =>
    plain(item, { path: { parent: path, key }, expected, around: [...around, value] });
  if (Array.isArray(value)) return Array.from(value, inside);
  if (!isPlain(value)) throw new Mismatch(path, expected, value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, inside(item, key)]));
}

/** True for an object literal's objects, and not for instances of a class. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
