import type { Diagnostic } from '../model/diagnostic.js';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Writes diagnostics as workflow commands, which GitHub Actions shows beside the lines of a pull
 * request: one line each. `pathOf` gives a file's path from the root of the repository.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatGithub(
  diagnostics: readonly Diagnostic[],
  pathOf: (file: string) => string,
): string {
  return diagnostics.map((diagnostic) => `${annotation(diagnostic, pathOf)}\n`).join('');
}

function annotation(
  { severity, code, place, message, hint }: Diagnostic,
  pathOf: (file: string) => string,
): string {
  const at =
    place === null
      ? {}
      : {
          file: pathOf(place.file),
          line: place.line,
          endLine: place.line,
          col: place.column,
          endColumn: place.column + place.length,
        };
  const properties = Object.entries({ ...at, title: `hearken ${code}` })
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${commands[severity]} ${properties}::${escapeText(`${message}\n${hint}`)}`;
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
