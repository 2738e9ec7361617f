import type { Compiled } from '../codegen/compiled/load-compiled.js';
import { exitCode } from './exit-code.js';
import { processHost } from './process-host.js';
import { run } from './run.js';

/**
 * Runs the command line of this process, and ends it with the exit code.
 *
 * @param compiled this very code, where it was loaded as such
 */
export async function main(compiled: Compiled | null): Promise<void> {
  const outputs = [process.stdout, process.stderr];
  for (const stream of outputs) stream.on('error', bearOrEnd);
  const code = await run(process.argv.slice(2), processHost(compiled));
  // What is still on its way through a pipe would be lost.
  await Promise.all(outputs.map(written));
  // A process that ends by itself waits for what the engine does beside it, to nobody's use.
  process.exit(code);
}

function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}

// `hearken list | head -1` has got what it wanted. How the run ends is still to be told by its exit code.
function bearOrEnd(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`hearken: ${error.message}\n`);
  process.exit(exitCode.invalid);
}
