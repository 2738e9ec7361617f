import { createHash } from 'node:crypto';

/** A fingerprint, no secret: SHA-1 is the quickest that Node has everywhere. */
const algorithm = 'sha1';

/**
 * The fingerprint of some files' texts, with their paths, in the order given; `null` when one has
 * none.
 */
export function contentDigest(
  paths: readonly string[],
  textOf: (path: string) => string | null,
): string | null {
  const hash = createHash(algorithm);
  for (const path of paths) {
    const text = textOf(path);
    if (text === null) return null;
    hash.update(`${path}\0${text.length}\0${text}`);
  }
  return hash.digest('hex');
}

export function textDigest(text: string): string {
  return createHash(algorithm).update(text).digest('hex');
}
