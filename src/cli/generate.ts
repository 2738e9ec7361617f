import { openProject } from './build-project.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Host } from './host.js';
import { reportJson } from './report-json.js';
import { reportText } from './report-text.js';
import { settle, type Outcome } from './settle.js';

export interface GenerateOptions {
  readonly config?: string;
  readonly watch?: true;
  readonly check?: true;
  readonly dryRun?: true;
  readonly silent?: true;
  readonly json?: true;
}

/** `hearken generate`: brings the generated file up to date, or tells what that would change. */
export async function generate(options: GenerateOptions, host: Host): Promise<ExitCode> {
  if (options.watch) return (await import('./watch/watch.js')).watch(options, host);
  const { build } = await openProject(options.config, host);
  const outcome = await settle(build, options);
  if (options.json) reportJson(outcome, host);
  else reportText(outcome, options, host);
  return codeOf(outcome, options);
}

function codeOf({ status }: Outcome, { check }: GenerateOptions): ExitCode {
  if (status === 'failed') return exitCode.invalid;
  return status === 'stale' && check ? exitCode.stale : exitCode.fine;
}
