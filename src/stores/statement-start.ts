// No two ways to read the same comments: a text that begins with many of them would be read in all of them.
const comment = String.raw`--[^\n]*(?:\n|$)|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/`;

/**
 * Matches where a statement of a text of SQL begins with one of `words`. Comments and empty statements may stand
 * before it.
 *
 * @param words as a regular expression, in any case of letters
 * @param before what stands before it: nothing in front of the first statement, a semicolon in front of others
 */
export function statementStart(words: string, before: '^' | ';' | '(?:^|;)'): RegExp {
  return new RegExp(String.raw`${before}(?:[\s;]|${comment})*(?:${words})\b`, 'i');
}
