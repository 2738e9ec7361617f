/** A string literal of TypeScript, single-quoted, in ASCII escapes where a source file could break. */
export function quote(text: string): string {
  if (plain.test(text)) return `'${text}'`;
  const json = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

// Nearly every name and path: nothing in it that would have to be escaped.
const plain = /^[\w $#+,./:<>@|-]*$/;

/** `null`, or the string's literal. */
export function quoteOrNull(text: string | null): string {
  return text === null ? 'null' : quote(text);
}

/** An array literal of strings on one line. */
export function quoteAll(texts: readonly string[]): string {
  return `[${texts.map(quote).join(', ')}]`;
}

/** A property name, quoted where it is no identifier; `__proto__` would set the prototype. */
export function quoteKey(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return identifier.test(name) ? name : quote(name);
}

/** What can stand behind a dot, or before a colon, without quotes. */
export const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
