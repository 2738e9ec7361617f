import * as v from 'valibot';

const texts = v.pipe(v.array(v.string()), v.readonly());
const looks = v.pipe(
  v.array(v.pipe(v.tuple([v.string(), v.string()]), v.readonly())),
  v.readonly(),
);

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
