import type { Inside, Registration } from './inside.js';
import { registrationOf } from './registration-of.js';
import { Lifecycle } from './tsyringe.js';

/**
 * tsyringe copies the scoped registrations of the nearest container only; those of its parents
 * would live as long as the parent, with dependencies from a scope that is long gone.
 */
export function copyScoped(child: Inside, chain: readonly Inside[]): void {
  for (const container of chain.slice(1)) {
    for (const [token, registrations] of container._registry.entries()) {
      const registration = registrations.at(-1);
      if (registration?.options.lifecycle !== Lifecycle.ContainerScoped) continue;
      if (child._registry.has(token) || registrationOf(token, chain) !== registration) continue;
      child._registry.setAll(token, registrations.map(freshCopy));
    }
  }
}

function freshCopy(registration: Registration): Registration {
  const { provider, options } = registration;
  return options.lifecycle === Lifecycle.ContainerScoped ? { provider, options } : registration;
}
