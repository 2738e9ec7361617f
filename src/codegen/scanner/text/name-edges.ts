import type { ClassHead } from './class-heads.js';
import { defaultName, type ImportText } from './import-texts.js';

/** `[from, to]`: if a class called `from` matters, something called `to` may matter too. */
export type NameEdge = readonly [from: string, to: string];

const RENAME =
  /([\p{ID_Start}$_][\p{ID_Continue}$]*)\s+as\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/gu;
const CONSTANT =
  /(\bexport\s+)?\b(?:const|let|var|import|type)\s+([\w$]+)[^=;\n]*=\s*([^;\n]*(?:\n[^;\n]*){0,3})/g;
const FUNCTION = /\bfunction\b\s*\*?\s*([\w$]+)|\bconst\s+([\w$]+)\b/g;
const EXPORT_DEFAULT = /\bexport\s+default\s+(?:abstract\s+)?(?:class\s+)?([\w$]+)/g;
const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/** Everything in a text by which a class may get another name: more than is true, never less. */
export function nameEdges(
  text: string,
  heads: readonly ClassHead[],
  imports: readonly ImportText[],
): readonly NameEdge[] {
  return [
    ...headEdges(heads),
    ...renames(text),
    ...constants(text, heads),
    ...made(text, heads),
    ...defaults(text, imports),
  ];
}

function headEdges(heads: readonly ClassHead[]): NameEdge[] {
  return heads.flatMap(({ name, heritage }) => heritage.map((base): NameEdge => [base, name]));
}

function renames(text: string): NameEdge[] {
  if (!text.includes(' as ')) return [];
  return [...text.matchAll(RENAME)].map((match): NameEdge => [match[1] ?? '', match[2] ?? '']);
}

// Only a value that could be a class: a name, a call, a class expression or an arrow function.
const classLike = /^(?:\(|class\b|[A-Z$_]|[\w$.]+\s*[(<])/;
const mostWords = 16;

function constants(text: string, heads: readonly ClassHead[]): NameEdge[] {
  const bases = new Set(heads.flatMap(({ heritage }) => heritage));
  const edges: NameEdge[] = [];
  for (const [, exported, name = '', value = ''] of text.matchAll(CONSTANT)) {
    const named = exported !== undefined || /^[^a-z]/.test(name) || bases.has(name);
    if (!named || !classLike.test(value)) continue;
    for (const word of (value.match(WORD) ?? []).slice(0, mostWords)) edges.push([word, name]);
  }
  return edges;
}

/** A function that returns a class: whoever extends its result extends what that class extends. */
function made(text: string, heads: readonly ClassHead[]): NameEdge[] {
  const returned = heads.filter(({ name }) => name === '' || text.includes(`return ${name}`));
  if (returned.length === 0) return [];
  const makers = [...text.matchAll(FUNCTION)].map((match) => match[1] ?? match[2] ?? '');
  const bases = new Set(returned.flatMap(({ name, heritage }) => [name, ...heritage]));
  return [...bases].flatMap((base) => makers.map((maker): NameEdge => [base, maker]));
}

function defaults(text: string, imports: readonly ImportText[]): NameEdge[] {
  const edges: NameEdge[] = [];
  for (const [, name = ''] of text.matchAll(EXPORT_DEFAULT)) edges.push([name, 'default']);
  for (const { clause } of imports) {
    const name = defaultName(clause);
    if (name !== null) edges.push(['default', name]);
  }
  return edges;
}
