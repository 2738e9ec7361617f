import { resolve } from 'node:path';
import { hasErrors } from '../codegen/diagnostics/settle-diagnostics.js';
import { drawFlow } from '../codegen/graph/draw-flow.js';
import { formatGraph, type GraphFormat } from '../codegen/graph/format-graph.js';
import { writeGeneratedFile } from '../codegen/output/write-generated-file.js';
import { count } from './counts.js';
import { exitCode, type ExitCode } from './exit-code.js';
import { formatOfFile } from './graph-format.js';
import type { Host } from './host.js';
import { readProjectFlow } from './read-project-flow.js';
import { reportDiagnostics } from './report-diagnostics.js';

export interface GraphOptions {
  readonly config?: string;
  readonly format?: GraphFormat;
  readonly output?: string;
}

/** `hearken graph`: draws who sends or raises what, and who handles it. With errors it draws what could be proved. */
export async function graph(options: GraphOptions, host: Host): Promise<ExitCode> {
  const { project, diagnostics, read } = await readProjectFlow(options.config, host);
  reportDiagnostics(
    { project, diagnostics },
    { silent: true, outcome: 'what could be proved is drawn' },
    host,
  );
  if (read !== null) {
    const drawn = drawFlow(read.model, read.flow);
    const text = formatGraph(drawn, options.format ?? formatOfFile(options.output));
    if (options.output === undefined) host.stdout.write(text);
    else await write({ text, output: options.output, nodes: drawn.nodes.length }, host);
  }
  return hasErrors(diagnostics) ? exitCode.invalid : exitCode.fine;
}

interface Drawing {
  readonly text: string;
  readonly output: string;
  readonly nodes: number;
}

async function write({ text, output, nodes }: Drawing, { cwd, stdout }: Host): Promise<void> {
  const written = await writeGeneratedFile(resolve(cwd, output), text);
  stdout.write(`${output}: ${written ? 'written' : 'unchanged'} (${count(nodes, 'node')})\n`);
}
