import type { ClassHead } from './class-heads.js';
import { defaultName, type ImportText } from './import-texts.js';
import { withoutSlack } from './without-slack.js';

/** `[from, to]`: if a class called `from` matters, something called `to` may matter too. */
export type NameEdge = readonly [from: string, to: string];

// Every letter beyond ASCII counts as a part of a name, since to look it up takes long.
const NAME = String.raw`((?:[\w$]|[^\0-\x7f\s])+)`;
const RENAME = new RegExp(
  String.raw`as(?=\s+${NAME})(?<=(?<![\w$]|[^\0-\x7f\s])${NAME}\s+as)`,
  'y',
);
const CONSTANT = String.raw`(?:const|let|var|import|type)\s+`;
const UNUSUAL = String.raw`[A-Z\d_$][\w$]*`;

/** One look at a text for all that may give a class another name. */
function namingPattern(constant: string): RegExp {
  const alternatives = [
    String.raw`(as)(?=\s+(?!const\b))`,
    String.raw`export\s+(?:default\s+(?:abstract\s+)?(?:class\s+)?([\w$]+)|${CONSTANT}([\w$]+))`,
    `${CONSTANT}(${constant})`,
    String.raw`return\s+(${UNUSUAL})`,
  ];
  return new RegExp(String.raw`\b(?:${alternatives.join('|')})`, 'g');
}

const NAMING = namingPattern(UNUSUAL);
// Few classes have a base that begins with a small letter.
const NAMING_ANY = namingPattern(String.raw`(?!as\b)[\w$]+`);

const VALUE = /[^=;\n]*=\s*([^;\n]*(?:\n[^;\n]*){0,3})/y;
const FUNCTION = /\bfunction\b\s*\*?\s*([\w$]+)|\bconst\s+([\w$]+)\b/g;
const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/** Everything in a text by which a class may get another name: more than is true, never less. */
export function nameEdges(
  text: string,
  heads: readonly ClassHead[],
  imports: readonly ImportText[],
): readonly NameEdge[] {
  const edges: NameEdge[] = [];
  let returned: Set<string> | null = null;
  addHeads(heads, edges);
  addDefaultImports(imports, edges);
  const pattern = heads.some(({ heritage }) => heritage.some(isSmall)) ? NAMING_ANY : NAMING;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [, as, byDefault, exported, constant, result] = match;
    if (as !== undefined) addRename(text, match.index, edges);
    else if (byDefault !== undefined) edges.push([byDefault, 'default']);
    else if (result !== undefined) (returned ??= new Set()).add(result);
    else addValue(exported ?? constant ?? '', valueFrom(text, pattern.lastIndex), edges);
  }
  addMade(
    text,
    heads.filter(({ name }) => isReturned(name, returned, text)),
    edges,
  );
  return withoutSlack(edges);
}

function isSmall(name: string): boolean {
  return /^[a-z]/.test(name);
}

function addHeads(heads: readonly ClassHead[], edges: NameEdge[]): void {
  for (const { name, heritage } of heads) for (const base of heritage) edges.push([base, name]);
}

function addDefaultImports(imports: readonly ImportText[], edges: NameEdge[]): void {
  for (const { clause } of imports) {
    const name = defaultName(clause);
    if (name !== null) edges.push(['default', name]);
  }
}

function addRename(text: string, at: number, edges: NameEdge[]): void {
  RENAME.lastIndex = at;
  const match = RENAME.exec(text);
  if (match !== null) edges.push([match[2] ?? '', match[1] ?? '']);
}

// Only a value that could be a class: a name, a call, a class expression or an arrow function.
const classLike = /^(?:\(|class\b|[A-Z$_]|[\w$.]+\s*[(<])/;
const mostWords = 16;

function addValue(name: string, value: string, edges: NameEdge[]): void {
  if (!classLike.test(value)) return;
  for (const word of (value.match(WORD) ?? []).slice(0, mostWords)) edges.push([word, name]);
}

function valueFrom(text: string, at: number): string {
  VALUE.lastIndex = at;
  return VALUE.exec(text)?.[1] ?? '';
}

const unusualName = new RegExp(`^${UNUSUAL}$`);

function isReturned(name: string, returned: ReadonlySet<string> | null, text: string): boolean {
  if (name === '' || returned?.has(name)) return true;
  return !unusualName.test(name) && text.includes(`return ${name}`);
}

/** A function that returns a class: whoever extends its result extends what that class extends. */
function addMade(text: string, returned: readonly ClassHead[], edges: NameEdge[]): void {
  if (returned.length === 0) return;
  const makers = [...text.matchAll(FUNCTION)].map((match) => match[1] ?? match[2] ?? '');
  const bases = new Set(returned.flatMap(({ name, heritage }) => [name, ...heritage]));
  for (const base of bases) for (const maker of makers) edges.push([base, maker]);
}
