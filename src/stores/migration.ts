import { MigrationMismatchError } from './errors/migration-mismatch-error.js';

/** A step of the tables that a store keeps for itself. Once released it is never changed, only followed. */
export interface Migration {
  /** From 1, without gaps: the place in the order in which they run. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** What a database says of a migration that it has. */
export interface AppliedMigration {
  /** A bigint where the driver was told to read numbers so. */
  readonly number: number | bigint;
  readonly name: string;
}

/**
 * The migrations that a database lacks, in order. Ones that it has and this version does not know are those
 * of a newer version, which go on working with older ones: a rolling deployment has both at once.
 *
 * @throws {MigrationMismatchError} when a number stands for something else there.
 */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  const names = new Map(applied.map(({ number, name }) => [Number(number), name]));
  for (const { number, name } of known) {
    const found = names.get(number) ?? name;
    if (found !== name) throw new MigrationMismatchError({ number, expected: name, found });
  }
  return known.filter(({ number }) => !names.has(number));
}
