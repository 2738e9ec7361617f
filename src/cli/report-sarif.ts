import { formatSarif } from '../codegen/diagnostics/format-sarif.js';
import type { Host } from './host.js';
import { repositoryPath } from './repository-path.js';
import type { Outcome } from './settle.js';
import { version } from './version.js';

/** Prints the diagnostics of an outcome as a SARIF log, and nothing else. */
export function reportSarif({ build }: Outcome, host: Host): void {
  const pathOf = repositoryPath(build.project, host);
  host.stdout.write(formatSarif(build.diagnostics, { version: version(), pathOf }));
}
