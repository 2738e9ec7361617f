import { CommandValidationError } from '../errors/command-validation-error.js';
import type { StandardIssue, StandardSchema } from './standard-schema.js';

/**
 * Checks a command against its schema. What a schema would make of it is not used: the handler gets the
 * command that was sent.
 *
 * @throws {CommandValidationError} with everything that is wrong.
 */
export async function validateCommand(
  command: object,
  name: string,
  schema: StandardSchema,
): Promise<void> {
  const { issues = [] } = await schema['~standard'].validate(command);
  if (issues.length === 0) return;
  const told = issues.map(({ message, path = [] }) => ({
    message,
    path: path.map(keyOf).join('.'),
  }));
  throw new CommandValidationError(name, told);
}

function keyOf(part: NonNullable<StandardIssue['path']>[number]): string {
  return String(typeof part === 'object' ? part.key : part);
}
