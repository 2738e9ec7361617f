import { withoutSlack } from './without-slack.js';

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
  IMPORT.lastIndex = 0;
  for (let match = IMPORT.exec(text); match !== null; match = IMPORT.exec(text)) {
    const specifier = match[2] ?? match[3] ?? match[4] ?? match[5] ?? '';
    found.push({ clause: match[1] ?? '', specifier });
  }
  return withoutSlack(found);
}

const NAMED = /(?:([\w$]+)\s+as\s+)?([\w$]+)\s*(?=[,}])/g;

/** The local names of an import clause. */
export function localNames({ clause }: ImportText): readonly string[] {
  const names = [...clause.matchAll(NAMED)].map((match) => match[2] ?? '');
  const others = [defaultName(clause), /\*\s*as\s+([\w$]+)/.exec(clause)?.[1] ?? null];
  return [...names, ...others.filter((name) => name !== null)];
}

/** Whether a file may know what an import gives it by a name: more is true of it than of `localNames`, never less. */
export function mayBeCalled(name: string, { clause }: ImportText): boolean {
  for (let at = clause.indexOf(name); at !== -1; at = clause.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (
      !PART.test(clause.charAt(at - 1)) &&
      !PART.test(clause.charAt(end)) &&
      !isRenamed(clause, end)
    )
      return true;
  }
  return false;
}

const PART = /[\w$]/;
const RENAMED = /\s+as\s/y;

function isRenamed(clause: string, end: number): boolean {
  RENAMED.lastIndex = end;
  return RENAMED.test(clause);
}

/** The local name of a default import, `null` without one. */
export function defaultName(clause: string): string | null {
  const name = /^\s*(?:type\s+)?([\w$]+)\s*(?:,|$)/.exec(clause)?.[1];
  return name === undefined || name === 'type' ? null : name;
}
