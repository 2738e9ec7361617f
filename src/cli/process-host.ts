import type { Host } from './host.js';

/** The real process. */
export function processHost(): Host {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    now: () => performance.now(),
    stopSignal,
    createCompiler: async (project, start) => {
      const { loadCompiler } = await import('../codegen/load-compiler.js');
      const compiler = await loadCompiler(project, start);
      process.once('exit', () => compiler.keepCode());
      return compiler;
    },
  };
}

// `once`: who asks a second time is not willing to wait.
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => controller.abort());
  return controller.signal;
}
