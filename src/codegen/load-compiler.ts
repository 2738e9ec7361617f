import type { Compiler } from './compile.js';
import type { ProjectRef } from './model/config.js';
import { readAhead } from './scanner/ahead/read-ahead.js';

/** Loads the compiler, which takes its time, while another thread reads the project already. */
export async function loadCompiler(project: ProjectRef): Promise<Compiler> {
  const ahead = readAhead(project);
  const [{ createCompilerOn }, { createScanner }] = await Promise.all([
    import('./compile.js'),
    import('./scanner/scanner.js'),
  ]);
  return createCompilerOn(createScanner(project, await ahead), project);
}
