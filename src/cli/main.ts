import type { Compiled } from '../codegen/compiled/load-compiled.js';
import { processHost } from './process-host.js';
import { run } from './run.js';

/**
 * Runs the command line of this process, and leaves the exit code in it.
 *
 * @param compiled this very code, where it was loaded as such
 */
export async function main(compiled: Compiled | null): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endOnClosedPipe);
  // Not process.exit: what is still in a pipe would be lost.
  process.exitCode = await run(process.argv.slice(2), processHost(compiled));
}

// `hearken list | head -1` has got what it wanted.
function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
