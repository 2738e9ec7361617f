import { inspect } from 'node:util';

/** Name and first line of an error, for a line of text. */
export function errorInShort(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : inspect(error);
  return text.split('\n', 1)[0] ?? '';
}
