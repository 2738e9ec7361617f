import { applyConventions } from './conventions/apply-conventions.js';
import { settleDiagnostics } from './diagnostics/settle-diagnostics.js';
import type { ProjectRef } from './model/config.js';
import type { Diagnostic } from './model/diagnostic.js';
import type { Flow } from './model/flow.js';
import type { Model } from './model/model.js';
import { createScanner } from './scanner/scanner.js';

/** What a project does with its events, from whoever raises one to whoever handles it. */
export interface ProjectFlow {
  readonly model: Model;
  readonly flow: Flow;
  /** Everything that was found in the project, as a build of it finds it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Scans a project, and follows its events through the code; writes nothing. */
export function readFlow(project: ProjectRef): ProjectFlow {
  const scanner = createScanner(project);
  const facts = scanner.scan();
  const { model, diagnostics: found } = applyConventions(facts, project.config);
  const all = [...facts.diagnostics, ...found];
  const diagnostics = settleDiagnostics(all, project.config.rules, facts.ignores);
  return { model, flow: scanner.flow(), diagnostics };
}
