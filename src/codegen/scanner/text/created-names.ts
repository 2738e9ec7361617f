const NEW = /\bnew\s+((?:[\w$.]|[^\0-\x7f\s])+)/g;

/** The last names of whatever a text constructs: more than is true, never less. */
export function createdNames(text: string): readonly string[] {
  const names = new Set<string>();
  for (const [, path = ''] of text.matchAll(NEW)) names.add(path.slice(path.lastIndexOf('.') + 1));
  return [...names];
}
