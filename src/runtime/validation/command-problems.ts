import type { CommandEntry } from '../command-entry.js';
import type { Registry } from '../registry.js';
import { classProblem, repeated } from './class-problem.js';

/** Commands that are undefined or named twice, and handlers that are not there. */
export function* commandProblems({ commands = [] }: Registry): Iterable<string> {
  for (const name of repeated(commands.map((command) => command.name))) {
    yield `the command ${name} is there twice`;
  }
  for (const entry of commands) {
    const { name, type, handler, handlerType } = entry;
    const problems = [classProblem(name, type), classProblem(handler, handlerType)];
    yield* problems.filter((problem) => problem !== null);
    if (problems.every((problem) => problem === null)) yield* problemsOfMethod(entry);
  }
}

function* problemsOfMethod(entry: CommandEntry): Iterable<string> {
  const { name, handler, handlerType, method } = entry;
  const found: unknown = (handlerType.prototype as Record<string, unknown>)[method];
  if (typeof found !== 'function') yield `${handler}.${method} is no method of the loaded class`;
  if (typeof entry.invoke !== 'function') yield `${name} has no function to call its handler`;
}
