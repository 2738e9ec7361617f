import type { ModuleFile } from '../syntax/module-file.js';

/** The local names that a file imports from a module. */
export function importedFrom({ scope }: ModuleFile, specifier: string): ReadonlySet<string> {
  const imports = [...scope.imports].filter(
    ([, target]) => 'specifier' in target && target.specifier === specifier,
  );
  return new Set(imports.map(([name]) => name));
}
