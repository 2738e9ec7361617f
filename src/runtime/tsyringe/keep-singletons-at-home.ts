import type { Inside, Registration } from './inside.js';
import { Lifecycle } from './tsyringe.js';

/**
 * A singleton that is built in a child would capture the child's scoped dependencies for ever, and
 * be disposed of with it. So the container that owns the registration builds it.
 */
export function keepSingletonsAtHome(child: Inside, chain: readonly Inside[]): void {
  const resolveHere = child.resolveRegistration.bind(child);
  child.resolveRegistration = (registration, context) => {
    const { options, instance } = registration;
    if (options.lifecycle !== Lifecycle.Singleton || instance) {
      return resolveHere(registration, context);
    }
    const home = chain.findLast((container) => owns(container, registration));
    return home === undefined
      ? resolveHere(registration, context)
      : home.resolveRegistration(registration, { scopedResolutions: new Map() });
  };
}

function owns(container: Inside, registration: Registration): boolean {
  for (const [, registrations] of container._registry.entries()) {
    if (registrations.includes(registration)) return true;
  }
  return false;
}
