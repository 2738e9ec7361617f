import type { Compilation } from '../codegen/compile.js';
import { RunCache } from '../codegen/cache/run-cache.js';
import { loadConfig, type LoadedConfig } from '../codegen/config/load-config.js';
import { hasErrors } from '../codegen/diagnostics/settle-diagnostics.js';
import type { RunStart } from '../codegen/load-compiler.js';
import type { ProjectRef } from '../codegen/model/config.js';
import type { Diagnostic } from '../codegen/model/diagnostic.js';
import type { Host, HostCompiler } from './host.js';
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
  readonly compiler: HostCompiler | null;
}

/** How a project is built. */
export interface BuildOptions {
  /** Relative to the current folder; searched for where it is not given. */
  readonly config?: string | undefined;
  /** False: what earlier runs have found counts for nothing, and nothing is kept for later ones. */
  readonly cache?: boolean;
}

/**
 * Loads the config and builds the project it describes. What an earlier run has found is taken as
 * it stands, while nothing that it hangs on has changed.
 */
export async function buildProject(options: BuildOptions, host: Host): Promise<Build> {
  const loaded = await loadConfig(host.cwd, options.config);
  if (options.cache === false || hasErrors(loaded.diagnostics)) {
    return (await openLoaded(loaded, host)).build;
  }
  const { project } = loaded;
  const cache = new RunCache(project);
  const kept = await cache.outcome();
  if (kept !== null) return built(project, kept);
  const { build, compiler } = await openLoaded(loaded, host, cache.start());
  const { compilation } = build;
  if (compilation !== null && compiler !== null) cache.keep({ compilation, compiler });
  return build;
}

/** Loads the config and compiles the project it describes. */
export async function openProject(config: string | undefined, host: Host): Promise<OpenProject> {
  return openLoaded(await loadConfig(host.cwd, config), host);
}

async function openLoaded(
  { project, diagnostics }: LoadedConfig,
  host: Host,
  start: RunStart | null = null,
): Promise<OpenProject> {
  if (hasErrors(diagnostics)) {
    return { build: { project, diagnostics, compilation: null }, compiler: null };
  }
  const progress = createProgress(host);
  try {
    progress.stage('loading the compiler');
    const compiler = await host.createCompiler(project, start);
    progress.stage(`scanning ${project.config.tsconfig}`);
    return { build: built(project, compiler.compile()), compiler };
  } finally {
    progress.end();
  }
}

export function built(project: ProjectRef, compilation: Compilation): Build {
  return { project, diagnostics: compilation.diagnostics, compilation };
}
