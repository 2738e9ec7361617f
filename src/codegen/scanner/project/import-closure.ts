import type { FileIndex } from '../text/file-index.js';
import type { SourceTexts } from '../text/source-texts.js';
import type { ModuleResolution } from '../resolve/module-resolution.js';
import { isDeclarations } from './source-files.js';

/**
 * Finds the files that the listed ones import by path: the compiler takes them into a program
 * although the tsconfig does not list them.
 */
export interface ImportClosure {
  of(listed: ReadonlySet<string>): ReadonlySet<string>;
  /** Forgets where imports lead: files came or went. */
  forget(): void;
}

/** `output` is generated from the sources, and never one of them. */
export function createImportClosure(
  texts: SourceTexts,
  modules: ModuleResolution,
  output: string,
): ImportClosure {
  let unlisted = new WeakMap<FileIndex, readonly string[]>();
  const importedBy = (path: string, listed: ReadonlySet<string>): readonly string[] => {
    const file = texts.files.get(path);
    if (file === undefined) return [];
    const known = unlisted.get(file);
    if (known !== undefined) return known;
    const found = targets(path, file, modules).filter(
      (target) => target !== output && !listed.has(target),
    );
    unlisted.set(file, found);
    return found;
  };
  return {
    of(listed) {
      texts.add(listed);
      const closure = new Set(listed);
      for (const path of closure) {
        for (const imported of importedBy(path, listed)) {
          closure.add(imported);
          texts.add([imported]);
        }
      }
      texts.retain(closure);
      return closure;
    },
    forget() {
      unlisted = new WeakMap();
    },
  };
}

function targets(
  path: string,
  { imports }: FileIndex,
  modules: ModuleResolution,
): readonly string[] {
  return imports.flatMap(({ specifier }) => {
    const found = modules.isPath(specifier) ? modules.resolve(specifier, path) : null;
    return found === null || found.external || !isSource(found.path) ? [] : [found.path];
  });
}

function isSource(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path) && !isDeclarations(path) && !path.includes('/node_modules/');
}
