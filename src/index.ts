// `Hearken` is an AsyncDisposable, whatever `lib` the project that uses it has.
/// <reference lib="esnext.disposable" preserve="true" />

export { AggregateRoot } from './runtime/aggregate-root.js';
export { Command } from './runtime/command.js';
export type {
  CommandAnswer,
  CommandEntry,
  CommandResult,
  RegistryCommands,
} from './runtime/command-entry.js';
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
  type ComposedEvents,
  composeRegistries,
} from './runtime/composition/compose-registries.js';
export type { ResolveHandler } from './runtime/container/built-elsewhere.js';
export { createHearken, type HearkenOptions } from './runtime/create-hearken.js';
export { DomainEvent } from './runtime/domain-event.js';
export { AfterCommitError } from './runtime/errors/after-commit-error.js';
export { AsynchronousHandlerError } from './runtime/errors/asynchronous-handler-error.js';
export { DependencyCycleError } from './runtime/errors/dependency-cycle-error.js';
export { type EventMismatch, EventMismatchError } from './runtime/errors/event-mismatch-error.js';
export { EventUnreadableError } from './runtime/errors/event-unreadable-error.js';
export { EventUnwritableError } from './runtime/errors/event-unwritable-error.js';
export { HandlerConstructionError } from './runtime/errors/handler-construction-error.js';
export { HearkenClosedError } from './runtime/errors/hearken-closed-error.js';
export { HearkenError } from './runtime/errors/hearken-error.js';
export { NotAnEventError } from './runtime/errors/not-an-event-error.js';
export { ParameterWithoutTokenError } from './runtime/errors/parameter-without-token-error.js';
export { RegistryMismatchError } from './runtime/errors/registry-mismatch-error.js';
export { ScopeDisposalError } from './runtime/errors/scope-disposal-error.js';
export { UnexpectedPromiseError } from './runtime/errors/unexpected-promise-error.js';
export type { EventContext } from './runtime/event-context.js';
export type { DispatchOptions, Hearken } from './runtime/hearken.js';
export type { Logger } from './runtime/logger.js';
export {
  type AnyClass,
  type ClassMarker,
  DomainEventHandler,
} from './runtime/markers/domain-event-handler.js';
export { CommandHandler } from './runtime/markers/command-handler.js';
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
