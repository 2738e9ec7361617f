import { setTimeout } from 'node:timers/promises';
import { SqliteBusyError } from './errors/sqlite-busy-error.js';
import { isLocked } from './is-locked.js';

export interface LockPatience {
  /** How long to wait for other processes, in milliseconds. */
  readonly lockTimeout: number;
  readonly signal?: AbortSignal | undefined;
}

const longestPause = 50;

/**
 * Does what needs the database's lock: at once where it is free, and else again and again, without blocking
 * the thread in between.
 *
 * @throws {SqliteBusyError} when the database stays locked.
 * @throws the signal's reason.
 */
export function whenUnlocked(attempt: () => void, patience: LockPatience): void | Promise<void> {
  try {
    attempt();
  } catch (error) {
    if (!isLocked(error)) throw error;
    return tryAgain(attempt, patience);
  }
}

async function tryAgain(attempt: () => void, { lockTimeout, signal }: LockPatience): Promise<void> {
  const deadline = performance.now() + lockTimeout;
  for (let pause = 1; ; pause = Math.min(2 * pause, longestPause)) {
    // Half of it by chance, so that waiting processes do not march in step.
    await rest(pause * (0.5 + Math.random() / 2), signal);
    try {
      attempt();
      return;
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (performance.now() >= deadline) throw new SqliteBusyError(lockTimeout, error);
    }
  }
}

async function rest(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, signal && { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
