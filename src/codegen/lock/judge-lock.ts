import type { Diagnostic } from '../model/diagnostic.js';
import type { Model } from '../model/model.js';
import { compareLocks } from './compare-locks.js';
import { emptyLock, type Lock } from './lock.js';
import { deliveryNames, lockOf } from './lock-of.js';
import { type LockSource, readLock, type StoredLock } from './read-lock.js';
import { reportChange } from './report-changes.js';
import { writeLock } from './write-lock.js';

export interface LockJudgement {
  readonly diagnostics: readonly Diagnostic[];
  /** The lock as it should stand; `null` where the stored one cannot be read, or none is needed. */
  readonly text: string | null;
}

/** Holds a model against its lock file, `null` when there is none yet. */
export function judgeLock(source: LockSource | null, model: Model): LockJudgement {
  const unbroken = source?.text.replaceAll('\r\n', '\n') ?? null;
  if (unbroken !== null && isUpToDate(unbroken, model)) return { diagnostics: [], text: unbroken };
  const stored = source === null ? nothing : readLock(source);
  if (!('lock' in stored)) return { diagnostics: [stored], text: null };
  const current = lockOf(model, stored.lock.accepted);
  const changes = compareLocks(stored.lock, current);
  const diagnostics = changes.map((change) => reportChange(change, { stored, current, model }));
  const needed = source !== null || current.events.size > 0 || current.handlers.size > 0;
  return { diagnostics, text: needed ? writeLock(current) : null };
}

// As most often: then there is nothing to compare, and no need to know where anything stands.
function isUpToDate(text: string, model: Model): boolean {
  const stands = [...deliveryNames(model.methods), text].join('\n');
  if (standing.get(model.events) === stands) return true;
  const accepted = acceptedIn(text);
  if (accepted === null || writeLock(lockOf(model, accepted)) !== text) return false;
  standing.set(model.events, stands);
  return true;
}

// What a list of events, which a watch keeps while they stand, has been found up to date with.
const standing = new WeakMap<Model['events'], string>();

function acceptedIn(text: string): Lock['accepted'] | null {
  const section = /^ {2}"accepted": ([^]*)\}\n$/m.exec(text)?.[1];
  try {
    return section === undefined ? null : new Map(Object.entries(JSON.parse(section) as object));
  } catch {
    return null;
  }
}

const nothing: StoredLock = { lock: emptyLock, placeOf: () => null };
