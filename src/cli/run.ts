import { exitCode, type ExitCode } from './exit-code.js';
import type { Host } from './host.js';
import { program } from './program.js';
import { reportFailure } from './report-failure.js';

/**
 * Runs one command line (`['generate', '--check']`) and returns its exit code; never throws.
 */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine;
  try {
    await program(host, (result) => (code = result)).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return reportFailure(error, { json: argv.includes('--json'), host });
  }
}
