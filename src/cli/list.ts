import { hasErrors } from '../codegen/diagnostics/settle-diagnostics.js';
import { formatTree } from '../codegen/report/format-tree.js';
import { listReport } from '../codegen/report/list-report.js';
import { type Build, type BuildOptions, buildProject } from './build-project.js';
import { wantsColor } from './color.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Host } from './host.js';
import { reportDiagnostics } from './report-diagnostics.js';

export interface ListOptions extends BuildOptions {
  readonly json?: true;
}

/** `hearken list`: what is handled where. With errors it still shows what could be proved. */
export async function list(options: ListOptions, host: Host): Promise<ExitCode> {
  const build = await buildProject(options, host);
  if (options.json) printJson(build, host);
  else printTree(build, host);
  return hasErrors(build.diagnostics) ? exitCode.invalid : exitCode.fine;
}

function printJson({ compilation, diagnostics }: Build, { stdout }: Host): void {
  const report = listReport(compilation?.model ?? nothing, diagnostics);
  stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

function printTree(build: Build, host: Host): void {
  reportDiagnostics(build, { outcome: 'what could be proved is listed' }, host);
  if (build.compilation === null) return;
  const color = wantsColor(host.stdout, host);
  host.stdout.write(`${formatTree(build.compilation.model, { color })}\n`);
}

// What a config that cannot be read proves.
const nothing = {
  events: [],
  commands: [],
  handlers: [],
  methods: [],
  constructors: [],
  dependencies: [],
  discriminant: null,
  importStyle: 'js',
} as const;
