import type { Token } from '../container/binding.js';
import type { Inside, Registration } from './inside.js';
import type { InjectionToken } from './tsyringe.js';

/** What holds for a token, seen from the nearest container of the chain; `null` without any. */
export function registrationOf(token: Token, chain: readonly Inside[]): Registration | null {
  return (
    chain
      .find((container) => container.isRegistered(token as InjectionToken))
      ?._registry.get(token) ?? null
  );
}
