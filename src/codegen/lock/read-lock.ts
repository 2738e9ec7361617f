import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { placeAt } from '../model/place-at.js';
import type { Place } from '../model/place.js';
import { type Lock, type LockedEvent, type LockedFields } from './lock.js';
import { entriesOf, itemsOf, LockFault, textOf } from './lock-node.js';
import { readShape } from './read-shape.js';

/** A lock as it was read, with the place of what it says of each event and handler. */
export interface StoredLock {
  readonly lock: Lock;
  placeOf(name: string): Place | null;
}

/** Reads a lock file's text; what cannot be read is a diagnostic that names the line. */
export function readLock({ file, text }: LockSource): StoredLock | Diagnostic {
  const source = { file, text: text.replace(/^\uFEFF/, ' ') };
  const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/m.exec(source.text);
  if (conflict !== null) return unreadable(source, { offset: conflict.index, length: 7 }, null);
  try {
    return lockIn(source);
  } catch (error) {
    if (!(error instanceof LockFault)) throw error;
    return unreadable(source, error.at, error.message);
  }
}

/** A lock file as it is stored. */
export interface LockSource {
  /** Relative to the project, with `/`. */
  readonly file: string;
  readonly text: string;
}

function unreadable(source: LockSource, at: LockFault['at'], detail: string | null): Diagnostic {
  const place = placeAt(source, at.offset, at.length);
  return diagnose('lock-unreadable', { place }, { detail });
}

function lockIn(source: LockSource): StoredLock {
  const sections = sectionsIn(source.text);
  const part = (name: string): Node => {
    const node = sections.get(name);
    if (node === undefined) throw new LockFault({ offset: 0, length: 1 }, `'${name}' is missing`);
    return node;
  };
  const events = entriesOf(part('events'), 'events');
  const handlers = namesIn(part('handlers'));
  const accepted = entriesOf(part('accepted'), 'accepted');
  const nodes = new Map([...events, ...handlers]);
  return {
    lock: {
      events: mapped(events, readEvent),
      handlers: new Set(handlers.keys()),
      accepted: mapped(accepted, (node) => textOf(node, 'a reason')),
    },
    placeOf: (name) => placeOf(nodes.get(name), source),
  };
}

function sectionsIn(text: string): ReadonlyMap<string, Node> {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error !== undefined) throw new LockFault(error, printParseErrorCode(error.error));
  if (tree === undefined) throw new LockFault({ offset: 0, length: 1 }, 'it is empty');
  const sections = entriesOf(tree, 'a lock');
  const format = sections.get('format');
  if (format?.value !== 1) {
    throw new LockFault(
      format ?? tree,
      'it is no lock, or one of a newer Hearken (format 1 is known)',
    );
  }
  return sections;
}

function readEvent(node: Node): LockedEvent {
  const parts = entriesOf(node, 'an event');
  const [formerly, oldest, version] = ['formerly', 'oldest', 'version'].map((key) =>
    parts.get(key),
  );
  const [fields, objects] = ['fields', 'objects'].map((key) => parts.get(key));
  if (fields === undefined) throw new LockFault(node, 'fields are missing');
  const written = readVersion(version ?? node, 'version');
  return {
    formerly: new Set(formerly === undefined ? [] : namesIn(formerly).keys()),
    oldest: oldest === undefined ? written : readVersion(oldest, 'oldest'),
    version: written,
    fields: fields.type === 'null' ? null : readFields(fields),
    objects: objects === undefined ? new Map() : mapped(entriesOf(objects, 'objects'), readFields),
  };
}

function readVersion(node: Node, what: string): number {
  if (node.type !== 'number') throw new LockFault(node, `${what} must be a number`);
  return node.value as number;
}

function namesIn(node: Node): ReadonlyMap<string, Node> {
  return new Map(itemsOf(node, 'a list of names').map((one) => [textOf(one, 'a name'), one]));
}

function readFields(node: Node): LockedFields {
  return mapped(entriesOf(node, 'fields'), readShape);
}

function mapped<T, R>(map: ReadonlyMap<string, T>, change: (value: T) => R): Map<string, R> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

function placeOf(node: Node | undefined, source: LockSource): Place | null {
  if (node === undefined) return null;
  const entry = node.parent?.type === 'property' ? node.parent : node;
  return placeAt(source, entry.offset, entry.length);
}
