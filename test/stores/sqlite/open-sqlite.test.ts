import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

  it('creates nothing that is only to be read', async () => {
    const path = file();
    const error = await thrownBy(() => openSqlite(path, { readOnly: true }));

    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect((error as Error).message).toContain(path);
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('leaves what is only read as it was made, with or without WAL', () => {
    const path = join(dirname(file()), 'a # b?100%.db');
    const made = openSqlite(path);
    made.exec('PRAGMA journal_mode = DELETE; CREATE TABLE item (id); INSERT INTO item VALUES (1)');
    made.close();
    const before = readFileSync(path);
    const reader = open(path, { readOnly: true });

    expect(pragma(reader, 'journal_mode')).toBe('delete');
    expect(reader.prepare('SELECT id FROM item').all()).toMatchObject([{ id: 1 }]);
    expect(() => reader.exec('DELETE FROM item')).toThrow(/readonly/);
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(dirname(path))).toEqual(['a # b?100%.db']);
  });

  describe('a file in a folder, of which neither can be written', () => {
    // Node's driver has learnt with 22.15 to open a file of which it is told that nobody changes it.
    const atRest = /^22\.1[34]\./.test(process.versions.node) ? 'store-unavailable' : '1';

    /** What somebody reads who may only read, in a process of their own. */
    function readBy(path: string, beside: readonly string[] = []): string {
      const folder = dirname(path);
      for (const name of [path, ...beside]) chmodSync(name, 0o444);
      chmodSync(folder, 0o555);
      onTestFinished(() => chmodSync(folder, 0o755));
      const script = `
        const { openSqlite } = await import(process.argv[1]);
        openSqlite(':memory:').close();
        // Nobody keeps root from writing.
        if (process.getuid?.() === 0) {
          process.setgid(65_534);
          process.setuid(65_534);
        }
        try {
          const database = openSqlite(process.argv[2], { readOnly: true });
          console.log(database.prepare('SELECT count(*) AS count FROM item').get().count);
        } catch (error) {
          console.log(error.code);
        }
      `;
      const entry = pathToFileURL(join(repository, 'dist/stores/sqlite/index.js')).href;
      const args = ['--no-warnings', '--input-type=module', '--eval', script, entry, path];
      return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim();
    }

    it.each(['WAL', 'DELETE'])('is read where its journal is %s', (journal) => {
      const path = file();
      const made = openSqlite(path);
      made.exec(`PRAGMA journal_mode = ${journal}`);
      made.exec('CREATE TABLE item (id); INSERT INTO item VALUES (1)');
      made.close();

      expect(readBy(path)).toBe(journal === 'WAL' ? atRest : '1');
      expect(readdirSync(dirname(path))).toEqual(['test.db']);
    });

    it('is not read past commits that are beside it', () => {
      const [path, copy] = [file(), file()];
      const made = open(path);
      made.exec('CREATE TABLE item (id); INSERT INTO item VALUES (1)');
      for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${copy}${end}`);

      expect(readBy(copy, [`${copy}-wal`])).toBe('store-unavailable');
    });
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
