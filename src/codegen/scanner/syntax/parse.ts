import { ts } from '../typescript.js';
import { setParents } from './set-parents.js';

export function parse(path: string, text: string): ts.SourceFile {
  const source = ts.createSourceFile(path, text, {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  setParents(source);
  return source;
}

type Errors = readonly ts.DiagnosticWithLocation[];

/** What the compiler keeps out of its public types: the parser's complaints. */
interface Parsed {
  parseDiagnostics?: Errors;
}

export function parseErrors(source: ts.SourceFile): Errors {
  return (source as Parsed).parseDiagnostics ?? [];
}

export function setErrors(source: ts.SourceFile, errors: Errors): void {
  (source as Parsed).parseDiagnostics = errors;
}
