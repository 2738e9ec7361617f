import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const fileNames = ['ts', 'js', 'mjs', 'json'].map((ending) => `hearken.config.${ending}`);

/** The config files that stand in one folder, `package.json` among them when it has the key. */
export function sourcesIn(directory: string): string[] {
  const files = fileNames.map((name) => join(directory, name)).filter(isFile);
  const manifest = join(directory, 'package.json');
  return isFile(manifest) && hasKey(manifest) ? [...files, manifest] : files;
}

/**
 * The sources that apply to a folder: its own, or those of the nearest folder above, up to the
 * root of the package it belongs to.
 */
export function findSources(directory: string): string[] {
  const sources = sourcesIn(directory);
  const parent = dirname(directory);
  const atRoot = parent === directory || isFile(join(directory, 'package.json'));
  return sources.length > 0 || atRoot ? sources : findSources(parent);
}

/** True for every file name that may carry a config, whether or not it does. */
export function isConfigName(path: string): boolean {
  return fileNames.includes(basename(path));
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

// A broken package.json is npm's to report: it is no config until it says so.
function hasKey(manifest: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
    return typeof content === 'object' && content !== null && 'hearken' in content;
  } catch {
    return false;
  }
}
