import type { BehaviorEntry } from './behaviors/behavior.js';
import { assemble } from './assemble.js';
import type { RegistryCommands } from './command-entry.js';
import type { ResolveHandler } from './container/built-elsewhere.js';
import type { Clock } from './context/clock.js';
import type { AfterCommitError } from './errors/after-commit-error.js';
import { RegistryMismatchError } from './errors/registry-mismatch-error.js';
import type { Hearken } from './hearken.js';
import type { Logger } from './logger.js';
import type { MessageObserver } from './observation/message-observer.js';
import type { Registry, RegistryEvents } from './registry.js';
import type { DependencyContainer } from './tsyringe/tsyringe.js';
import type { Store } from './unit-of-work/store.js';
import { checkRegistry } from './validation/check-registry.js';

/** What `createHearken` is given. */
export interface HearkenOptions<
  E extends RegistryEvents = RegistryEvents,
  C extends RegistryCommands = RegistryCommands,
> {
  /** The function of that name from the generated file. */
  readonly registry: () => Registry<E, C>;
  /**
   * Where handlers and their dependencies come from; tsyringe's root container by default. What is
   * registered in it or in its parents later on holds from the next dispatch.
   */
  readonly container?: DependencyContainer;
  /** Hands out the handlers where another container builds them; not together with `container`. */
  readonly resolveHandler?: ResolveHandler;
  /** Where failures are logged; the console by default. A pino logger fits. */
  readonly logger?: Logger;
  /** Where units of work begin their transactions. Without one nothing is stored, and nothing rolled back. */
  readonly store?: Store;
  /** What wraps the handlers of commands and events, outermost first; nothing by default. */
  readonly behaviors?: readonly BehaviorEntry[];
  /** How the `afterCommit` handlers of a unit of work run. */
  readonly afterCommit?: AfterCommitOptions;
  /** Milliseconds that an asynchronous handler may take; as long as it likes by default. */
  readonly handlerTimeout?: number;
  /** How many events the handlers of one unit of work may raise and dispatch before it is taken for endless; 1,000 by default. */
  readonly cascadeLimit?: number;
  /** The system's clock by default. */
  readonly clock?: Clock;
}

/** How the `afterCommit` handlers of a unit of work run. */
export interface AfterCommitOptions {
  /** How many may run at a time; 1 by default, and then in the registry's order. */
  readonly concurrency?: number;
  /** True for `send` to resolve at the commit, without waiting for them; false by default. */
  readonly inBackground?: boolean;
  /** Hears of all failures of one unit of work together; each has been logged already. */
  readonly onFailure?: (error: AfterCommitError) => void;
}

/**
 * Puts the generated registry to work.
 *
 * @throws {TypeError} when both `container` and `resolveHandler` are given.
 * @throws {RangeError} for a limit that is none.
 * @throws {BehaviorOrderError} when the built-in behaviors stand in an order that cannot be.
 * @throws {RegistryMismatchError} when the registry does not fit the loaded classes, with all the
 *   problems; nothing has been changed then.
 */
export function createHearken<E extends RegistryEvents, C extends RegistryCommands>(
  options: HearkenOptions<E, C>,
): Hearken<E, C> {
  return createObservedHearken(options, null);
}

/** The same, with somebody who hears of every message. */
export function createObservedHearken<E extends RegistryEvents, C extends RegistryCommands>(
  options: HearkenOptions<E, C>,
  observer: MessageObserver | null,
): Hearken<E, C> {
  const registry = read(options.registry);
  const problems = checkRegistry(registry);
  if (problems.length > 0) throw new RegistryMismatchError(problems);
  return assemble(registry, options, observer);
}

// In an import cycle a class that is not there yet is an error of its own in ESM.
function read<R>(registry: () => R): R {
  try {
    return registry();
  } catch (cause) {
    if (cause instanceof RegistryMismatchError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RegistryMismatchError(
      [`it cannot be read (${reason}): an import cycle may run createHearken too early`],
      { cause },
    );
  }
}
