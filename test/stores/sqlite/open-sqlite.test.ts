import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  openSqlite,
  type SqliteDatabase,
  SqliteStore,
  StoreUnavailableError,
} from '../../../src/stores/sqlite/index.js';
import { repository } from '../../support/temp-project.js';
import { thrownBy } from '../../runtime/fixtures/thrown-by.js';
import { sqliteFile } from './sqlite-file.js';

function pragma(database: SqliteDatabase, name: string): unknown {
  const row = database.prepare(`PRAGMA ${name}`).all()[0] as Record<string, unknown>;
  return Object.values(row)[0];
}

function file(): string {
  const { path, remove } = sqliteFile();
  onTestFinished(remove);
  return path;
}

function open(...given: Parameters<typeof openSqlite>): SqliteDatabase {
  const database = openSqlite(...given);
  onTestFinished(() => void database.close());
  return database;
}

describe('openSqlite', () => {
  it('sets what a store wants', () => {
    const database = open(file());

    expect(pragma(database, 'journal_mode')).toBe('wal');
    expect(pragma(database, 'synchronous')).toBe(2);
    expect(pragma(database, 'foreign_keys')).toBe(1);
    expect(pragma(database, 'busy_timeout')).toBe(50);
  });

  it('takes other settings', () => {
    const database = open(file(), { synchronous: 'normal', busyTimeout: 7 });

    expect(pragma(database, 'synchronous')).toBe(1);
    expect(pragma(database, 'busy_timeout')).toBe(7);
  });

  it('reads beside the units of work, and refuses to write, when it is told to', async () => {
    const path = file();
    const database = open(path);
    database.exec('CREATE TABLE item (id)');
    const reader = open(path, { readOnly: true });
    const transaction = await new SqliteStore(database).begin();
    transaction.connection.run('INSERT INTO item VALUES (1)');
    expect(reader.prepare('SELECT * FROM item').all()).toEqual([]);
    await transaction.commit();

    expect(reader.prepare('SELECT * FROM item').all()).toHaveLength(1);
    expect(() => reader.exec('DELETE FROM item')).toThrow(/readonly/);
  });

  it('opens a database in memory', () => {
    expect(pragma(open(':memory:'), 'journal_mode')).toBe('memory');
  });

  it('says what cannot be opened', async () => {
    const path = join(tmpdir(), 'hearken-nowhere', 'test.db');
    const error = await thrownBy(() => openSqlite(path));

    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect((error as Error).message).toContain(path);
  });

  it('says so when the file is no database', async () => {
    const path = file();
    writeFileSync(
      path,
      'This is a text, and long enough to be taken for the header of a file. '.repeat(20),
    );

    expect(await thrownBy(() => openSqlite(path))).toBeInstanceOf(StoreUnavailableError);
  });

  it('takes the driver that is there, and says what to install where there is none', () => {
    const alone = mkdtempSync(join(tmpdir(), 'hearken-alone-'));
    onTestFinished(() => rmSync(alone, { recursive: true }));
    cpSync(join(repository, 'dist'), join(alone, 'dist'), { recursive: true });
    writeFileSync(join(alone, 'package.json'), '{ "type": "module" }');
    const entry = pathToFileURL(join(alone, 'dist/stores/sqlite/index.js')).href;
    const script = `
      const { openSqlite } = await import('${entry}');
      const said = (work) => { try { return work(); } catch (error) { return error.code; } };
      console.log(said(() => openSqlite(':memory:').constructor.name));
    `;
    const args = ['--no-warnings', '--input-type=module', '--eval', script];
    const said = execFileSync(process.execPath, args, { cwd: alone, encoding: 'utf8' }).trim();

    const nodes = process.getBuiltinModule('node:sqlite');
    expect(said).toBe(nodes === undefined ? 'sqlite-driver-missing' : 'DatabaseSync');
  });
});
