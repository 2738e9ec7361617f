import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { compareCodeUnits } from '../../model/compare-code-units.js';
import { slashed } from '../project/paths.js';

/** The tsconfigs in the folder of a project and on the way from there to the files; absolute and sorted. */
export function tsconfigsAround(paths: readonly string[], directory: string): readonly string[] {
  const root = slashed(directory);
  const folders = new Set(paths.flatMap((path) => foldersTo(path, root)));
  return [...folders].flatMap(tsconfigsIn).toSorted(compareCodeUnits);
}

function foldersTo(path: string, root: string): readonly string[] {
  const folder = posix.dirname(path);
  return folder === root || folder === path ? [folder] : [...foldersTo(folder, root), folder];
}

function tsconfigsIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => /^tsconfig(?:\..+)?\.json$/.test(name));
  return names.map((name) => `${folder}/${name}`);
}
