import { sideNotes } from '../../runtime/side-notes.js';

const last = sideNotes<Promise<unknown>>();

/**
 * Does `write` when those before it have ended that write the same aggregate: each of them goes by the version that
 * the one before has left.
 */
export function inTurn<T>(aggregate: object, write: () => Promise<T>): Promise<T> {
  const before = last.of(aggregate);
  const writing = before === undefined ? write() : before.then(write, write);
  last.put(aggregate, writing);
  return writing;
}
