import type { RegistryCommands } from '../../runtime/command-entry.js';
import type { Hearken } from '../../runtime/hearken.js';
import type { RegistryEvents } from '../../runtime/registry.js';
import type { DependencyContainer, InjectionToken } from '../../runtime/tsyringe/tsyringe.js';
import type { Recorded } from '../recording/recorded.js';
import type { Failure, FailureMatch } from './failures.js';

/** Options of one wait. */
export interface WaitOptions {
  /** Milliseconds, in real time; those of the bed by default. */
  readonly timeout?: number;
}

/**
 * The application's own registry at work, in a container of its own, with everything written down.
 *
 * A failure must reach somebody: whoever sent or dispatched from outside, or an `expectFailure`. Any other
 * makes the next wait fail, or the end of the bed at the latest, with the tree of what led to what.
 */
export interface TestBed<
  E extends RegistryEvents = RegistryEvents,
  C extends RegistryCommands = RegistryCommands,
> extends AsyncDisposable {
  /** What the application would be given. */
  readonly hearken: Hearken<E, C>;
  /** The bed's own: what is registered here is left behind nowhere. */
  readonly container: DependencyContainer;
  /** Everything that was raised, dispatched, sent and enqueued. */
  readonly recorded: Recorded;
  /** Everything that was logged as failed so far. */
  readonly failures: readonly Failure[];
  /** Sends a command, as `hearken.send` does. */
  readonly send: Hearken<E, C>['send'];
  /** Dispatches an event, as `hearken.dispatchAsync` does. */
  readonly dispatch: Hearken<E, C>['dispatchAsync'];

  /** What the bed's container has for `token`. */
  resolve<T>(token: InjectionToken<T>): T;

  /**
   * Does `work`, in a context of its own, and waits until everything that it led to has finished: handlers,
   * those that run in the background too, enqueued commands, and what these lead to in turn. What a
   * handler leaves behind without awaiting it is known by the messages alone that it has sent by then.
   *
   * @returns what `work` returns.
   * @throws what `work` throws, unchanged, when everything has finished.
   * @throws {NotSettledError} when time is up.
   * @throws {UnexpectedFailuresError} when something failed that reached nobody.
   */
  untilDone<T>(work: () => T | PromiseLike<T>, options?: WaitOptions): Promise<T>;

  /**
   * Waits until every message has come to its end, whatever it goes back to.
   *
   * @throws {NotSettledError} when time is up.
   * @throws {UnexpectedFailuresError} when something failed that reached nobody.
   */
  settled(options?: WaitOptions): Promise<void>;

  /**
   * Expects failures: of this class, or with this in their log line or the error's message. The end of the bed
   * fails if none comes.
   */
  expectFailure(match: FailureMatch): void;

  /** What led to what so far, drawn as text. */
  causalTree(): string;

  /**
   * Waits for what is running, and disposes of what the container has built. `await using` calls it.
   *
   * @throws {NotSettledError} when something does not come to an end.
   * @throws {UnexpectedFailuresError} when something failed that reached nobody.
   * @throws {MissingFailureError} when an expected failure did not come.
   */
  dispose(): Promise<void>;
}
