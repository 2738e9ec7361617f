import { checks } from './doctor/checks.js';
import { examine } from './doctor/examine.js';
import type { Examination } from './doctor/examination.js';
import { type Diagnosis, reportFindings } from './doctor/report-findings.js';
import { versionsOf } from './doctor/versions.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Host } from './host.js';

export interface DoctorOptions {
  readonly config?: string;
  readonly json?: true;
}

/** `hearken doctor`: what is wrong with the setting of a project, each with what mends it. */
export async function doctor(options: DoctorOptions, host: Host): Promise<ExitCode> {
  const examination = await examine(options.config, host);
  const diagnoses = await diagnosesOf(examination);
  const versions = versionsOf(examination);
  if (options.json) {
    const tsconfig = examination.survey?.tsconfig ?? null;
    host.stdout.write(`${JSON.stringify({ versions, tsconfig, findings: diagnoses }, null, 2)}\n`);
  } else reportFindings(diagnoses, versions, host);
  return diagnoses.some(({ status }) => status === 'problem') ? exitCode.invalid : exitCode.fine;
}

async function diagnosesOf(examination: Examination): Promise<Diagnosis[]> {
  const found = checks.map(async ({ id, examine: look }) =>
    (await look(examination)).map((finding) => ({ check: id, ...finding })),
  );
  return (await Promise.all(found)).flat();
}
