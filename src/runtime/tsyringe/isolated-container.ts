import { ancestry, hasInside, type Inside, type Registration } from './inside.js';
import { type DependencyContainer, type InjectionToken, rootContainer } from './tsyringe.js';

/**
 * A child of `container` that builds everything itself, singletons of its parents too: what is registered
 * in it holds for their dependencies as well, and nothing that it builds is left behind in a parent.
 * Registered values are shared. What a parent is told later on is no part of it.
 */
export function isolatedContainer(
  container: DependencyContainer = rootContainer,
): DependencyContainer {
  const child = container.createChildContainer();
  if (hasInside(container) && hasInside(child)) takeAll(child, [...ancestry(container)]);
  return child;
}

/** Registers `value` as all there is for `token`. */
export function replaceWithValue<T>(
  container: DependencyContainer,
  token: InjectionToken<T>,
  value: T,
): void {
  if (hasInside(container)) container._registry.setAll(token, []);
  container.register(token, { useValue: value });
}

// Farthest first, for the nearest container has the last word.
function takeAll(child: Inside, chain: readonly Inside[]): void {
  for (const { _registry: registry } of chain.toReversed()) {
    for (const [token, registrations] of registry.entries()) {
      child._registry.setAll(token, registrations.map(withoutInstance));
    }
  }
}

function withoutInstance({ provider, options }: Registration): Registration {
  return { provider, options };
}
