import type { Path } from './mismatch.js';
import type { JsonValue } from './value-codec.js';

/** One codec, ready to run. Both ways throw a `Mismatch` for what does not fit. */
export interface Converter {
  /** Whether a value is one of this type's, for unions to choose by. */
  fits(value: unknown): boolean;
  encode(value: unknown, path: Path): JsonValue;
  decode(json: unknown, path: Path): unknown;
}
