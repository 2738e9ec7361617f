const NEW = /\bnew\s+((?:[\w$.]|[^\0-\x7f\s])+)/g;
const none: readonly string[] = [];

/** The last names of whatever a text constructs: more than is true, never less. */
export function createdNames(text: string): readonly string[] {
  let names: Set<string> | null = null;
  NEW.lastIndex = 0;
  for (let match = NEW.exec(text); match !== null; match = NEW.exec(text)) {
    const path = match[1] ?? '';
    const name = path.slice(path.lastIndexOf('.') + 1);
    if (name !== '') (names ??= new Set()).add(name);
  }
  return names === null ? none : [...names];
}
