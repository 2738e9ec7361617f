import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** What stands in a file now, or `null` when there is none yet. */
export async function readCurrent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    return absent(error, path);
  }
}

/** The same, at once. */
export function currentText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return absent(error, path);
  }
}

function absent(error: unknown, path: string): null {
  if (!(error instanceof Error && 'code' in error)) throw error;
  if (error.code === 'ENOENT') return null;
  // Of a folder the system does not say which.
  if (error.code === 'EISDIR') error.message += ` '${path}'`;
  throw error;
}

/**
 * Whether the file has to be written again. A checkout that turned LF into CRLF is not stale: the
 * version control of a machine decides that, not the sources.
 */
export function isStale(current: string | null, content: string): boolean {
  return current?.replaceAll('\r\n', '\n') !== content;
}
