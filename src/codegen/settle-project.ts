import { join } from 'node:path';
import type { Proof } from './conventions/apply-conventions.js';
import { hasErrors, settleDiagnostics } from './diagnostics/settle-diagnostics.js';
import { judgeLock } from './lock/judge-lock.js';
import type { ProjectRef } from './model/config.js';
import type { Diagnostic } from './model/diagnostic.js';
import type { Facts } from './model/facts.js';
import { currentText } from './output/current-file.js';

interface Found {
  readonly facts: Facts;
  readonly proof: Pick<Proof, 'model' | 'diagnostics'>;
}

/** All that is to be said of a project, and what its lock file should say. */
export interface Settled {
  /** Sorted by place, each once, with the severities that the config wants. */
  readonly diagnostics: readonly Diagnostic[];
  /** `null` with an error, where there is nothing to lock, and where the config wants none. */
  readonly lock: string | null;
}

/**
 * Settles what a scan and the conventions have found, and holds it against the lock file, which is
 * read here. Not with an error: what could not be read is not lost.
 */
export function settleProject({ config, directory }: ProjectRef, { facts, proof }: Found): Settled {
  const settle = (more: readonly Diagnostic[]) => {
    const found = [...facts.diagnostics, ...proof.diagnostics, ...more];
    return settleDiagnostics(found, config.rules, facts.ignores);
  };
  const known = settle([]);
  if (hasErrors(known)) return { diagnostics: known, lock: null };
  if (config.lock === null) return { diagnostics: known, lock: null };
  const text = currentText(join(directory, config.lock));
  const judged = judgeLock(text === null ? null : { file: config.lock, text }, proof.model);
  const diagnostics = judged.diagnostics.length === 0 ? known : settle(judged.diagnostics);
  return { diagnostics, lock: hasErrors(diagnostics) ? null : judged.text };
}
