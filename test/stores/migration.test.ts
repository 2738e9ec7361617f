import { describe, expect, it } from 'vitest';
import { MigrationMismatchError } from '../../src/stores/errors/migration-mismatch-error.js';
import { type Migration, pendingMigrations } from '../../src/stores/migration.js';
import { migrations as postgres } from '../../src/stores/postgres/migrations/migrations.js';
import { migrations as sqlite } from '../../src/stores/sqlite/migrations/migrations.js';

const known: readonly Migration[] = ['first', 'second', 'third'].map((name, place) => ({
  number: place + 1,
  name,
  sql: '',
}));

describe('migrations', () => {
  it('are those that the database lacks, in order', () => {
    expect(pendingMigrations(known, [])).toEqual(known);
    expect(pendingMigrations(known, known.slice(0, 2))).toEqual(known.slice(2));
    expect(pendingMigrations(known, known)).toEqual([]);
  });

  it('of a newer version are left alone', () => {
    expect(pendingMigrations(known, [...known, { number: 4, name: 'newer' }])).toEqual([]);
  });

  it('of somebody else are an error', () => {
    expect(() => pendingMigrations(known, [{ number: 2, name: 'theirs' }])).toThrow(
      MigrationMismatchError,
    );
  });

  it('are the same for both dialects, and numbered without gaps', () => {
    const names = (of: readonly Migration[]) => of.map(({ number, name }) => ({ number, name }));

    expect(names(sqlite)).toEqual(names(postgres));
    expect(sqlite.map(({ number }) => number)).toEqual(sqlite.map((_, place) => place + 1));
  });
});
