// `Hearken` is an AsyncDisposable, whatever `lib` the project that uses it has.
/// <reference lib="esnext.disposable" preserve="true" />

export { AggregateRoot } from './runtime/aggregate-root.js';
export {
  type Behavior,
  type BehaviorClass,
  type BehaviorEntry,
  type BehaviorFunction,
  type BuiltInStep,
  type HandlerCall,
  idempotency,
  type Next,
  type SelectiveBehavior,
  transaction,
  validation,
} from './runtime/behaviors/behavior.js';
export { type LevelLogger, logging } from './runtime/behaviors/logging.js';
export { type RetryOptions, retryOnConflict } from './runtime/behaviors/retry-on-conflict.js';
export { type HandlerTiming, timing } from './runtime/behaviors/timing.js';
export { Command } from './runtime/command.js';
export type {
  AnswerTo,
  CommandAnswer,
  CommandEntry,
  CommandResult,
  RegistryCommands,
} from './runtime/command-entry.js';
export type { SendOptions } from './runtime/commands/command-sender.js';
export type {
  StandardIssue,
  StandardResult,
  StandardSchema,
} from './runtime/commands/standard-schema.js';
export {
  type ContextOptions,
  type CurrentContext,
  currentContext,
} from './runtime/context/begin-context.js';
export type { Clock } from './runtime/context/clock.js';
export { contextOf, type MessageContext } from './runtime/context/message-context.js';
export { type EventCodec, eventCodecs } from './runtime/codec/event-codecs.js';
export type { FieldCodecs } from './runtime/codec/field-codecs.js';
export type {
  FieldCodec,
  JsonValue,
  ObjectEntry,
  ObjectFields,
  Unrestorable,
  ValueCodec,
} from './runtime/codec/value-codec.js';
export {
  type ComposedCommands,
  type ComposedEvents,
  composeRegistries,
} from './runtime/composition/compose-registries.js';
export type { ResolveHandler } from './runtime/container/built-elsewhere.js';
export {
  type AfterCommitOptions,
  createHearken,
  type HearkenOptions,
} from './runtime/create-hearken.js';
export { DomainEvent } from './runtime/domain-event.js';
export { Entity } from './runtime/entity.js';
export { AdoptionError } from './runtime/errors/adoption-error.js';
export { AfterCommitError } from './runtime/errors/after-commit-error.js';
export { AsynchronousHandlerError } from './runtime/errors/asynchronous-handler-error.js';
export { BehaviorOrderError } from './runtime/errors/behavior-order-error.js';
export { CommandIdReusedError } from './runtime/errors/command-id-reused-error.js';
export { CommandWaitsForItselfError } from './runtime/errors/command-waits-for-itself-error.js';
export {
  type CommandIssue,
  CommandValidationError,
} from './runtime/errors/command-validation-error.js';
export { ConcurrencyError, type StaleAggregate } from './runtime/errors/concurrency-error.js';
export { AnswerNotStorableError } from './runtime/errors/answer-not-storable-error.js';
export { DependencyCycleError } from './runtime/errors/dependency-cycle-error.js';
export { EndlessCascadeError } from './runtime/errors/endless-cascade-error.js';
export { type EventMismatch, EventMismatchError } from './runtime/errors/event-mismatch-error.js';
export { EventUnreadableError } from './runtime/errors/event-unreadable-error.js';
export { EventUnwritableError } from './runtime/errors/event-unwritable-error.js';
export { ForeignStoreError } from './runtime/errors/foreign-store-error.js';
export { HandlerConstructionError } from './runtime/errors/handler-construction-error.js';
export { HandlerTimeoutError } from './runtime/errors/handler-timeout-error.js';
export { HearkenClosedError } from './runtime/errors/hearken-closed-error.js';
export { HearkenError } from './runtime/errors/hearken-error.js';
export { IdempotencyUnavailableError } from './runtime/errors/idempotency-unavailable-error.js';
export { NoUnitOfWorkError } from './runtime/errors/no-unit-of-work-error.js';
export { NotAnEventError } from './runtime/errors/not-an-event-error.js';
export { ParameterWithoutTokenError } from './runtime/errors/parameter-without-token-error.js';
export { RegistryMismatchError } from './runtime/errors/registry-mismatch-error.js';
export { RepeatedNextError } from './runtime/errors/repeated-next-error.js';
export { ScopeDisposalError } from './runtime/errors/scope-disposal-error.js';
export { StopInsideError } from './runtime/errors/stop-inside-error.js';
export { StopTimeoutError } from './runtime/errors/stop-timeout-error.js';
export { UnawaitedNextError } from './runtime/errors/unawaited-next-error.js';
export { UnawaitedWorkError } from './runtime/errors/unawaited-work-error.js';
export { UnexpectedPromiseError } from './runtime/errors/unexpected-promise-error.js';
export { UnitOfWorkDoomedError } from './runtime/errors/unit-of-work-doomed-error.js';
export {
  type UnitOfWorkEnd,
  UnitOfWorkEndedError,
} from './runtime/errors/unit-of-work-ended-error.js';
export { UnitOfWorkInUseError } from './runtime/errors/unit-of-work-in-use-error.js';
export { UnknownCommandError } from './runtime/errors/unknown-command-error.js';
export {
  type UntrackedEvent,
  UntrackedEventsError,
} from './runtime/errors/untracked-events-error.js';
export type { EventContext } from './runtime/event-context.js';
export type { DispatchOptions, Hearken, StopOptions } from './runtime/hearken.js';
export type { Logger } from './runtime/logger.js';
export {
  type AnyClass,
  type ClassMarker,
  DomainEventHandler,
} from './runtime/markers/domain-event-handler.js';
export { CommandHandler, type CommandHandlerOptions } from './runtime/markers/command-handler.js';
export { HandlerMethod, type MethodMarker } from './runtime/markers/handler-method.js';
export type { HandlerOptions, HandlerReference } from './runtime/markers/handler-options.js';
export type {
  AwaitedCalls,
  AwaitedOutcome,
  AwaitedRun,
  ClassOf,
  ConstructorEntry,
  ConstructorTokens,
  DeclaredEvent,
  Delivery,
  DirectCalls,
  DirectOutcome,
  DirectRun,
  EventEntry,
  EventUpcasters,
  HandlerEntry,
  HandlerMethodEntry,
  Registry,
  RegistryEvents,
} from './runtime/registry.js';
export type { BegunUnitOfWork } from './runtime/unit-of-work/begun-unit-of-work.js';
export { currentUnitOfWork, DomainEvents } from './runtime/unit-of-work/current-unit-of-work.js';
export type { EventSource } from './runtime/unit-of-work/event-source.js';
export type {
  ProcessedCommand,
  ProcessedCommands,
  Store,
  StoreTransaction,
} from './runtime/unit-of-work/store.js';
export type { UnitOfWork } from './runtime/unit-of-work/unit-of-work.js';
export { setVersion, versionOf } from './runtime/versions.js';
