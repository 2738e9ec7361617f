import type { ClassOf } from '../registry.js';

/** What `JSON.parse` can return. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * How values of one type travel as JSON, as plain data: written by the generator from the declared
 * type, read by the run time.
 *
 * `object` names an entry of the registry's `objects`. The keys of `oneOf` stand in the JSON and
 * tell which member it was. What is `unknown` travels as it is when it is plain JSON, and not at
 * all otherwise; the text says why nothing better is known.
 */
export type ValueCodec =
  | 'text'
  | 'number'
  | 'boolean'
  | 'bigint'
  | 'date'
  | { readonly literals: readonly (string | number | boolean)[] }
  | { readonly list: ValueCodec }
  | { readonly tuple: readonly ValueCodec[] }
  | { readonly set: ValueCodec }
  | { readonly map: readonly [key: ValueCodec, value: ValueCodec] }
  | { readonly record: ValueCodec }
  | { readonly object: string }
  | { readonly oneOf: { readonly [tag: string]: ValueCodec } }
  | { readonly nullable: ValueCodec }
  | { readonly optional: ValueCodec }
  | { readonly unknown: string };

/** The codec of a field; a getter is `computed` and does not travel. */
export type FieldCodec = ValueCodec | 'computed';

/** The fields of an object: those the compiler has checked, and the private and protected ones. */
export interface ObjectFields {
  readonly fields: { readonly [name: string]: FieldCodec };
  readonly hidden: { readonly [name: string]: FieldCodec };
}

/** A value class, or with `type: null` a plain object, that events carry. */
export interface ObjectEntry extends ObjectFields {
  readonly name: string;
  readonly type: ClassOf | null;
}

/** Why an object cannot come back: it has state that no one can reach from outside. */
export interface Unrestorable {
  readonly unrestorable: string;
}
