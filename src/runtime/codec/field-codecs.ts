import type { FieldCodec, ValueCodec } from './value-codec.js';

/**
 * One codec for each public field of `T`, checked by the user's own compiler: a field that was
 * renamed, added, removed, or given another simple type since the last generation does not build.
 */
export type FieldCodecs<T> = {
  readonly [K in Exclude<keyof T, FunctionsOf<T>> & string]-?: CodecOf<T[K]> | 'computed';
} & {
  // A method is none of the fields, and looks like one that holds a function. Those that every
  // object has would be looked for in the table of codecs itself.
  readonly [K in Exclude<FunctionsOf<T>, ObjectMethods> & string]?: FieldCodec;
};

type ObjectMethods = keyof typeof Object.prototype;

type FunctionsOf<T> = {
  [K in keyof T]-?: NonNullable<T[K]> extends (...parameters: never[]) => unknown ? K : never;
}[keyof T];

// Without strict null checks a type does not tell whether it may be null.
type CodecOf<V> = undefined extends string
  ? FieldCodec
  : unknown extends V
    ? FieldCodec
    : undefined extends V
      ? { readonly optional: NullableCodecOf<Exclude<V, undefined>> } | Unknown
      : NullableCodecOf<V>;

type NullableCodecOf<V> = null extends V
  ? { readonly nullable: SimpleCodecOf<Exclude<V, null>> } | Unknown
  : SimpleCodecOf<V>;

// The brackets keep unions together: a union of simple types is a `oneOf`.
type SimpleCodecOf<V> = [V] extends [string]
  ? 'text' | Literals | Unknown
  : [V] extends [number]
    ? 'number' | Literals | Unknown
    : [V] extends [boolean]
      ? 'boolean' | Literals | Unknown
      : [V] extends [bigint]
        ? 'bigint' | Unknown
        : [V] extends [Date]
          ? 'date' | Unknown
          : Exclude<ValueCodec, string>;

type Literals = Extract<ValueCodec, { readonly literals: unknown }>;
type Unknown = Extract<ValueCodec, { readonly unknown: string }>;
