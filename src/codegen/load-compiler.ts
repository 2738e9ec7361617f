import type { Compiler } from './compile.js';
import type { ProjectRef } from './model/config.js';
import { readAhead } from './scanner/ahead/read-ahead.js';

/** Loads the compiler, which takes its time, while another thread reads the project already. */
export async function loadCompiler(project: ProjectRef): Promise<Compiler> {
  const ahead = readAhead(project);
  const [{ createCompilerOn }, { createScanner }, { compiledTypescript }] = await Promise.all([
    import('./compile.js'),
    import('./scanner/scanner.js'),
    import('./scanner/compiled/compiled-typescript.js'),
  ]);
  // At the end, when all that a run needs of it has been made.
  process.once('exit', () => compiledTypescript?.keepCode());
  return createCompilerOn(createScanner(project, await ahead), project);
}
