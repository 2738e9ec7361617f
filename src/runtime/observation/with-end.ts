import { settle } from '../behaviors/settle.js';
import type { MessageEnding } from './message-observer.js';

/** Runs the `work` that a message is about, and tells how it ended; `null` where nobody listens. */
export function withEnd<T>(ended: MessageEnding | null, work: () => T): T {
  if (ended === null) return work();
  return settle(work, {
    done: (result) => {
      ended({ outcome: 'done' });
      return result;
    },
    failed: (error) => {
      ended({ outcome: 'failed', error });
      throw error;
    },
  }) as T;
}
