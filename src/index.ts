export { DomainEvent } from './runtime/domain-event.js';
export type { EventContext } from './runtime/event-context.js';
export type {
  ClassOf,
  ConstructorEntry,
  ConstructorTokens,
  DeclaredEvent,
  Delivery,
  EventEntry,
  HandlerEntry,
  HandlerMethodEntry,
  Registry,
  RegistryEvents,
} from './runtime/registry.js';
