import type { Place } from '../model/place.js';

/** A path of keys and indices to a value in the config. */
export type KeyPath = readonly (string | number)[];

/** A config as it was read, before anyone has judged it. */
export interface ConfigDocument {
  /** The file's name, in the project's folder. */
  readonly file: string;
  readonly value: unknown;
  /** Where a value stands, or its key; `null` where that cannot be told. */
  locate(path: KeyPath, part: 'key' | 'value'): Place | null;
}
