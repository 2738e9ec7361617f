import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFile } from '../codegen/config/find-source.js';
import { formatPretty } from '../codegen/diagnostics/format-pretty.js';
import { hasErrors } from '../codegen/diagnostics/settle-diagnostics.js';
import type { Build } from './build-project.js';
import { wantsColor } from './color.js';
import { count } from './counts.js';
import type { Host } from './host.js';

export interface Reporting {
  /** Prints errors alone. */
  readonly silent?: true;
  /** What came of errors. */
  readonly outcome?: string;
}

/** Prints a build's diagnostics for a reader. */
export function reportDiagnostics(
  { diagnostics, project }: Pick<Build, 'diagnostics' | 'project'>,
  { silent, outcome = 'nothing was written' }: Reporting,
  host: Host,
): void {
  const shown = silent ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  if (shown.length === 0) return;
  const color = wantsColor(host.stderr, host);
  const text = formatPretty(shown, { color, source: sourceIn(project.directory) });
  host.stderr.write(`${text.trimEnd()}\n\n`);
  if (hasErrors(shown)) host.stderr.write(`${errorCount(shown)}; ${outcome}\n`);
}

function sourceIn(directory: string): (file: string) => string | null {
  return (file) => {
    const path = join(directory, file);
    return isFile(path) ? readFileSync(path, 'utf8') : null;
  };
}

function errorCount(diagnostics: Build['diagnostics']): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return count(errors, 'error');
}
