import { applyConventions } from './conventions/apply-conventions.js';
import { tellApart } from './conventions/commands/tell-apart.js';
import { askedNames } from './explain/asked-names.js';
import { evidenceOf } from './explain/evidence.js';
import { explain } from './explain/explain.js';
import type { Explanation } from './explain/explanation.js';
import type { ProjectRef } from './model/config.js';
import type { Diagnostic } from './model/diagnostic.js';
import { createScanner, type Scanner } from './scanner/scanner.js';
import { settleProject } from './settle-project.js';

export interface Explained {
  /** One for each name that was asked for, in that order. */
  readonly explained: readonly Explanation[];
  /** Everything that was found in the project, as a build of it finds it. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Scans a project and explains what goes by some names: a class, one of its methods
 * (`Class.method`) or an event, each also as `path#Name`. Writes nothing.
 */
export function explainNames(project: ProjectRef, names: readonly string[]): Explained {
  return explainOn(createScanner(project), project, names);
}

/** The same of a project that is being scanned already, as the last scan found it. */
export function explainOn(
  scanner: Scanner,
  project: ProjectRef,
  names: readonly string[],
): Explained {
  const { config } = project;
  const facts = tellApart(scanner.update([]));
  const inspection = scanner.inspect(names.flatMap(askedNames));
  const proof = applyConventions(facts, config);
  const { diagnostics } = settleProject(project, { facts, proof });
  const evidence = evidenceOf({ config, facts, proof, inspection, diagnostics });
  return { explained: names.map((name) => explain(name, evidence)), diagnostics };
}
