import { describe, expect, it, onTestFinished } from 'vitest';
import { InsideUnitOfWorkError, PostgresStore } from '../../../src/stores/postgres/index.js';
import { thrownBy } from '../../runtime/fixtures/thrown-by.js';
import { inUnitOfWork } from '../../stores/support/in-unit-of-work.js';
import { CuttingProxy } from './cutting-proxy.js';
import { type PostgresSchema, testSchema } from './postgres-schema.js';

const all = ['processed-commands'];

async function tables({ client, name }: PostgresSchema): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
     WHERE schemaname = $1 AND tablename LIKE 'hearken%' ORDER BY 1`,
    [name],
  );
  return rows.map(({ name }) => name);
}

describe('migrating PostgreSQL', () => {
  it('makes the tables once, where the search path leads', async () => {
    const schema = await testSchema();
    const store = new PostgresStore(schema.pool());

    expect(await store.migrate()).toEqual(all);
    expect(await store.migrate()).toEqual([]);
    expect(await tables(schema)).toEqual(['hearken_migration', 'hearken_processed_command']);
  });

  it('makes the schema that it was given, and leaves the search path alone', async () => {
    const schema = await testSchema();
    await schema.client.query(`DROP SCHEMA ${schema.name} CASCADE`);
    const pool = schema.pool({ options: '', max: 1 });
    const store = new PostgresStore(pool, { schema: schema.name });

    expect(await store.migrate()).toEqual(all);
    expect(await tables(schema)).toHaveLength(2);
    const { rows } = await pool.query<{ search_path: string }>('SHOW search_path');
    expect(rows[0]?.search_path).not.toContain(schema.name);
    const transaction = await store.begin();
    expect(await transaction.processedCommands?.claim('id', 'PlaceOrder')).toBeNull();
    await transaction.commit();
  });

  it('needs no right to make anything where everything is there', async () => {
    const schema = await testSchema();
    await new PostgresStore(schema.pool(), { schema: schema.name }).migrate();
    const role = `${schema.name}_role`;
    await schema.client.query(
      `CREATE ROLE ${role};
       GRANT USAGE ON SCHEMA ${schema.name} TO ${role};
       GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema.name} TO ${role}`,
    );
    onTestFinished(async () => {
      await schema.client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    });
    for (const named of [{ schema: schema.name }, {}]) {
      const pool = schema.pool({ options: `-c role=${role} -c search_path=${schema.name}` });
      expect(await new PostgresStore(pool, named).migrate()).toEqual([]);
    }
  });

  it('is done by one of those who try at the same time, whatever the isolation', async () => {
    const schema = await testSchema();
    await schema.client.query(`DROP SCHEMA ${schema.name} CASCADE`);
    const options = `-c default_transaction_isolation=serializable -c search_path=${schema.name}`;
    const stores = [1, 2, 3, 4].map(
      () =>
        new PostgresStore(schema.pool({ options }), {
          schema: schema.name,
          isolationLevel: 'serializable',
        }),
    );
    const ran = await Promise.all(stores.map((store) => store.migrate()));

    expect(ran.flat()).toEqual(all);
  });

  it('leaves nothing behind wherever it is cut off, and is done by the next one', async () => {
    let done = false;
    let statement = 0;
    while (!done) {
      statement += 1;
      const now = statement;
      const schema = await testSchema();
      const proxy = await CuttingProxy.open();
      const cut = schema.pool({ connectionString: proxy.connectionString });
      let count = 0;
      // Every statement is a simple query or begins with a parse: all that a client sends after its greeting.
      proxy.cut('before', (sent) => /^[QP]/.test(sent) && ++count === now);
      const [outcome] = await Promise.allSettled([new PostgresStore(cut).migrate()]);
      done = outcome.status === 'fulfilled';
      expect(await tables(schema)).toHaveLength(done ? 2 : 0);
      expect(await new PostgresStore(schema.pool()).migrate()).toEqual(done ? [] : all);
    }
    // Otherwise nothing was cut.
    expect(statement).toBeGreaterThan(6);
  });

  it('is refused inside a unit of work, which it might wait for', async () => {
    const store = new PostgresStore((await testSchema()).pool());

    expect(await thrownBy(() => inUnitOfWork(store, () => store.migrate()))).toBeInstanceOf(
      InsideUnitOfWorkError,
    );
  });

  it('is refused in a unit of work of another store on the same pool as well', async () => {
    const pool = (await testSchema()).pool({ max: 1 });
    const migrate = () => new PostgresStore(pool).migrate();

    expect(await thrownBy(() => inUnitOfWork(new PostgresStore(pool), migrate))).toBeInstanceOf(
      InsideUnitOfWorkError,
    );
  });
});
