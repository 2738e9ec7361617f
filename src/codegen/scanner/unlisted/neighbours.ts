import type { Dirent } from 'node:fs';
import type { ReadFolder } from '../listing/folders.js';
import { slashed } from '../project/paths.js';

/**
 * The files that lie among those that a tsconfig lists, below the folder of the project, and are not
 * listed. Not looked into are folders of tests, of packages and of output, and other projects.
 */
export function neighbours(
  directory: string,
  files: readonly string[],
  readFolder: ReadFolder,
): readonly string[] {
  const listed = new Set(files);
  const known = foldersWith(listed, slashed(directory));
  const found: string[] = [];
  const visit = (folder: string): void => {
    const entries = entriesIn(folder, readFolder);
    // Nearly all hold what is listed, and nothing else.
    if (entries.length === known.get(folder)) return;
    if (!known.has(folder) && entries.some(({ name }) => isOfProject.test(name))) return;
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (listed.has(path) || known.has(path)) continue;
      // Where a link leads is none of the project's.
      if (entry.isFile()) found.push(path);
      if (entry.isDirectory() && !isForeign.test(entry.name)) visit(path);
    }
  };
  for (const folder of known.keys()) visit(folder);
  return found;
}

/**
 * The folders on the way from the project's to its files, without it: beside `src` lies anything. Each
 * with the number of files and folders known in it.
 */
function foldersWith(files: Iterable<string>, root: string): ReadonlyMap<string, number> {
  const folders = new Map<string, number>();
  const count = (path: string): void => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (!folder.startsWith(`${root}/`)) return;
    const known = folders.get(folder) ?? 0;
    folders.set(folder, known + 1);
    if (known === 0) count(folder);
  };
  for (const file of files) count(file);
  return folders;
}

const isOfProject = /^(?:package|[jt]sconfig(?:\..+)?)\.json$/;

const isForeign =
  /^(?:\..*|node_modules|bower_components|jspm_packages|dist|build|out|coverage|tests?|e2e|specs?|fixtures|__.*__)$/i;

function entriesIn(folder: string, readFolder: ReadFolder): readonly Dirent[] {
  try {
    return readFolder(folder);
  } catch {
    // What nobody may look into keeps no handler of this project.
    return [];
  }
}
