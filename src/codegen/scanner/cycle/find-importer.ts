import { basename } from 'node:path';
import type { Rooms } from '../open-project.js';
import { withoutEnding } from './without-ending.js';

/**
 * One of some files that imports a file, itself or through others; `null` where none does. Imports
 * of types alone lead nowhere when the program runs.
 */
export function findImporter(
  rooms: Rooms,
  path: string,
  wanted: ReadonlySet<string>,
): string | null {
  const reached = new Set([path]);
  // A Set hands out what is added while it is walked.
  for (const file of reached) {
    if (file !== path && wanted.has(file)) return file;
    for (const importer of importersOf(rooms, file)) reached.add(importer);
  }
  return null;
}

function importersOf({ texts, modules }: Rooms, path: string): readonly string[] {
  const name = nameIn(path);
  return [...texts.files].flatMap(([from, { imports }]) => {
    const imported = imports.some(({ specifier, clause }) => {
      if (!specifier.includes(name) || /^\s*type\b(?!\s*,)/.test(clause)) return false;
      return modules.isPath(specifier) && modules.resolve(specifier, from)?.path === path;
    });
    return imported ? [from] : [];
  });
}

// An index file is imported by the name of its folder, or as `.`.
function nameIn(path: string): string {
  const name = withoutEnding(basename(path));
  return name === 'index' ? '' : name;
}
