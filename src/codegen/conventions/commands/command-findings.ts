import { diagnose } from '../../diagnostics/diagnose.js';
import type { CommandHandlerModel, CommandModel } from '../../model/command-model.js';
import type { Diagnostic } from '../../model/diagnostic.js';

/** One for each command that nobody handles, or more than one method. */
export function commandFindings(commands: readonly CommandModel[]): readonly Diagnostic[] {
  return commands.flatMap((command) => {
    const { name, place, handledBy } = command;
    if (handledBy.length > 1) return [ambiguous(command)];
    return handledBy.length === 0
      ? [diagnose('command-without-handler', { place }, { command: name })]
      : [];
  });
}

function ambiguous({ name, place, handledBy }: CommandModel): Diagnostic {
  const related = handledBy.map((one) => ({
    place: one.place,
    message: `${labelOf(one)} handles it`,
  }));
  const facts = { command: name, handlers: handledBy.map(labelOf) };
  return diagnose('command-with-two-handlers', { place, related }, facts);
}

function labelOf({ handler, method }: CommandHandlerModel): string {
  return `${handler}.${method}`;
}
