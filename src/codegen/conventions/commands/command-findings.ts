import { diagnose } from '../../diagnostics/diagnose.js';
import type { CommandHandlerModel, CommandModel } from '../../model/command-model.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { TypeId } from '../../model/type-ref.js';

/** The methods that take a command and do not handle it, by the command. */
export type NearHandlers = ReadonlyMap<TypeId, readonly CommandHandlerModel[]>;

/**
 * One for each command that nobody handles and that anybody could send, and one for each handler of
 * a command after the first.
 */
export function commandFindings(
  commands: readonly CommandModel[],
  near: NearHandlers,
): readonly Diagnostic[] {
  return commands.flatMap((command) => {
    const [first, ...others] = command.handledBy;
    if (first === undefined) return unhandled(command, near.get(command.type.id) ?? []);
    return others.map((other) => ambiguous(command, first, other));
  });
}

// Nobody but its own file can send what is not exported.
function unhandled(
  { name, place, type }: CommandModel,
  near: readonly CommandHandlerModel[],
): Diagnostic[] {
  if (type.exportPath === null) return [];
  const related = near.map((one) => ({
    place: one.place,
    message: `${labelOf(one)} takes it, but does not handle it`,
  }));
  return [diagnose('command-without-handler', { place, related }, { command: name })];
}

function ambiguous(
  { name }: CommandModel,
  first: CommandHandlerModel,
  second: CommandHandlerModel,
): Diagnostic {
  const { file, line } = first.place;
  const related = [{ place: first.place, message: `${labelOf(first)} handles ${name}` }];
  return diagnose(
    'command-with-two-handlers',
    { place: second.place, related },
    { command: name, handlers: [labelOf(first), labelOf(second)], at: `${file}:${line}` },
  );
}

function labelOf({ handler, method }: CommandHandlerModel): string {
  return `${handler}.${method}`;
}
