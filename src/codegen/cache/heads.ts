import * as v from 'valibot';

// Lists of thousands: each item by a schema of its own would take as long as all the rest.
const texts = v.custom<readonly string[]>((value) => isListOf(value, isText));
const looks = v.custom<readonly (readonly [string, string])[]>((value) => isListOf(value, isPair));

function isListOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isText(item: unknown): boolean {
  return typeof item === 'string';
}

function isPair(item: unknown): boolean {
  return isListOf(item, isText) && (item as readonly unknown[]).length === 2;
}

const common = {
  /** Of the installation, the project and its config. */
  key: v.string(),
  /** Sources that imports alone lead to, and the tsconfig with those that it extends. */
  others: texts,
  /** Of what the tsconfig lists, and of the others. */
  digests: texts,
  outside: looks,
};

/** What an outcome hangs on. */
export const outcomeHead = v.object({
  ...common,
  /** A fingerprint of what the tsconfig lists, the generated file left out. */
  listed: v.string(),
  /** A fingerprint of what the tsconfig might have been meant to list, and of who else may. */
  beside: v.string(),
  /** Of the files that the digests are of, before they were read. */
  stamps: texts,
});

/** What a scan was found under. */
export const scanHead = v.object({
  ...common,
  /** What the tsconfig lists, the generated file left out. */
  listed: texts,
});
