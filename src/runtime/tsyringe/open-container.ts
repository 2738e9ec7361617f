import type { ContainerPort } from '../container/container-port.js';
import { bindingOf } from './binding-of.js';
import { changes, observe } from './changes.js';
import { ancestry, hasInside } from './inside.js';
import { openChild } from './open-child.js';
import { type DependencyContainer, type InjectionToken, rootContainer } from './tsyringe.js';

/** Opens a tsyringe container, or its root container, to the run time. */
export function openContainer(container: DependencyContainer = rootContainer): ContainerPort {
  if (!hasInside(container)) return openOpaque(container);
  const chain = [...ancestry(container)];
  for (const each of chain) observe(each);
  return {
    changes,
    bindingOf: (token, optional) => bindingOf(token, { chain, optional }),
    openChild: () => openChild(chain),
  };
}

function openOpaque(container: DependencyContainer): ContainerPort {
  return {
    changes: { count: 0 },
    bindingOf: () => ({ kind: 'opaque' }),
    openChild: () => {
      const child = container.createChildContainer();
      return {
        resolve: (token) => child.resolve(token as InjectionToken<object>),
        adopt: () => undefined,
        own: () => undefined,
        close: () => [child],
      };
    },
  };
}
