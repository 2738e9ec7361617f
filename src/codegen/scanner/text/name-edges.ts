import type { ClassHead } from './class-heads.js';
import { defaultName, type ImportText } from './import-texts.js';

/** `[from, to]`: if a class called `from` matters, something called `to` may matter too. */
export type NameEdge = readonly [from: string, to: string];

// Every letter beyond ASCII counts as a part of a name, since to look it up takes long.
const RENAME =
  /\bas(?=\s+(?!const\b)((?:[\w$]|[^\0-\x7f\s])+))(?<=(?<![\w$]|[^\0-\x7f\s])((?:[\w$]|[^\0-\x7f\s])+)\s+as)/g;
const CONSTANT =
  /\bexport\s+(?:const|let|var|import|type)\s+([\w$]+)|\b(?:const|let|var|import|type)\s+([A-Z\d_$][\w$]*)/g;
// Few classes have a base that begins with a small letter.
const ANY_CONSTANT = /\b(?:const|let|var|import|type)\s+([\w$]+)/g;
const VALUE = /[^=;\n]*=\s*([^;\n]*(?:\n[^;\n]*){0,3})/y;
const FUNCTION = /\bfunction\b\s*\*?\s*([\w$]+)|\bconst\s+([\w$]+)\b/g;
const EXPORT_DEFAULT = /\bexport\s+default\s+(?:abstract\s+)?(?:class\s+)?([\w$]+)/g;
const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/** Everything in a text by which a class may get another name: more than is true, never less. */
export function nameEdges(
  text: string,
  heads: readonly ClassHead[],
  imports: readonly ImportText[],
): readonly NameEdge[] {
  const plain = [...headEdges(heads), ...defaultImports(imports)];
  if (!mayRename(text, heads)) return plain;
  return [
    ...plain,
    ...renames(text),
    ...constants(text, heads),
    ...made(text, heads),
    ...defaults(text),
  ];
}

const RENAMING =
  /\b(?:as\s+(?!const\b)|default\b|return\s+[^a-z\s({['"`\d]|export\s+(?:const|let|var|import|type)\b|(?:const|let|var|import|type)\s+[A-Z\d_$])/;

function isUnusual(name: string): boolean {
  return /^(?:[a-z]|$)/.test(name);
}

/** One look at the text, which spares most of them four. */
function mayRename(text: string, heads: readonly ClassHead[]): boolean {
  return (
    heads.some(({ name, heritage }) => isUnusual(name) || heritage.some(isUnusual)) ||
    RENAMING.test(text)
  );
}

function headEdges(heads: readonly ClassHead[]): NameEdge[] {
  return heads.flatMap(({ name, heritage }) => heritage.map((base): NameEdge => [base, name]));
}

function renames(text: string): NameEdge[] {
  return [...text.matchAll(RENAME)].map((match): NameEdge => [match[2] ?? '', match[1] ?? '']);
}

// Only a value that could be a class: a name, a call, a class expression or an arrow function.
const classLike = /^(?:\(|class\b|[A-Z$_]|[\w$.]+\s*[(<])/;
const mostWords = 16;

function constants(text: string, heads: readonly ClassHead[]): NameEdge[] {
  const pattern = heads.some(({ heritage }) => heritage.some(isUnusual)) ? ANY_CONSTANT : CONSTANT;
  const edges: NameEdge[] = [];
  for (const { 0: whole, 1: exported, 2: other, index } of text.matchAll(pattern)) {
    const name = exported ?? other ?? '';
    const value = valueFrom(text, index + whole.length);
    if (!classLike.test(value)) continue;
    for (const word of (value.match(WORD) ?? []).slice(0, mostWords)) edges.push([word, name]);
  }
  return edges;
}

function valueFrom(text: string, at: number): string {
  VALUE.lastIndex = at;
  return VALUE.exec(text)?.[1] ?? '';
}

/** A function that returns a class: whoever extends its result extends what that class extends. */
function made(text: string, heads: readonly ClassHead[]): NameEdge[] {
  const returned = heads.filter(({ name }) => name === '' || text.includes(`return ${name}`));
  if (returned.length === 0) return [];
  const makers = [...text.matchAll(FUNCTION)].map((match) => match[1] ?? match[2] ?? '');
  const bases = new Set(returned.flatMap(({ name, heritage }) => [name, ...heritage]));
  return [...bases].flatMap((base) => makers.map((maker): NameEdge => [base, maker]));
}

function defaults(text: string): NameEdge[] {
  if (!text.includes('default')) return [];
  return [...text.matchAll(EXPORT_DEFAULT)].map(([, name = '']): NameEdge => [name, 'default']);
}

function defaultImports(imports: readonly ImportText[]): NameEdge[] {
  return imports.flatMap(({ clause }): NameEdge[] => {
    const name = defaultName(clause);
    return name === null ? [] : [['default', name]];
  });
}
