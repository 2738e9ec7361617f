/** An import or re-export, read from the text alone. */
export interface ImportText {
  readonly specifier: string;
  /** What stands between `import` and `from`: `''` for a bare or a dynamic import. */
  readonly clause: string;
}

const TEXT = /(?:'([^'\n]+)'|"([^"\n]+)")/.source;
const FROM = String.raw`(?:import|export)\b([^'"\x60;=()]*?)\bfrom\s*${TEXT}`;
const BARE = String.raw`(?:import|require)\s*\(?\s*${TEXT}`;
const IMPORT = new RegExp(`\\b(?:${FROM}|${BARE})`, 'g');

/** Finds whatever looks like an import or a re-export. */
export function importTexts(text: string): readonly ImportText[] {
  const found: ImportText[] = [];
  for (const [, clause = '', ...texts] of text.matchAll(IMPORT)) {
    found.push({ clause, specifier: texts.find((one) => one !== undefined) ?? '' });
  }
  return found;
}

const NAMED = /(?:([\w$]+)\s+as\s+)?([\w$]+)\s*(?=[,}])/g;

/** The local names of an import clause. */
export function localNames({ clause }: ImportText): readonly string[] {
  const names = [...clause.matchAll(NAMED)].map((match) => match[2] ?? '');
  const others = [defaultName(clause), /\*\s*as\s+([\w$]+)/.exec(clause)?.[1] ?? null];
  return [...names, ...others.filter((name) => name !== null)];
}

/** The local name of a default import, `null` without one. */
export function defaultName(clause: string): string | null {
  const name = /^\s*(?:type\s+)?([\w$]+)\s*(?:,|$)/.exec(clause)?.[1];
  return name === undefined || name === 'type' ? null : name;
}
