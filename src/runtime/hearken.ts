import type { AnswerTo, RegistryCommands } from './command-entry.js';
import type { SendOptions } from './commands/command-sender.js';
import type { ContextOptions } from './context/begin-context.js';
import type { RegistryEvents } from './registry.js';
import type { BegunUnitOfWork } from './unit-of-work/begun-unit-of-work.js';
import type { UnitOfWork } from './unit-of-work/unit-of-work.js';

/** Options of one `dispatchAsync`. */
export interface DispatchOptions {
  /**
   * Gives up: before each `inTransaction` handler, and before the first handler of all, the
   * dispatch rejects with the signal's reason if it is aborted. Once `afterCommit` handlers have
   * begun, all of them run. Handlers find it in their `EventContext`.
   */
  readonly signal?: AbortSignal;
}

/** Options of `stop`. */
export interface StopOptions {
  /**
   * Milliseconds to wait before the signal of whatever still runs is aborted; without end by default. A
   * number above 24 days counts as 24 days.
   */
  readonly patience?: number;
}

/**
 * Brings events and commands to their handlers, as the generated registry says.
 *
 * Outside a unit of work each dispatch is a scope of its own: every matching method runs once, in the
 * registry's order, `inTransaction` methods before `afterCommit` ones, and what was built for it is
 * disposed of at its end. The first failing `inTransaction` method stops the rest and its error is
 * thrown as it is. All `afterCommit` methods run; their errors are thrown together as an
 * `AfterCommitError`. Every failure is logged as `Class.method(Event)`. An event without handlers is
 * fine.
 *
 * A handler's lifetime is its registration's in the container: without one, a new instance for each
 * method that runs; container-scoped, one for the unit of work, or the dispatch outside one; singleton,
 * one for all.
 */
export interface Hearken<
  E extends RegistryEvents = RegistryEvents,
  C extends RegistryCommands = RegistryCommands,
> extends AsyncDisposable {
  /**
   * Runs the handlers of `event` before it returns. In a unit of work the `afterCommit` ones wait for its
   * commit, and a failure keeps it from committing.
   *
   * @throws {NotAnEventError} (a `TypeError`) for anything that is no event.
   * @throws {AsynchronousHandlerError} when a handler is asynchronous; none has run then.
   * @throws {AfterCommitError} when `afterCommit` handlers failed.
   * @throws {ScopeDisposalError} when all went well but disposing. What fails while disposing
   *   asynchronously is logged.
   * @throws the first error of an `inTransaction` handler, unchanged.
   */
  dispatch(event: E['synchronous']): void;

  /**
   * Runs the handlers of `event` one after the other, awaiting the asynchronous ones.
   * Rejects with what `dispatch` throws, or with the reason of an aborted signal.
   */
  dispatchAsync(event: E['all'], options?: DispatchOptions): Promise<void>;

  /**
   * Handles `command`, and resolves to what its handler answers.
   *
   * It runs in a unit of work of its own, or takes part in the one that is going on: then its writes and
   * events are that one's, and a failure of it keeps that one from committing. What its aggregates
   * raise is handled before the commit; `afterCommit` handlers run after it, and their failures never
   * reach the sender.
   *
   * @throws {UnknownCommandError} (a `TypeError`) when nobody handles it.
   * @throws {CommandValidationError} when it does not fit its class's schema; the handler has not run.
   * @throws the error of its handler, or of an `inTransaction` one, unchanged; all was rolled back then.
   */
  send<T extends C['all']>(command: T, options?: SendOptions): Promise<AnswerTo<C, T>>;

  /**
   * Leaves `command` for later: for after the commit of the unit of work that is going on, which drops
   * it if it is rolled back; or, outside one, for as soon as nothing is before it. Enqueued commands are
   * handled one after the other, each in a unit of work of its own. One that fails is logged, and
   * stops no other.
   *
   * @throws {UnknownCommandError} (a `TypeError`) when nobody handles it.
   */
  enqueue(command: C['all'], options?: SendOptions): void;

  /**
   * Runs `work` in a unit of work, and commits when it has succeeded; or as a part of the one that is
   * going on. Rejects with what made it roll back.
   */
  inUnitOfWork<T>(work: (unitOfWork: UnitOfWork) => T | PromiseLike<T>): Promise<T>;

  /** Begins a unit of work that the caller ends. It does not join the one that is going on. */
  beginUnitOfWork(): Promise<BegunUnitOfWork>;

  /**
   * Runs `work` in a context: what it raises, dispatches and sends has the correlation id, the user and
   * the signal given here. For the edges of an application: a request, a message, a job. It does not make
   * `work` a part of what is being handled.
   */
  runInContext<T>(options: ContextOptions, work: () => T): T;

  /**
   * Waits for what is running, for what was enqueued, and for what synchronous dispatches left to
   * dispose of; refuses everything new with a `HearkenClosedError`. What is being handled may go on
   * dispatching and sending. The container and the store stay open: they are yours.
   *
   * @throws {StopInsideError} to a handler, a behavior or a unit of work that awaits it, and so itself; a handler of what
   *   was dispatched outside every context cannot be told from other code, and waits. The end has begun all the
   *   same; a `StopTimeoutError` is logged then.
   * @throws {StopTimeoutError} when something has not ended within `patience`, although its signal was
   *   aborted.
   * @throws {RangeError} for a patience that is negative or no number; nothing has been stopped then.
   */
  stop(options?: StopOptions): Promise<void>;

  /** `stop`, with all patience. */
  dispose(): Promise<void>;
}
