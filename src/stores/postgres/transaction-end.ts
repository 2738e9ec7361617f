import type { PostgresClient, PostgresNotice, PostgresResult } from './postgres-pool.js';

const noTransaction = '25P01';

/** Whether the client says that there is no transaction any more; not all of them can. */
export function hasNoTransaction(client: PostgresClient): boolean {
  return client.getTransactionStatus?.() === 'I';
}

/** What came of COMMIT or ROLLBACK. */
export interface TransactionEnd {
  readonly command: PostgresResult['command'];
  /** False where there was nothing to end: PostgreSQL remarks on that, and takes it for done. */
  readonly wasThere: boolean;
}

export async function endTransaction(
  client: PostgresClient,
  text: 'COMMIT' | 'ROLLBACK',
): Promise<TransactionEnd> {
  // The session may have been told to remark on nothing.
  let wasThere = !hasNoTransaction(client);
  const note = ({ code }: PostgresNotice): void => {
    if (code === noTransaction) wasThere = false;
  };
  client.on('notice', note);
  try {
    const { command } = await client.query({ text });
    return { command, wasThere };
  } finally {
    client.removeListener('notice', note);
  }
}
