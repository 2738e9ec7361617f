import type { Diagnostic } from '../model/diagnostic.js';
import type { Model } from '../model/model.js';
import { compareLocks } from './compare-locks.js';
import { emptyLock } from './lock.js';
import { lockOf } from './lock-of.js';
import { readLock, type StoredLock } from './read-lock.js';
import { reportChange } from './report-changes.js';
import { writeLock } from './write-lock.js';

export interface LockJudgement {
  readonly diagnostics: readonly Diagnostic[];
  /** The lock as it should stand; `null` where the stored one cannot be read, or none is needed. */
  readonly text: string | null;
}

/** Holds a model against the text of its lock file, `null` when there is none yet. */
export function judgeLock(text: string | null, model: Model): LockJudgement {
  const stored = text === null ? nothing : readLock(text);
  if (!('lock' in stored)) return { diagnostics: [stored], text: null };
  const current = lockOf(model, stored.lock.accepted);
  const changes = compareLocks(stored.lock, current);
  const diagnostics = changes.map((change) => reportChange(change, { stored, current, model }));
  const needed = text !== null || current.events.size > 0 || current.handlers.size > 0;
  return { diagnostics, text: needed ? writeLock(current) : null };
}

const nothing: StoredLock = { lock: emptyLock, placeOf: () => null };
