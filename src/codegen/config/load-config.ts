import { basename, dirname, resolve } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.js';
import type { ProjectRef } from '../model/config.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { checkConfig } from './check-config.js';
import { checkOutput } from './check-output.js';
import type { ConfigDocument } from './config-document.js';
import { findSources, isFile } from './find-source.js';
import { resolveConfig } from './resolve-config.js';

/** `source` is the config's absolute path, `null` when the defaults apply. */
export interface LoadedConfig {
  readonly project: ProjectRef;
  readonly diagnostics: readonly Diagnostic[];
  readonly source: string | null;
}

/**
 * Finds, reads and checks the project's config.
 *
 * Without `explicitPath` (relative to `directory`) it looks in `directory`, then in the folders
 * above it, up to the root of its package. The project's folder is the config's, or `directory`
 * when there is none. Never throws for what a user wrote: with an error among the diagnostics,
 * `project` holds the defaults and nothing may be built from it.
 */
export async function loadConfig(directory: string, explicitPath?: string): Promise<LoadedConfig> {
  const sources = explicitPath === undefined ? findSources(directory) : [explicitPath];
  const [first, ...others] = sources.map((path) => resolve(directory, path));
  if (first === undefined) return withDefaults(directory, null, []);
  if (!isFile(first)) return withDefaults(directory, null, [notFound(explicitPath ?? first)]);
  if (others.length > 0) return withDefaults(dirname(first), null, [ambiguous([first, ...others])]);
  return loadFrom(first);
}

async function loadFrom(path: string): Promise<LoadedConfig> {
  const directory = dirname(path);
  const document = await read(path);
  if ('code' in document) return withDefaults(directory, path, [document]);
  const { config, diagnostics } = checkConfig(document);
  if (config === null) return withDefaults(directory, path, diagnostics);
  const resolved = resolveConfig(config, directory);
  const errors = checkOutput(resolved, document);
  if (errors.length > 0) return withDefaults(directory, path, errors);
  return { project: { directory, config: resolved }, diagnostics: [], source: path };
}

async function read(path: string): Promise<ConfigDocument | Diagnostic> {
  try {
    if (path.endsWith('.json')) return (await import('./read-json.js')).readJson(path);
    return await (await import('./read-module.js')).readModule(path);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return diagnose('config-unreadable', { place: null }, { file: basename(path), cause });
  }
}

function withDefaults(
  directory: string,
  source: string | null,
  diagnostics: readonly Diagnostic[],
): LoadedConfig {
  const config = resolveConfig({}, directory);
  return { project: { directory, config }, diagnostics, source };
}

function notFound(path: string): Diagnostic {
  return diagnose('config-not-found', { place: null }, { path });
}

function ambiguous(paths: readonly string[]): Diagnostic {
  const sources = paths.map((path) => basename(path));
  return diagnose('config-ambiguous', { place: null }, { sources });
}
