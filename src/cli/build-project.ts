import type { Compilation, Compiler } from '../codegen/compile.js';
import { loadConfig } from '../codegen/config/load-config.js';
import { hasErrors } from '../codegen/diagnostics/settle-diagnostics.js';
import type { ProjectRef } from '../codegen/model/config.js';
import type { Diagnostic } from '../codegen/model/diagnostic.js';
import type { Host } from './host.js';
import { createProgress } from './progress.js';

/** What one look at a project gave; `compilation` is `null` when the config is wrong. */
export interface Build {
  readonly project: ProjectRef;
  readonly diagnostics: readonly Diagnostic[];
  readonly compilation: Compilation | null;
}

export interface OpenProject {
  readonly build: Build;
  /** Goes on from `build` without reading everything again. */
  readonly compiler: Compiler | null;
}

/** Loads the config and compiles the project it describes. */
export async function openProject(config: string | undefined, host: Host): Promise<OpenProject> {
  const { project, diagnostics } = await loadConfig(host.cwd, config);
  if (hasErrors(diagnostics)) {
    return { build: { project, diagnostics, compilation: null }, compiler: null };
  }
  const progress = createProgress(host);
  try {
    progress.stage('loading the compiler');
    const compiler = await host.createCompiler(project);
    progress.stage(`scanning ${project.config.tsconfig}`);
    return { build: built(project, compiler.compile()), compiler };
  } finally {
    progress.end();
  }
}

export function built(project: ProjectRef, compilation: Compilation): Build {
  return { project, diagnostics: compilation.diagnostics, compilation };
}
