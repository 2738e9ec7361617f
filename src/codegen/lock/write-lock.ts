import { compareCodeUnits } from '../model/compare-code-units.js';
import type { Lock, LockedEvent, LockedFields } from './lock.js';
import { type Json, shapeJson } from './shape-json.js';

/** What is laid out with one entry a line, sorted. */
type Block = ReadonlyMap<string, Block | Json> | ReadonlySet<string>;

/**
 * The text of a lock: the same for the same lock, whatever the order of its parts. One entry a
 * line, so that branches that lock different things merge by themselves.
 */
export function writeLock({ events, handlers, accepted }: Lock): string {
  const sections = new Map<string, Block | Json>([
    ['format', 1],
    ['events', sorted(mapped(events, eventBlock))],
    ['handlers', sortedSet(handlers)],
    ['accepted', sorted(accepted)],
  ]);
  return `${laidOut(sections, '')}\n`;
}

function eventBlock({ formerly, oldest, version, fields, objects }: LockedEvent): Block {
  const block = new Map<string, Block | Json>();
  if (formerly.size > 0) block.set('formerly', sortedSet(formerly));
  if (oldest !== version) block.set('oldest', oldest);
  block.set('version', version).set('fields', fields === null ? null : fieldBlock(fields));
  if (objects.size > 0) block.set('objects', sorted(mapped(objects, fieldBlock)));
  return block;
}

function fieldBlock(fields: LockedFields): Block {
  return sorted(mapped(fields, shapeJson));
}

function mapped<T, R>(map: ReadonlyMap<string, T>, change: (value: T) => R): Map<string, R> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

function sorted<T>(map: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...map].toSorted(([a], [b]) => compareCodeUnits(a, b)));
}

function sortedSet(set: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...set].toSorted(compareCodeUnits));
}

function laidOut(value: Block | Json, indent: string): string {
  const inner = `${indent}  `;
  if (value instanceof Set) {
    return enclosed(
      '[]',
      [...value].map((item: string) => inner + JSON.stringify(item)),
      indent,
    );
  }
  if (!(value instanceof Map)) return inline(value as Json);
  const entries = [...(value as ReadonlyMap<string, Block | Json>)];
  const lines = entries.map(([key, of]) => `${inner}${JSON.stringify(key)}: ${laidOut(of, inner)}`);
  return enclosed('{}', lines, indent);
}

function enclosed(brackets: '[]' | '{}', lines: readonly string[], indent: string): string {
  if (lines.length === 0) return brackets;
  return `${brackets.charAt(0)}\n${lines.join(',\n')}\n${indent}${brackets.charAt(1)}`;
}

function inline(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, of]) => `${JSON.stringify(key)}: ${inline(of)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
