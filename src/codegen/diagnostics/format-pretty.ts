import { createRequire } from 'node:module';
import type * as CodeFrame from '@babel/code-frame';
import picocolors from 'picocolors';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';

const require = createRequire(import.meta.url);

export interface PrettyOptions {
  /** Whether the text is for a terminal that shows colours. */
  readonly color: boolean;
  /** The text of a file, by its project-relative path; `null` leaves the code frame out. */
  readonly source: (file: string) => string | null;
}

type Colors = ReturnType<typeof picocolors.createColors>;

/** Writes diagnostics for people: place, message, hint, and a code frame of all but information; a blank line between two. */
export function formatPretty(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  const colors = picocolors.createColors(options.color);
  return diagnostics.map((diagnostic) => block(diagnostic, options, colors)).join('\n\n');
}

function block(diagnostic: Diagnostic, options: PrettyOptions, colors: Colors): string {
  const { place, hint, related, severity } = diagnostic;
  // Of information there may be much, and nothing in it has to be mended.
  const isShown = place !== null && severity !== 'info';
  const lines = [
    headline(diagnostic, colors),
    isShown ? codeFrame(place, options) : null,
    ...related.map((other) => `  ${colors.cyan(placeText(other.place))} ${other.message}`),
    `  ${colors.bold('hint:')} ${hint}`,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function headline({ severity, place, message, code }: Diagnostic, colors: Colors): string {
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
  const at = place === null ? '' : `${colors.cyan(placeText(place))} - `;
  return `${at}${paint(severity)}: ${message} ${colors.dim(`(${code})`)}`;
}

function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function codeFrame({ file, line, column, length }: Place, options: PrettyOptions): string | null {
  const source = options.source(file);
  if (source === null) return null;
  // Loaded by the first frame: most runs have nothing to show.
  const { codeFrameColumns } = require('@babel/code-frame') as typeof CodeFrame;
  const location = { start: { line, column }, end: { line, column: column + Math.max(length, 1) } };
  const highlight = { highlightCode: options.color, forceColor: options.color };
  return codeFrameColumns(source, location, highlight);
}
