import type { Next } from '../behaviors/behavior.js';
import { currentAmbient, inAmbient } from '../context/ambient.js';
import { isPromise } from '../dispatch/promise.js';
import { CommandIdReusedError } from '../errors/command-id-reused-error.js';
import { CommandWaitsForItselfError } from '../errors/command-waits-for-itself-error.js';
import { IdempotencyUnavailableError } from '../errors/idempotency-unavailable-error.js';
import { sideNotes } from '../side-notes.js';
import type { OpenUnit } from '../unit-of-work/open-unit.js';
import type { ProcessedCommands } from '../unit-of-work/store.js';
import { readAnswer, writeAnswer } from './answer-json.js';
import { FirstTime } from './first-time.js';

/** A command with an id. */
export interface IdentifiedCommand {
  readonly id: string;
  readonly name: string;
  /** That it takes part in. */
  readonly unit: OpenUnit;
}

// A store tells transactions apart, and nothing of what goes on side by side in one of them.
const handled = sideNotes<Map<string, FirstTime>>();

/**
 * Handles a command unless it was handled before under its id, and gives the first answer then. While
 * the first one is still being handled, in this unit of work or in another, it waits for that one's end.
 *
 * The id is kept in the command's own transaction: a command that fails leaves none behind.
 */
export function handleOnce(command: IdentifiedCommand, next: Next): Promise<unknown> {
  const { id, name, unit } = command;
  const processed = unit.origin.transaction?.processedCommands;
  if (processed === undefined) throw new IdempotencyUnavailableError(name);
  const commands = commandsOf(unit);
  const before = commands.get(id);
  if (before !== undefined) return repeat(before, command);
  const first = new FirstTime(name, currentAmbient()?.once ?? null);
  commands.set(id, first);
  return handle(first, { id, processed }, () =>
    inAmbient({ ...(currentAmbient() ?? unit.ambient), once: first }, next),
  );
}

function commandsOf(unit: OpenUnit): Map<string, FirstTime> {
  let commands = handled.of(unit);
  if (commands === undefined) handled.put(unit, (commands = new Map()));
  return commands;
}

async function repeat(first: FirstTime, { id, name }: IdentifiedCommand): Promise<unknown> {
  if (first.commandName !== name) throw new CommandIdReusedError(id, name, first.commandName);
  const here = currentAmbient()?.once ?? null;
  if (first.cannotEndBefore(here)) throw new CommandWaitsForItselfError(id, name);
  return readAnswer(await first.answerFor(here));
}

async function handle(
  first: FirstTime,
  { id, processed }: { readonly id: string; readonly processed: ProcessedCommands },
  next: Next,
): Promise<unknown> {
  const { commandName: name } = first;
  try {
    const claiming = processed.claim(id, name);
    const before = isPromise(claiming) ? await claiming : claiming;
    if (before !== null) {
      if (before.commandName !== name) throw new CommandIdReusedError(id, name, before.commandName);
      first.end({ answer: before.answer });
      return readAnswer(before.answer);
    }
    const answering = next();
    const answer = isPromise(answering) ? await answering : answering;
    const text = writeAnswer(answer, name);
    const completing = processed.complete(id, text);
    if (isPromise(completing)) await completing;
    first.end({ answer: text });
    return answer;
  } catch (error) {
    first.end({ error });
    throw error;
  }
}
