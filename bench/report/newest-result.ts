import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from '../measure/places.js';

/** The latest kept result of that name, and its file's name; `null` when there is none. */
export function newestResult(
  name: string,
): { readonly file: string; readonly result: unknown } | null {
  const folder = join(benchFolder, 'results');
  const file = readdirSync(folder)
    .filter((entry) => entry.endsWith(`-${name}.json`))
    .toSorted()
    .at(-1);
  if (file === undefined) return null;
  return { file, result: JSON.parse(readFileSync(join(folder, file), 'utf8')) };
}
