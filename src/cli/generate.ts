import { type BuildOptions, buildProject } from './build-project.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Format } from './format.js';
import type { Host } from './host.js';
import { reportJson } from './report-json.js';
import { reportSarif } from './report-sarif.js';
import { reportText } from './report-text.js';
import { settle, type Outcome } from './settle.js';

export interface GenerateOptions extends BuildOptions {
  readonly watch?: true;
  readonly check?: true;
  readonly dryRun?: true;
  readonly silent?: true;
  readonly json?: true;
  readonly format?: Format;
}

/** `hearken generate`: brings the generated file up to date, or tells what that would change. */
export async function generate(options: GenerateOptions, host: Host): Promise<ExitCode> {
  if (options.watch) return (await import('./watch/watch.js')).watch(options, host);
  const build = await buildProject(options, host);
  const outcome = await settle(build, options);
  report(outcome, options, host);
  return codeOf(outcome, options);
}

function report(outcome: Outcome, options: GenerateOptions, host: Host): void {
  if (options.json || options.format === 'json') return reportJson(outcome, host);
  if (options.format === 'sarif') return reportSarif(outcome, host);
  reportText(outcome, options, host);
}

function codeOf({ status }: Outcome, { check }: GenerateOptions): ExitCode {
  if (status === 'failed') return exitCode.invalid;
  return status === 'stale' && check ? exitCode.stale : exitCode.fine;
}
