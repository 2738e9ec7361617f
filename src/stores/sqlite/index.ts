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
export { SeveralStatementsError } from './errors/several-statements-error.js';
export { SqliteBusyError } from './errors/sqlite-busy-error.js';
export { SqliteDriverMissingError } from './errors/sqlite-driver-missing-error.js';
export { UnbindableValueError } from './errors/unbindable-value-error.js';
export { openSqlite, type OpenSqliteOptions } from './open-sqlite.js';
export type { SqliteConnection } from './sqlite-connection.js';
export type {
  SqliteChanges,
  SqliteDatabase,
  SqliteParameters,
  SqliteStatement,
  SqliteValue,
} from './sqlite-database.js';
export { SqliteRepository } from './sqlite-repository.js';
export { SqliteStore, type SqliteStoreOptions } from './sqlite-store.js';
