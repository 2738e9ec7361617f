import type { ProjectRef, ResolvedConfig } from '../../src/codegen/model/config.js';

export const defaultConfig: ResolvedConfig = {
  tsconfig: 'tsconfig.json',
  include: [],
  output: 'src/hearken.gen.ts',
  handlers: { decorators: ['DomainEventHandler'], interfaces: [], bases: [] },
  events: { bases: ['DomainEvent'], discriminant: null },
  defaults: { sync: 'inTransaction', async: 'afterCommit' },
  rules: {},
};

/** A project on disk with the default config, or with some of it changed. */
export function projectRef(directory: string, changed: Partial<ResolvedConfig> = {}): ProjectRef {
  return { directory, config: { ...defaultConfig, ...changed } };
}
