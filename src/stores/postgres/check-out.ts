import type { PostgresClient, PostgresPool } from './postgres-pool.js';

/**
 * A client of the pool, when one is free. A pool cannot be told that nobody waits any more: a client that
 * comes after `signal` goes back at once.
 *
 * @throws the signal's reason.
 */
export async function checkOut<Client extends PostgresClient>(
  pool: PostgresPool<Client>,
  signal: AbortSignal | undefined,
): Promise<Client> {
  signal?.throwIfAborted();
  const client = pool.connect();
  return signal === undefined ? client : waitFor(client, signal);
}

function waitFor<Client extends PostgresClient>(
  client: Promise<Client>,
  signal: AbortSignal,
): Promise<Client> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      reject(signal.reason as Error);
      client.then(
        (late) => late.release(),
        () => undefined,
      );
    };
    signal.addEventListener('abort', giveUp, { once: true });
    // In one go: who gives up after this must not give back a client that is in use.
    const ending =
      <T>(settle: (value: T) => void) =>
      (value: T): void => {
        signal.removeEventListener('abort', giveUp);
        settle(value);
      };
    client.then(ending(resolve), ending(reject));
  });
}
