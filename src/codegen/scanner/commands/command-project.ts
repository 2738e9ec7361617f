import type { ProjectRef } from '../../model/config.js';

/**
 * The project under a config that leads to commands where its own leads to events: the same
 * conventions find both.
 */
export function commandProject({ directory, config }: ProjectRef): ProjectRef {
  const { decorators, bases } = config.commands;
  const handlers = { decorators, interfaces: [], bases: [], methodDecorators: [] };
  const { namedByMarkers } = config.events;
  return {
    directory,
    config: {
      ...config,
      handlers: { ...handlers, returns: 'anything' },
      events: { bases, discriminant: null, namedByMarkers },
    },
  };
}
