// The test's own timers may be fake: these are taken before it can have replaced them.
const { setTimeout: start, clearTimeout: stop } = globalThis;

/**
 * Waits for `work`, in real time, no longer than `milliseconds`.
 *
 * @throws what `late` returns when time is up, with the stack of whoever waits.
 */
export async function within<T>(
  work: Promise<T>,
  milliseconds: number,
  late: () => Error,
): Promise<T> {
  const waits: { stack?: string } = {};
  Error.captureStackTrace(waits, within);
  let timer: NodeJS.Timeout | undefined;
  const isLate = new Promise<never>((_resolve, reject) => {
    timer = start(() => reject(withFrames(late(), waits.stack)), milliseconds);
  });
  try {
    return await Promise.race([work, isLate]);
  } finally {
    stop(timer);
  }
}

function withFrames(error: Error, stack = ''): Error {
  const frames = stack.split('\n').slice(1).join('\n');
  error.stack = `${error.name}: ${error.message}\n${frames}`;
  return error;
}
