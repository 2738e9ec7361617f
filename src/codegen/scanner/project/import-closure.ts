import type { SourceTexts } from '../text/source-texts.js';
import type { ModuleResolution } from '../resolve/module-resolution.js';
import { isDeclarations } from './source-files.js';

/**
 * The listed files and those that they import by path, as the compiler takes them into a program
 * although the tsconfig does not list them.
 */
export function importClosure(
  listed: ReadonlySet<string>,
  texts: SourceTexts,
  modules: ModuleResolution,
): ReadonlySet<string> {
  const closure = new Set(listed);
  texts.keep(closure);
  for (const path of closure) {
    for (const imported of importedBy(path, texts, modules)) {
      if (closure.has(imported)) continue;
      closure.add(imported);
      texts.refresh(imported);
    }
  }
  texts.keep(closure);
  return closure;
}

function importedBy(
  path: string,
  texts: SourceTexts,
  modules: ModuleResolution,
): readonly string[] {
  const imports = texts.files.get(path)?.imports ?? [];
  return imports.flatMap(({ specifier }) => {
    if (!modules.isPath(specifier)) return [];
    const found = modules.resolve(specifier, path);
    return found === null || found.external || !isSource(found.path) ? [] : [found.path];
  });
}

function isSource(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path) && !isDeclarations(path) && !path.includes('/node_modules/');
}
