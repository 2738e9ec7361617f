import type { RegistryCommands } from '../../runtime/command-entry.js';
import type { HearkenOptions } from '../../runtime/create-hearken.js';
import type { RegistryEvents } from '../../runtime/registry.js';
import type { DependencyContainer, InjectionToken } from '../../runtime/tsyringe/tsyringe.js';

/** A class or token, and what stands in for it. Private members need no stand-in. */
export type Replacement<T> = readonly [token: InjectionToken<T>, fake: Pick<T, keyof T>];

/** What a test bed is given: what `createHearken` takes, and what stands in for the world around it. */
export interface TestBedOptions<
  E extends RegistryEvents,
  C extends RegistryCommands,
  Fakes extends readonly unknown[],
> extends HearkenOptions<E, C> {
  /** Registers what the application does, in the bed's own container, before anything is replaced. */
  readonly register?: (container: DependencyContainer) => unknown;
  /** Fakes in place of dependencies, by class or token. */
  readonly replace?: { readonly [Index in keyof Fakes]: Replacement<Fakes[Index]> };
  /** Milliseconds in which everything must have finished; 2,000 by default. */
  readonly timeout?: number;
}
