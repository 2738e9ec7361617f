import type { ResolvedConfig } from '../model/config.js';
import type { CheckedConfig } from './config-schema.js';
import { relativePath } from './project-path.js';

/** Fills in the defaults, and makes every path relative to the project's folder. */
export function resolveConfig(config: CheckedConfig, directory: string): ResolvedConfig {
  return {
    tsconfig: relativePath(directory, config.tsconfig ?? 'tsconfig.json'),
    include: config.include ?? [],
    output: relativePath(directory, config.output ?? 'src/hearken.gen.ts'),
    handlers: {
      decorators: config.handlers?.decorators ?? ['DomainEventHandler'],
      interfaces: config.handlers?.interfaces ?? [],
      bases: config.handlers?.bases ?? [],
    },
    events: {
      bases: config.events?.bases ?? ['DomainEvent'],
      discriminant: config.events?.discriminant ?? null,
    },
    defaults: {
      sync: config.defaults?.sync ?? 'inTransaction',
      async: config.defaults?.async ?? 'afterCommit',
    },
    rules: rulesOf(config),
  };
}

function rulesOf({ rules = {} }: CheckedConfig): ResolvedConfig['rules'] {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([code, severity]) =>
      severity === undefined ? [] : [[code, severity]],
    ),
  );
}
