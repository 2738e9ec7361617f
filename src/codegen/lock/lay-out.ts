import { compareCodeUnits } from '../model/compare-code-units.js';
import type { Json } from './shape-json.js';

/** What is laid out with one entry a line, sorted. */
export type Block = ReadonlyMap<string, Block | Json> | ReadonlySet<string>;

/** JSON in which blocks have an entry a line, and everything else stands on one. */
export function layOut(value: Block | Json, indent: string): string {
  const inner = `${indent}  `;
  if (value instanceof Set) {
    const items = [...value].map((item: string) => inner + JSON.stringify(item));
    return enclosed('[]', items, indent);
  }
  if (!(value instanceof Map)) return inline(value as Json);
  const entries = [...(value as ReadonlyMap<string, Block | Json>)];
  const lines = entries.map(([key, of]) => `${inner}${JSON.stringify(key)}: ${layOut(of, inner)}`);
  return enclosed('{}', lines, indent);
}

/** Lines between brackets, which are indented themselves already. */
export function enclosed(brackets: '[]' | '{}', lines: readonly string[], indent: string): string {
  if (lines.length === 0) return brackets;
  return `${brackets.charAt(0)}\n${lines.join(',\n')}\n${indent}${brackets.charAt(1)}`;
}

function inline(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, of]) => `${JSON.stringify(key)}: ${inline(of)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

export function sortedMap<T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...map].toSorted(([a], [b]) => compareCodeUnits(a, b)));
}

export function sortedSet(set: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...set].toSorted(compareCodeUnits));
}
