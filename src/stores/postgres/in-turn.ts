import { sideNotes } from '../../runtime/side-notes.js';
import type { UnitOfWork } from '../../runtime/unit-of-work/unit-of-work.js';

// For each unit of work: one that waited for a write of another could wait for a lock that it holds itself.
const lasts = sideNotes<Map<object, Promise<unknown>>>();

/**
 * Does `write` when those before it have ended that write the same aggregate in the same unit of work: each of them
 * goes by the version that the one before has left.
 */
export function inTurn<T>(
  unit: UnitOfWork,
  aggregate: object,
  write: () => Promise<T>,
): Promise<T> {
  let last = lasts.of(unit);
  if (last === undefined) lasts.put(unit, (last = new Map()));
  const before = last.get(aggregate);
  const writing = before === undefined ? write() : before.then(write, write);
  last.set(aggregate, writing);
  return writing;
}
