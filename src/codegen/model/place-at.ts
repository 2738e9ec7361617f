import type { Place } from './place.js';

/** The place of `length` characters from `offset`, cut at the end of the line. */
export function placeAt(
  { file, text }: { file: string; text: string },
  offset: number,
  length: number,
): Place {
  const before = text.slice(0, offset).split('\n');
  const rest = text.slice(offset).split(/\r?\n/, 1)[0] ?? '';
  return {
    file,
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    length: Math.max(1, Math.min(length, rest.length)),
  };
}
