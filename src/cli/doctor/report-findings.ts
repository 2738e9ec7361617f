import picocolors from 'picocolors';
import { wantsColor } from '../color.js';
import { count } from '../counts.js';
import type { Host } from '../host.js';
import type { Finding } from './finding.js';

/** A finding with the check that made it. */
export interface Diagnosis extends Finding {
  readonly check: string;
}

type Versions = Readonly<Record<string, string>>;

/** Prints what was found for a reader: versions, a line for each finding, and how many are bad. */
export function reportFindings(
  diagnoses: readonly Diagnosis[],
  versions: Versions,
  host: Host,
): void {
  const colors = picocolors.createColors(wantsColor(host.stdout, host));
  const marks = { ok: colors.green('✓'), warning: colors.yellow('!'), problem: colors.red('✗') };
  const lines = diagnoses.flatMap(({ check, status, message, remedy }) => [
    `${marks[status]} ${colors.bold(check)}: ${message}`,
    ...(remedy === null ? [] : [`    ${remedy}`]),
  ]);
  const listed = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  host.stdout.write(`${[listed.join(', '), '', ...lines, '', summary(diagnoses)].join('\n')}\n`);
}

function summary(diagnoses: readonly Diagnosis[]): string {
  const [problems = 0, warnings = 0] = (['problem', 'warning'] as const).map(
    (wanted) => diagnoses.filter(({ status }) => status === wanted).length,
  );
  return `${count(problems, 'problem')}, ${count(warnings, 'warning')}`;
}
