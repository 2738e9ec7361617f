import type { Next } from '../behaviors/behavior.js';
import { isPromise } from '../dispatch/promise.js';
import { CommandIdReusedError } from '../errors/command-id-reused-error.js';
import { IdempotencyUnavailableError } from '../errors/idempotency-unavailable-error.js';
import type { ProcessedCommands } from '../unit-of-work/store.js';
import { readAnswer, writeAnswer } from './answer-json.js';

/** A command with an id, and where ids are kept. */
export interface IdentifiedCommand {
  readonly id: string;
  readonly name: string;
  /** Of the transaction that the command runs in. */
  readonly processed: ProcessedCommands | undefined;
}

/**
 * Handles a command unless it was handled before under its id, and gives the first answer then.
 *
 * The id is kept in the command's own transaction: a command that fails leaves none behind.
 */
export async function handleOnce(
  { id, name, processed }: IdentifiedCommand,
  next: Next,
): Promise<unknown> {
  if (processed === undefined) throw new IdempotencyUnavailableError(name);
  const claiming = processed.claim(id, name);
  const before = isPromise(claiming) ? await claiming : claiming;
  if (before !== null) {
    if (before.commandName !== name) throw new CommandIdReusedError(id, name, before.commandName);
    return readAnswer(before.answer);
  }
  const answering = next();
  const answer = isPromise(answering) ? await answering : answering;
  const completing = processed.complete(id, writeAnswer(answer, name));
  if (isPromise(completing)) await completing;
  return answer;
}
