import { CommanderError } from 'commander';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Host } from './host.js';
import { version } from './version.js';

interface Context {
  readonly json: boolean;
  readonly host: Host;
}

/** Says what ended a run: the command line, the machine, or a bug of ours. */
export function reportFailure(error: unknown, context: Context): ExitCode {
  if (error instanceof CommanderError) return reportMisuse(error, context);
  if (isSystemError(error)) return reportSystemError(error, context);
  return reportBug(error, context);
}

// Help and version arrive here too; the text has been printed by then.
function reportMisuse(error: CommanderError, context: Context): ExitCode {
  if (error.exitCode === 0) return exitCode.fine;
  printJson(context, 'usage', error.message.replace(/^error: /, ''));
  return exitCode.invalid;
}

// A full disk or a folder without write access is nobody's bug.
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'errno' in error;
}

function reportSystemError(error: NodeJS.ErrnoException, context: Context): ExitCode {
  context.host.stderr.write(`hearken: ${error.message}\n`);
  printJson(context, error.code ?? 'system', error.message);
  return exitCode.invalid;
}

function reportBug(error: unknown, context: Context): ExitCode {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  context.host.stderr.write(
    `hearken: internal error. This is a bug in Hearken, not in your project; please report it with ` +
      `these lines.\nhearken ${version()}, Node ${process.version}, ${process.platform}\n${stack}\n`,
  );
  printJson(context, 'internal', stack);
  return exitCode.internal;
}

function printJson({ json, host }: Context, code: string, message: string): void {
  if (json) host.stdout.write(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`);
}
