import type { ResolvedConfig } from '../model/config.js';
import type { CheckedConfig } from './config-schema.js';
import { defaultsOf } from './presets.js';
import { relativePath } from './project-path.js';

/** Fills in the defaults, and makes every path relative to the project's folder. */
export function resolveConfig(config: CheckedConfig, directory: string): ResolvedConfig {
  const defaults = defaultsOf(config.preset);
  return {
    tsconfig: relativePath(directory, config.tsconfig ?? 'tsconfig.json'),
    include: config.include ?? [],
    output: relativePath(directory, config.output ?? 'src/hearken.gen.ts'),
    lock:
      config.lock === false ? null : relativePath(directory, config.lock ?? 'hearken.lock.json'),
    handlers: given(config.handlers, defaults.handlers),
    events: given(config.events, defaults.events),
    commands: given(config.commands, defaults.commands),
    container: containerOf(given(config.container, defaults.container), directory),
    defaults: {
      sync: config.defaults?.sync ?? 'inTransaction',
      async: config.defaults?.async ?? 'afterCommit',
    },
    rules: rulesOf(config),
  };
}

function containerOf(
  { kind, compositionRoots }: ResolvedConfig['container'],
  directory: string,
): ResolvedConfig['container'] {
  return {
    kind,
    compositionRoots: compositionRoots.map((root) => relativePath(directory, root)),
  };
}

/** What a section of the config says, and the defaults for what it leaves open. */
function given<S extends object>(
  section: { [K in keyof S]?: S[K] | undefined } = {},
  defaults: S,
): S {
  const said = Object.entries(section).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(said) };
}

function rulesOf({ rules = {} }: CheckedConfig): ResolvedConfig['rules'] {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([code, severity]) =>
      severity === undefined ? [] : [[code, severity]],
    ),
  );
}
