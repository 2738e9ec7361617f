import { resolveConfig } from '../../src/codegen/config/resolve-config.js';
import type { ProjectRef, ResolvedConfig } from '../../src/codegen/model/config.js';

export const defaultConfig: ResolvedConfig = resolveConfig({}, '/');

/** Some keys of the config, and of its sections; what is not said stays at its default. */
export interface ChangedConfig extends Partial<
  Omit<ResolvedConfig, 'handlers' | 'events' | 'commands'>
> {
  readonly handlers?: Partial<ResolvedConfig['handlers']>;
  readonly events?: Partial<ResolvedConfig['events']>;
  readonly commands?: Partial<ResolvedConfig['commands']>;
}

/** A project on disk with the default config, or with some of it changed. */
export function projectRef(directory: string, changed: ChangedConfig = {}): ProjectRef {
  const handlers = { ...defaultConfig.handlers, ...changed.handlers };
  const events = { ...defaultConfig.events, ...changed.events };
  const commands = { ...defaultConfig.commands, ...changed.commands };
  return { directory, config: { ...defaultConfig, ...changed, handlers, events, commands } };
}
