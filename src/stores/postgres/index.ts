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
export { MigrationMismatchError } from '../errors/migration-mismatch-error.js';
export { StoreNotMigratedError } from '../errors/store-not-migrated-error.js';
export { StoreUnavailableError } from '../errors/store-unavailable-error.js';
export { TransactionControlError } from '../errors/transaction-control-error.js';
export { TransactionEndedBySqlError } from '../errors/transaction-ended-by-sql-error.js';
export { TransactionEndedError } from '../errors/transaction-ended-error.js';
export { TransactionLostError } from '../errors/transaction-lost-error.js';
export type { DocumentMapping, Repository } from '../repository.js';
export { documentTable } from './document-sql.js';
export { CommitOutcomeUnknownError } from './errors/commit-outcome-unknown-error.js';
export { TransactionAbortedError } from './errors/transaction-aborted-error.js';
export type { PostgresConnection } from './postgres-connection.js';
export type {
  PostgresClient,
  PostgresNotice,
  PostgresPool,
  PostgresQuery,
  PostgresResult,
} from './postgres-pool.js';
export { PostgresRepository } from './postgres-repository.js';
export { type IsolationLevel, PostgresStore, type PostgresStoreOptions } from './postgres-store.js';
