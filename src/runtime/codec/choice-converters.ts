import type { Converter } from './converter.js';
import { Mismatch } from './mismatch.js';
import { isPlain } from './unknown-converter.js';

export function nullableConverter(inner: Converter): Converter {
  return {
    fits: (value) => value === null || inner.fits(value),
    encode: (value, path) => (value === null ? null : inner.encode(value, path)),
    decode: (json, path) => (json === null ? null : inner.decode(json, path)),
  };
}

/** For `undefined` among the items of a collection, where `null` may mean something: `[]` or `[x]`. */
export function optionalConverter(inner: Converter): Converter {
  return {
    fits: (value) => value === undefined || inner.fits(value),
    encode: (value, path) => (value === undefined ? [] : [inner.encode(value, path)]),
    decode(json, path) {
      if (!Array.isArray(json) || json.length > 1) throw new Mismatch(path, '[] or [value]', json);
      return json.length === 0 ? undefined : inner.decode(json[0], path);
    },
  };
}

/** The JSON carries the member's tag, for a `Date` and a text look the same there. */
export function unionConverter(members: ReadonlyMap<string, Converter>): Converter {
  const expected = `one of ${[...members.keys()].join(', ')}`;
  const memberOf = (value: unknown) => [...members].find(([, member]) => member.fits(value));
  return {
    fits: (value) => memberOf(value) !== undefined,
    encode(value, path) {
      const [tag, member] = memberOf(value) ?? [];
      if (tag === undefined || member === undefined) throw new Mismatch(path, expected, value);
      return { [tag]: member.encode(value, path) };
    },
    decode(json, path) {
      const [[tag, inner] = [], ...more] = isPlain(json) ? Object.entries(json) : [];
      const member = tag === undefined ? undefined : members.get(tag);
      if (member === undefined || more.length > 0) throw new Mismatch(path, expected, json);
      return member.decode(inner, path);
    },
  };
}
