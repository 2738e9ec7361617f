declare const result: unique symbol;

/**
 * An order to do something, named in the imperative; `Result` is what its handler answers with.
 *
 * Extend it, or name your own base in the config's `commands.bases`. It adds no field at run time;
 * the type-only member keeps classes that merely look alike from being taken for commands, and
 * carries the type of the answer. The build sees to it that exactly one method handles each.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- `send` reads it back
export abstract class Command<Result = void> {
  declare protected readonly [result]: Result;
}
