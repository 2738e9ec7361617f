import type { Compiled } from '../codegen/compiled/load-compiled.js';
import { holdYoungSpace, retuneEngine } from './engine.js';
import type { Host } from './host.js';

/** The real process, which runs the code `own`. */
export function processHost(own: Compiled | null): Host {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    now: () => performance.now(),
    stopSignal,
    createCompiler: async (project, start) => {
      const { loadCompiler } = await import('../codegen/load-compiler.js');
      const compiler = await loadCompiler(project, start, holdYoungSpace);
      // Here, and in no shorter run, nearly all of it has been compiled.
      process.once('exit', () => {
        retuneEngine();
        compiler.keepCode();
        own?.keepCode();
      });
      return compiler;
    },
  };
}

// `once`: who asks a second time is not willing to wait. Nor does anybody, once nobody reads what is said.
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  for (const stream of [process.stdout, process.stderr]) stream.once('error', stop);
  return controller.signal;
}
