import { join } from 'node:path';
import { isLockCode } from '../codegen/diagnostics/catalogue/lock-rules.js';
import { hasErrors } from '../codegen/diagnostics/settle-diagnostics.js';
import { suggestions } from '../codegen/diagnostics/suggestions.js';
import { acceptChanges } from '../codegen/lock/accept-changes.js';
import { type Change, changeText, compareLocks } from '../codegen/lock/compare-locks.js';
import { emptyLock, type Lock } from '../codegen/lock/lock.js';
import { lockOf } from '../codegen/lock/lock-of.js';
import { readLock } from '../codegen/lock/read-lock.js';
import { writeLock } from '../codegen/lock/write-lock.js';
import { currentText } from '../codegen/output/current-file.js';
import { writeGeneratedFile } from '../codegen/output/write-generated-file.js';
import { type Build, openProject } from './build-project.js';
import { count } from './counts.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Host } from './host.js';
import { reportDiagnostics } from './report-diagnostics.js';

export interface AcceptOptions {
  readonly reason: string;
  readonly config?: string;
}

/**
 * `hearken lock accept`: records that changes the lock file stands against are meant, all of them
 * or those of the events and handlers that are named. Writes the lock file and nothing else.
 */
export async function acceptInLock(
  names: readonly string[],
  options: AcceptOptions,
  host: Host,
): Promise<ExitCode> {
  if (options.reason.trim() === '') return refuse('the reason must say something', host);
  const { build } = await openProject(options.config, host);
  const file = build.project.config.lock;
  if (file === null) return refuse('the config keeps no lock file (`lock: false`)', host);
  const locks = locksOf(build, file, host);
  if (locks === null) return exitCode.invalid;
  const changes = compareLocks(locks.stored, locks.current);
  const strange = names.find((name) => changes.every((change) => change.name !== name));
  if (strange !== undefined) return refuse(`${file}: ${unknownName(strange, changes)}`, host);
  const meant = changes.filter(({ name }) => names.length === 0 || names.includes(name));
  const accepted = acceptChanges(locks.stored, locks.current, { changes: meant, ...options });
  if (meant.length > 0) {
    await writeGeneratedFile(join(build.project.directory, file), writeLock(accepted));
  }
  host.stdout.write(`${file}: ${inWords(meant)}`);
  return exitCode.fine;
}

interface Locks {
  readonly stored: Lock;
  readonly current: Lock;
}

// What is wrong beside the lock may keep from view what only seems to be gone.
function locksOf(build: Build, file: string, host: Host): Locks | null {
  const others = build.diagnostics.filter(({ code }) => !isLockCode(code));
  if (build.compilation === null || hasErrors(others)) {
    reportDiagnostics({ ...build, diagnostics: others }, { silent: true }, host);
    return null;
  }
  const text = currentText(join(build.project.directory, file));
  const stored = text === null ? { lock: emptyLock } : readLock({ file, text });
  if (!('lock' in stored)) {
    reportDiagnostics({ ...build, diagnostics: [stored] }, {}, host);
    return null;
  }
  return { stored: stored.lock, current: lockOf(build.compilation.model) };
}

function inWords(accepted: readonly Change[]): string {
  if (accepted.length === 0) return 'nothing to accept\n';
  const lines = accepted.map((change) => `  ${changeText(change)}\n`);
  const changes = count(accepted.length, 'change');
  return `${changes} accepted; run \`hearken generate\`\n${lines.join('')}`;
}

function unknownName(name: string, changes: readonly Change[]): string {
  const known = [...new Set(changes.map((change) => change.name))];
  const [likely] = suggestions(name, known);
  const remedy = likely === undefined ? '' : `; did you mean ${likely}?`;
  return `no change of ${name} to accept${remedy}`;
}

function refuse(message: string, { stderr }: Host): ExitCode {
  stderr.write(`error: ${message}\n`);
  return exitCode.invalid;
}
