import { applyConventions } from './conventions/apply-conventions.js';
import { hasErrors, settleDiagnostics } from './diagnostics/settle-diagnostics.js';
import { generate } from './generator/generate.js';
import type { ProjectRef, ResolvedConfig } from './model/config.js';
import type { Diagnostic } from './model/diagnostic.js';
import type { Facts } from './model/facts.js';
import type { Model } from './model/model.js';
import { createScanner } from './scanner/scanner.js';

/**
 * The outcome of one build. With an error among the diagnostics `output` is `null` and nothing
 * may be written; `model` then holds what could be proved all the same, for reports.
 */
export interface Compilation {
  readonly model: Model;
  /** Sorted by place, each once, with the severities that the config wants. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of the generated file. */
  readonly output: string | null;
}

/** Builds one project again and again, and keeps warm what has not changed. */
export interface Compiler {
  /** Reads everything anew. */
  compile(): Compilation;
  /**
   * The same outcome as `compile()`, sooner, when `changedFiles` (absolute paths) names every file
   * that was added, changed or deleted since the last call.
   */
  update(changedFiles: readonly string[]): Compilation;
}

/** Scans a project, applies the conventions, and renders the registry; writes nothing. */
export function compile(project: ProjectRef): Compilation {
  return createCompiler(project).compile();
}

export function createCompiler(project: ProjectRef): Compiler {
  const scanner = createScanner(project);
  return {
    compile: () => compileFacts(scanner.scan(), project.config),
    update: (changedFiles) => compileFacts(scanner.update(changedFiles), project.config),
  };
}

function compileFacts(facts: Facts, config: ResolvedConfig): Compilation {
  const proof = applyConventions(facts, config);
  const found = [...facts.diagnostics, ...proof.diagnostics];
  const diagnostics = settleDiagnostics(found, config.rules);
  const output = hasErrors(diagnostics) ? null : generate(proof.model, config.output);
  return { model: proof.model, diagnostics, output };
}
