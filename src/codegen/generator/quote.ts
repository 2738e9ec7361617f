/** A string literal of TypeScript, single-quoted, in ASCII escapes where a source file could break. */
export function quote(text: string): string {
  const json = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

/** `null`, or the string's literal. */
export function quoteOrNull(text: string | null): string {
  return text === null ? 'null' : quote(text);
}

/** An array literal of strings on one line. */
export function quoteAll(texts: readonly string[]): string {
  return `[${texts.map(quote).join(', ')}]`;
}
