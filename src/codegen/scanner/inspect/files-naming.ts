import type { Rooms } from '../open-project.js';
import { globFiles } from '../project/glob-files.js';
import { isDeclarations } from '../project/is-declarations.js';
import { relativeTo, slashed } from '../project/paths.js';
import { readText } from '../project/read-text.js';
import { outputPath } from '../project/output-path.js';

/**
 * The files in which a class, interface or alias of that name may be declared, by their texts:
 * those that are read or, where none of them has it, those that the config's globs leave out or,
 * where none of them has it either, all that lie in the project's folder.
 */
export function filesNaming(rooms: Rooms, name: string): readonly string[] {
  const { sources, texts } = rooms;
  const declares = declarationOf(name);
  const known = [...sources.all].filter((path) => declares.test(texts.text(path) ?? ''));
  const read = known.filter((path) => sources.narrowed.has(path));
  if (read.length > 0) return read;
  return known.length > 0 ? known : unlisted(rooms).filter((path) => declares.test(textOf(path)));
}

function declarationOf(name: string): RegExp {
  const escaped = name.replaceAll(/[^\w]/g, '\\$&');
  return new RegExp(`(?<![\\w$.])(?:class|interface|type|const|let|var)\\s+${escaped}(?![\\w$])`);
}

function unlisted({ project, sources, tsconfig }: Rooms): readonly string[] {
  const { outDir, declarationDir } = tsconfig.options;
  const built = [outDir, declarationDir].flatMap((path) =>
    path === undefined ? [] : `${relativeTo(project.directory, slashed(path))}/**`,
  );
  const found = globFiles(['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'], {
    cwd: project.directory,
    ignore: ['**/node_modules/**', ...built],
  });
  return found
    .filter((path) => !sources.all.has(path) && !isDeclarations(path))
    .filter((path) => path !== outputPath(project))
    .sort();
}

// A file that cannot be read declares nothing that anybody could be told of.
function textOf(path: string): string {
  try {
    return readText(path);
  } catch {
    return '';
  }
}
