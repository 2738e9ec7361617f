import { loadConfig, type LoadedConfig } from '../../codegen/config/load-config.js';
import { hasErrors } from '../../codegen/diagnostics/settle-diagnostics.js';
import { built } from '../build-project.js';
import type { Host } from '../host.js';
import { createProgress } from '../progress.js';
import type { Examination } from './examination.js';
import { ownManifest } from '../own-manifest.js';
import { nearestManifest } from './manifest.js';
import { packagesOf } from './packages.js';

/** Gathers what the checks look at. Whatever is broken is left out, for the checks to tell. */
export async function examine(path: string | undefined, host: Host): Promise<Examination> {
  const config = await loadConfig(host.cwd, path);
  const { directory } = config.project;
  return {
    node: process.versions.node,
    own: ownManifest(),
    config,
    manifest: nearestManifest(directory),
    packages: packagesOf(directory),
    ...(await compiled(config, host)),
  };
}

type Compiled = Pick<Examination, 'survey' | 'build' | 'failure'>;

async function compiled(config: LoadedConfig, host: Host): Promise<Compiled> {
  const { project, diagnostics } = config;
  const progress = createProgress(host);
  try {
    progress.stage('loading the compiler');
    const { surveyProject } = await import('../../codegen/survey.js');
    progress.stage(`scanning ${project.config.tsconfig}`);
    const survey = surveyProject(project);
    if (hasErrors(diagnostics)) return { survey, build: null, failure: null };
    const build = built(project, (await host.createCompiler(project, null)).compile());
    return { survey, build, failure: null };
  } catch (error) {
    if (!isModuleError(error)) throw error;
    const [failure = ''] = error.message.split('\n');
    return { survey: null, build: null, failure };
  } finally {
    progress.end();
  }
}

// What is broken in a project never throws; an installation without a file of the compiler does.
function isModuleError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /MODULE/.test(String(error.code));
}
