import type { InjectionToken } from 'tsyringe';

/** An abstract class as a token: tsyringe takes it, but its typings know concrete classes only. */
export function port<T extends object>(type: abstract new () => T): InjectionToken<T> {
  return type as new () => T;
}
