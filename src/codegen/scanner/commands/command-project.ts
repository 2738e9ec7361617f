import type { ProjectRef } from '../../model/config.js';
import type { View } from '../view.js';

/**
 * The project under a config that leads to commands where its own leads to events: the same
 * conventions find both.
 */
export function commandProject({ directory, config }: ProjectRef): Pick<View, 'project' | 'seeks'> {
  const { decorators, interfaces, bases } = config.commands;
  const handlers = { decorators, interfaces, bases: interfaces, methodDecorators: [] };
  const { namedByMarkers } = config.events;
  const events = { bases, discriminant: null, namedByMarkers };
  return {
    project: {
      directory,
      config: { ...config, handlers: { ...handlers, returns: 'anything' }, events },
    },
    seeks: 'commands',
  };
}
