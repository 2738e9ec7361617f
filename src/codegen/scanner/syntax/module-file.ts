import { ts } from '../typescript.js';
import { scopeOf, type Scope } from './scope.js';

/** One parsed file, with the names that stand at its top level. */
export interface ModuleFile {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly source: ts.SourceFile;
  readonly scope: Scope;
}

export function parseModule(path: string, text: string): ModuleFile {
  const source = ts.createSourceFile(
    path,
    text,
    { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone },
    true,
  );
  return { path, text, source, scope: scopeOf(source, null) };
}

/** The parser's complaints, which the compiler keeps out of its public types. */
export function parseErrors({ source }: ModuleFile): readonly ts.DiagnosticWithLocation[] {
  const { parseDiagnostics } = source as unknown as {
    parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  };
  return parseDiagnostics ?? [];
}
