import type { Command } from './command.js';
import type { EventContext } from './event-context.js';
import type { ClassOf } from './registry.js';

/** The commands a registry knows, and each with what its handler answers. */
export interface RegistryCommands {
  all: object;
  answers: readonly [command: object, answer: unknown];
}

/** A command with the one method that handles it. */
export interface CommandEntry {
  readonly name: string;
  readonly type: ClassOf;
  /** The name of the handler's class, as log lines have it, and the class. */
  readonly handler: string;
  readonly handlerType: ClassOf;
  readonly method: string;
  readonly takesContext: boolean;
  /** Milliseconds that it may take; `handlerTimeout` of `createHearken` when absent. */
  readonly timeout?: number;
  /** Calls the handler, and gives back what it returns; a method, so that a typed function fits. */
  invoke(handler: object, command: object, context: EventContext): unknown;
}

/** What a command's handler answers, as the command says itself: `unknown` under a base of one's own. */
export type CommandResult<C extends object> = C extends Command<infer Result> ? Result : unknown;

/** What `send` resolves to: the answer that the command declares, or else what its handler returns. */
export type AnswerTo<C extends RegistryCommands, T extends object> =
  T extends Command<infer Result> ? Result : HandlerAnswer<C['answers'], T>;

// A command without members is what every other one is, too: the command's own entry comes first.
type HandlerAnswer<Answers, T> = [OwnEntry<Answers, T>] extends [never]
  ? AnswerIn<EntryAbove<Answers, T>>
  : AnswerIn<OwnEntry<Answers, T>>;

type OwnEntry<Answers, T> =
  EntryAbove<Answers, T> extends infer Entry
    ? Entry extends readonly [command: infer Known, answer: unknown]
      ? Known extends T
        ? Entry
        : never
      : never
    : never;

type EntryAbove<Answers, T> = Answers extends readonly [command: infer Known, answer: unknown]
  ? T extends Known
    ? Answers
    : never
  : never;

type AnswerIn<Entry> = Entry extends readonly [command: object, answer: infer Answer]
  ? Answer
  : never;

/**
 * What the handler of a command may return, checked by the user's own compiler where the registry
 * calls it: the command's result or a promise of it, and anything where the command has none.
 */
export type CommandAnswer<C extends object> = [CommandResult<C>] extends [void]
  ? unknown
  : CommandResult<C> | PromiseLike<CommandResult<C>>;
