import { isDeclarations } from '../project/is-declarations.js';
import { ts } from '../typescript.js';
import { expectEntities, type Promises } from './declared-entity.js';
import { scopeOf, type Scope } from './scope.js';
import { starsOfBarrel } from './stars-of-barrel.js';

/** One file, with the names that stand at its top level. */
export interface ModuleFile {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly source: ts.SourceFile;
  readonly scope: Scope;
  /** True for one that is known to be sound, so that it is parsed only if somebody asks for its nodes. */
  readonly isSound: boolean;
}

const noPromises: Promises = new Map();

/** `promised` are the entities that it is known to declare. */
export function parseModule(
  path: string,
  text: string,
  promised: Promises = noPromises,
): ModuleFile {
  const stars = isDeclarations(path) ? null : starsOfBarrel(text);
  if (stars !== null) return barrel(path, text, stars);
  const source = parse(path, text);
  if (promised.size > 0) expectEntities(source, promised);
  return { path, text, source, scope: scopeOf(source, null), isSound: false };
}

function barrel(path: string, text: string, stars: readonly string[]): ModuleFile {
  let source: ts.SourceFile | null = null;
  return {
    path,
    text,
    scope: { entities: new Map(), imports: new Map(), exports: new Map(), stars },
    isSound: true,
    get source() {
      return (source ??= parse(path, text));
    },
  };
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(
    path,
    text,
    { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone },
    true,
  );
}

/** The parser's complaints, which the compiler keeps out of its public types. */
export function parseErrors(file: ModuleFile): readonly ts.DiagnosticWithLocation[] {
  if (file.isSound) return [];
  const { parseDiagnostics } = file.source as unknown as {
    parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  };
  return parseDiagnostics ?? [];
}
