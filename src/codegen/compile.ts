import type { ProjectRef } from './model/config.js';
import type { Diagnostic } from './model/diagnostic.js';
import type { Model } from './model/model.js';

/**
 * The outcome of one build. With an error among the diagnostics `output` is `null` and nothing
 * may be written; `model` then holds what could be proved all the same, for reports.
 */
export interface Compilation {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
  readonly output: string | null;
}

/** Scans a project, applies the conventions, and renders the registry. */
export declare function compile(project: ProjectRef): Compilation;
