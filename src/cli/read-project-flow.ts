import { loadConfig } from '../codegen/config/load-config.js';
import { hasErrors } from '../codegen/diagnostics/settle-diagnostics.js';
import type { ProjectFlow } from '../codegen/flow.js';
import type { ProjectRef } from '../codegen/model/config.js';
import type { Diagnostic } from '../codegen/model/diagnostic.js';
import type { Host } from './host.js';
import { createProgress } from './progress.js';

/** `read` is `null` when the config is wrong. */
export interface FlowOfProject {
  readonly project: ProjectRef;
  readonly diagnostics: readonly Diagnostic[];
  readonly read: ProjectFlow | null;
}

/** Loads the config, and follows the events of the project it describes. */
export async function readProjectFlow(
  config: string | undefined,
  host: Host,
): Promise<FlowOfProject> {
  const { project, diagnostics } = await loadConfig(host.cwd, config);
  if (hasErrors(diagnostics)) return { project, diagnostics, read: null };
  const progress = createProgress(host);
  try {
    progress.stage('loading the compiler');
    const { readFlow } = await import('../codegen/flow.js');
    progress.stage(`following the events of ${project.config.tsconfig}`);
    const read = readFlow(project);
    return { project, diagnostics: read.diagnostics, read };
  } finally {
    progress.end();
  }
}
