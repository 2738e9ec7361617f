import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatPretty } from '../codegen/diagnostics/format-pretty.js';
import { hasErrors } from '../codegen/diagnostics/settle-diagnostics.js';
import { formatGithub } from '../codegen/diagnostics/format-github.js';
import type { Build } from './build-project.js';
import { wantsColor } from './color.js';
import { count } from './counts.js';
import type { Format } from './format.js';
import type { Host } from './host.js';
import { repositoryPath } from './repository-path.js';

export interface Reporting {
  /** Prints errors alone. */
  readonly silent?: true;
  /** `github` prints annotations alone; without a word they come along in GitHub Actions. */
  readonly format?: Format;
  /** What came of errors. */
  readonly outcome?: string;
}

/** Prints a build's diagnostics for a reader. */
export function reportDiagnostics(
  { diagnostics, project }: Pick<Build, 'diagnostics' | 'project'>,
  { silent, format, outcome = 'nothing was written' }: Reporting,
  host: Host,
): void {
  const shown = silent ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  if (shown.length === 0) return;
  if (format !== 'github') {
    const color = wantsColor(host.stderr, host);
    const text = formatPretty(shown, { color, source: sourceIn(project.directory) });
    host.stderr.write(`${text.trimEnd()}\n\n`);
  }
  if (wantsAnnotations(format, host)) {
    host.stderr.write(formatGithub(shown, repositoryPath(project, host)));
  }
  if (hasErrors(shown)) host.stderr.write(`${errorCount(shown)}; ${outcome}\n`);
}

function wantsAnnotations(format: Format | undefined, { env }: Host): boolean {
  return format === 'github' || (format === undefined && env['GITHUB_ACTIONS'] === 'true');
}

function sourceIn(directory: string): (file: string) => string | null {
  return (file) => {
    try {
      return readFileSync(join(directory, file), 'utf8');
    } catch {
      // Of a file that cannot be read that is what is told; of one that is gone, there is nothing to show.
      return null;
    }
  };
}

function errorCount(diagnostics: Build['diagnostics']): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return count(errors, 'error');
}
