import { createConventions } from './conventions/apply-conventions.js';
import { hasErrors } from './diagnostics/settle-diagnostics.js';
import { createGenerator } from './generator/generate.js';
import type { ProjectRef } from './model/config.js';
import type { Diagnostic } from './model/diagnostic.js';
import type { Facts } from './model/facts.js';
import type { Footprint } from './model/footprint.js';
import type { Model } from './model/model.js';
import type { KeptScan } from './scanner/kept/kept-scan.js';
import { createScanner } from './scanner/scanner.js';
import { settleProject } from './settle-project.js';

/**
 * The outcome of one build. With an error among the diagnostics `output` and `lock` are `null`
 * and nothing may be written; `model` then holds what could be proved all the same, for reports.
 */
export interface Compilation {
  readonly model: Model;
  /** Sorted by place, each once, with the severities that the config wants. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of the generated file. */
  readonly output: string | null;
  /** The text of `hearken.lock.json`; `null` also where there is nothing to lock. */
  readonly lock: string | null;
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
  /** The files that the last compilation hangs on; `null` where that cannot be told. */
  footprint(): Footprint | null;
}

/** A compiler whose work need not be lost with the process. */
export interface ScanKeeper {
  /** What the scan of another run can go on from; `null` where there is nothing to keep. */
  keepScan(): KeptScan | null;
}

/**
 * As much of a scanner as a compiler needs. Said here, so that the declarations of this file, which users
 * compile, lead neither to the scanner's nor to TypeScript's.
 */
export interface FactSource {
  scan(): Facts;
  update(changedFiles: readonly string[]): Facts;
  footprint(): Footprint | null;
  keep(): KeptScan | null;
}

/** Scans a project, applies the conventions, and renders the registry; writes nothing. */
export function compile(project: ProjectRef): Compilation {
  return createCompiler(project).compile();
}

export function createCompiler(project: ProjectRef): Compiler {
  return createCompilerOn(createScanner(project), project);
}

/** The compiler of a project that is being scanned already. */
export function createCompilerOn(scanner: FactSource, project: ProjectRef): Compiler & ScanKeeper {
  const applyConventions = createConventions(project.config);
  const generate = createGenerator(project.config.output);
  const compileFacts = (facts: Facts): Compilation => {
    const proof = applyConventions(facts);
    const { model } = proof;
    const { diagnostics, lock } = settleProject(project, { facts, proof });
    const output = hasErrors(diagnostics) ? null : generate(model);
    return { model, diagnostics, output, lock };
  };
  return {
    compile: () => compileFacts(scanner.scan()),
    footprint: () => scanner.footprint(),
    keepScan: () => scanner.keep(),
    update: (changedFiles) => compileFacts(scanner.update(changedFiles)),
  };
}
