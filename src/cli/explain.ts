import { loadConfig } from '../codegen/config/load-config.js';
import { jsonDiagnostic } from '../codegen/diagnostics/json-diagnostic.js';
import { hasErrors } from '../codegen/diagnostics/settle-diagnostics.js';
import type { Explained } from '../codegen/explain.js';
import { formatExplanation } from '../codegen/explain/format/format-explanation.js';
import type { ProjectRef } from '../codegen/model/config.js';
import { wantsColor } from './color.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Host } from './host.js';
import { createProgress } from './progress.js';
import { reportDiagnostics } from './report-diagnostics.js';

export interface ExplainOptions {
  readonly config?: string;
  readonly json?: true;
}

interface Answer extends Explained {
  readonly project: ProjectRef;
}

/** `hearken explain`: what a class, a method, an event or a command is to the conventions, and why. */
export async function explain(
  names: readonly string[],
  options: ExplainOptions,
  host: Host,
): Promise<ExitCode> {
  const answer = await answerOf(names, options, host);
  if (options.json) printJson(answer, host);
  else printText(answer, host);
  return isComplete(answer, names) ? exitCode.fine : exitCode.invalid;
}

async function answerOf(
  names: readonly string[],
  options: ExplainOptions,
  host: Host,
): Promise<Answer> {
  const { project, diagnostics } = await loadConfig(host.cwd, options.config);
  if (hasErrors(diagnostics)) return { project, diagnostics, explained: [] };
  const progress = createProgress(host);
  try {
    progress.stage('loading the compiler');
    const { explainNames } = await import('../codegen/explain.js');
    progress.stage(`scanning ${project.config.tsconfig}`);
    return { project, ...explainNames(project, names) };
  } finally {
    progress.end();
  }
}

function printJson({ explained, diagnostics }: Answer, { stdout }: Host): void {
  const report = { explained, diagnostics: diagnostics.map(jsonDiagnostic) };
  stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

function printText({ explained, ...build }: Answer, host: Host): void {
  reportDiagnostics(build, { silent: true, outcome: 'what could be proved is explained' }, host);
  const color = wantsColor(host.stdout, host);
  const texts = explained.map((one) => formatExplanation(one, { color }));
  if (texts.length > 0) host.stdout.write(`${texts.join('\n\n')}\n`);
}

function isComplete({ explained, diagnostics }: Answer, names: readonly string[]): boolean {
  const answered = explained.filter(({ kind }) => kind !== 'unknown' && kind !== 'ambiguous');
  return answered.length === names.length && !hasErrors(diagnostics);
}
