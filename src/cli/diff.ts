import { hasErrors } from '../codegen/diagnostics/settle-diagnostics.js';
import { compareGraphs } from '../codegen/graph/compare-graphs.js';
import { drawFlow } from '../codegen/graph/draw-flow.js';
import type { FlowGraph } from '../codegen/graph/flow-graph.js';
import { type ChangesFormat, formatChanges } from '../codegen/graph/format-changes.js';
import { checkOut } from './diff/check-out.js';
import { GitRefusal } from './diff/git.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Host } from './host.js';
import { type FlowOfProject, readProjectFlow } from './read-project-flow.js';
import { reportDiagnostics } from './report-diagnostics.js';

export interface DiffOptions {
  readonly config?: string;
  readonly format: ChangesFormat;
}

/** `hearken diff`: what has changed since a revision in who raises what, and who handles it. */
export async function diff(revision: string, options: DiffOptions, host: Host): Promise<ExitCode> {
  try {
    const before = await readPast(revision, options, host);
    const after = await readProjectFlow(options.config, host);
    const outcome = 'what could be proved is compared';
    reportDiagnostics(after, { silent: true, outcome }, host);
    if (after.read === null) return exitCode.invalid;
    const changes = compareGraphs(before.graph, drawn(after));
    host.stdout.write(formatChanges(changes, revision, options.format));
    return before.sound && !hasErrors(after.diagnostics) ? exitCode.fine : exitCode.invalid;
  } catch (error) {
    if (!(error instanceof GitRefusal)) throw error;
    host.stderr.write(`hearken: ${error.message}\n`);
    return exitCode.invalid;
  }
}

interface Past {
  readonly graph: FlowGraph;
  /** False where there were errors, so that something may be missing. */
  readonly sound: boolean;
}

async function readPast(revision: string, { config }: DiffOptions, host: Host): Promise<Past> {
  const past = await checkOut(revision, host.cwd);
  try {
    if (!past.existed) return { graph: nothing, sound: true };
    const found = await readProjectFlow(config, { ...host, cwd: past.directory });
    const sound = !hasErrors(found.diagnostics);
    if (!sound) {
      host.stderr.write(`At ${revision}:\n\n`);
      reportDiagnostics(found, { silent: true, outcome: 'what could be proved is compared' }, host);
    }
    return { graph: drawn(found), sound };
  } finally {
    past.remove();
  }
}

function drawn({ read }: FlowOfProject): FlowGraph {
  return read === null ? nothing : drawFlow(read.model, read.flow);
}

const nothing: FlowGraph = { nodes: [], edges: [] };
