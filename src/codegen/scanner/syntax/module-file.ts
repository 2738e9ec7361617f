import { isDeclarations } from '../project/is-declarations.js';
import type { ts } from '../typescript.js';
import { expectEntities, type Promises } from './declared-entity.js';
import { parse, parseErrors } from './parse.js';
import { parseOutline } from './parse-outline.js';
import { scopeOf, type Scope } from './scope.js';
import { starsOfBarrel } from './stars-of-barrel.js';

/** One file, with the names that stand at its top level. */
export interface ModuleFile {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly source: ts.SourceFile;
  readonly scope: Scope;
  /** False for one that is known to be sound and of whose nodes nobody has asked for any. */
  readonly isParsed: boolean;
  /** True for one whose bodies are read only if somebody asks for them. */
  readonly isOutline: boolean;
}

const noPromises: Promises = new Map();

/** Parses a file to its end, so that all that is wrong with it is known. */
export function parseModule(path: string, text: string): ModuleFile {
  return barrel(path, text) ?? moduleOf(parse(path, text), { isOutline: false });
}

/** Parses a file without the bodies of its functions; `promised` are the entities that it is known to declare. */
export function outlineModule(
  path: string,
  text: string,
  promised: Promises = noPromises,
): ModuleFile {
  const bare = barrel(path, text);
  if (bare !== null) return bare;
  const outline = parseOutline(path, text);
  const source = outline ?? parse(path, text);
  if (promised.size > 0) expectEntities(source, promised);
  return moduleOf(source, { isOutline: outline !== null });
}

function moduleOf(source: ts.SourceFile, { isOutline }: Pick<ModuleFile, 'isOutline'>): ModuleFile {
  const { fileName: path, text } = source;
  return { path, text, source, scope: scopeOf(source, null), isParsed: true, isOutline };
}

/** `null` for a file that is more than a barrel. */
function barrel(path: string, text: string): ModuleFile | null {
  const stars = isDeclarations(path) ? null : starsOfBarrel(text);
  if (stars === null) return null;
  let source: ts.SourceFile | null = null;
  return {
    path,
    text,
    scope: { entities: new Map(), imports: new Map(), exports: new Map(), stars },
    isOutline: false,
    get isParsed() {
      return source !== null;
    },
    get source() {
      return (source ??= parse(path, text));
    },
  };
}

/** What is wrong with a file, as far as it has been read. */
export function syntaxErrors(file: ModuleFile): readonly ts.DiagnosticWithLocation[] {
  return file.isParsed ? parseErrors(file.source) : [];
}
