import { resolve } from 'node:path';
import { compareCodeUnits } from '../../model/compare-code-units.js';
import { ts } from '../typescript.js';
import type { ProjectRef } from '../../model/config.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import { diagnose } from '../../diagnostics/diagnose.js';
import { hasErrors } from '../../diagnostics/settle-diagnostics.js';
import { placeOfRange } from './place-of.js';
import type { UnreadableFolder } from './read-directory.js';
import { relativeTo, slashed } from './paths.js';

interface ReadConfig {
  readonly project: ProjectRef;
  readonly path: string;
  readonly parsed: ts.ParsedCommandLine;
  readonly source: ts.TsConfigSourceFile;
  readonly references: readonly string[];
  readonly unreadable: readonly UnreadableFolder[];
}

/**
 * What makes a tsconfig unusable. Errors about single options are left to the user's own
 * compiler, which may be newer or older than the bundled one and know others.
 */
export function tsconfigTroubles(config: ReadConfig): readonly Diagnostic[] {
  const fatal = allErrors(config).filter(isFatal);
  if (fatal.length > 0) return fatal.map((error) => invalid(config, error));
  const folders = config.unreadable.map((folder) => unreadableFolder(config, folder));
  const isExplained = config.parsed.fileNames.length > 0 || hasErrors(folders);
  return isExplained ? folders : [...folders, withoutFiles(config)];
}

function allErrors({ parsed, source }: ReadConfig): readonly ts.Diagnostic[] {
  const syntax = (source as unknown as { parseDiagnostics?: ts.Diagnostic[] }).parseDiagnostics;
  return [...new Set([...(syntax ?? []), ...parsed.errors])];
}

// File not found, cannot read file, cannot read file '{0}': {1}, circular `extends`.
const fatalCodes = new Set([6053, 5083, 5012, 18000]);

function isFatal({ code, category }: ts.Diagnostic): boolean {
  return category === ts.DiagnosticCategory.Error && (code < 2000 || fatalCodes.has(code));
}

function invalid(config: ReadConfig, error: ts.Diagnostic): Diagnostic {
  const { project, path } = config;
  const detail = ts.flattenDiagnosticMessageText(error.messageText, ' ');
  const tsconfig = relativeTo(project.directory, path);
  const place = placeOfError(config, error);
  return diagnose('tsconfig-invalid', { place }, { tsconfig, detail: shorten(project, detail) });
}

function placeOfError({ project, source }: ReadConfig, error: ts.Diagnostic): Place {
  const file = error.file ?? source;
  const start = error.file === undefined ? startOfExtends(source.text) : (error.start ?? 0);
  const path = relativeTo(project.directory, slashed(file.fileName));
  return placeOfRange({ path, text: file.text, start, end: start + (error.length ?? 1) });
}

// The compiler does not say where it found the name of a base that is not there.
function startOfExtends(text: string): number {
  return Math.max(0, text.indexOf('"extends"'));
}

// Messages name absolute paths, which differ from machine to machine.
function shorten(project: ProjectRef, detail: string): string {
  return detail.replaceAll(`${slashed(project.directory)}/`, '').replace(/\.$/, '');
}

function unreadableFolder(
  { project: { directory } }: ReadConfig,
  { path, reason, isMeant }: UnreadableFolder,
): Diagnostic {
  const folder = relativeTo(directory, slashed(resolve(path))) || '.';
  const finding = { place: null, ...(!isMeant && { severity: 'warning' as const }) };
  return diagnose('folder-unreadable', finding, { folder, detail: reason });
}

function withoutFiles({ project, path, references }: ReadConfig): Diagnostic {
  const tsconfig = relativeTo(project.directory, path);
  if (references.length === 0) {
    return diagnose('tsconfig-without-files', { place: null }, { tsconfig });
  }
  const named = references.map((reference) => relativeTo(project.directory, reference));
  return diagnose(
    'tsconfig-solution',
    { place: null },
    { tsconfig, references: named.sort(compareCodeUnits) },
  );
}
