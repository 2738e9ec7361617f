import { isDeepStrictEqual } from 'node:util';
import { AnswerNotStorableError } from '../errors/answer-not-storable-error.js';

/**
 * The JSON text of what a command answers; `null` for `undefined`.
 *
 * @throws {AnswerNotStorableError} for what would not come back the same.
 */
export function writeAnswer(answer: unknown, commandName: string): string | null {
  if (answer === undefined) return null;
  let text: string | undefined;
  try {
    text = JSON.stringify(answer) as string | undefined;
  } catch (cause) {
    throw new AnswerNotStorableError(commandName, { cause });
  }
  if (text === undefined || !isDeepStrictEqual(JSON.parse(text), answer)) {
    throw new AnswerNotStorableError(commandName);
  }
  return text;
}

export function readAnswer(text: string | null): unknown {
  return text === null ? undefined : JSON.parse(text);
}
