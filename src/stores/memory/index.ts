export { HearkenError } from '../../runtime/errors/hearken-error.js';
export type { EventSource } from '../../runtime/unit-of-work/event-source.js';
export type {
  ProcessedCommand,
  ProcessedCommands,
  Store,
  StoreTransaction,
} from '../../runtime/unit-of-work/store.js';
export { CommandNotClaimedError } from '../errors/command-not-claimed-error.js';
export { InsideUnitOfWorkError } from '../errors/inside-unit-of-work-error.js';
export { TransactionEndedError } from '../errors/transaction-ended-error.js';
export type { DocumentMapping, Repository } from '../repository.js';
export { type InMemoryDocument, InMemoryRepository } from './in-memory-repository.js';
export { InMemoryStore } from './in-memory-store.js';
export type { InMemoryTable } from './in-memory-table.js';
export type { InMemoryConnection } from './in-memory-transaction.js';
