import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, poolOf } from '../../src/app/database';
import { migrations } from '../../src/app/migrations';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../src/persistence/embedded/start-embedded-postgres';
import { requireRowSecurity } from '../../src/persistence/request-role';
import { REQUEST_ROLE } from '../../src/persistence/row-security';

// A cluster of its own: roles belong to the whole of it, and here there is none yet.
let dataDir: string;
let server: EmbeddedPostgres;
let admin: Client;
const opened: DataSource[] = [];
beforeAll(async () => {
  // TypeORM says there, too, which migration failed.
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  dataDir = await mkdtemp(join(tmpdir(), 'golden-thread-role-'));
  server = await startEmbeddedPostgres({ dataDir, durable: false, log: () => undefined });
  admin = new Client({ connectionString: server.adminUrl });
  await admin.connect();
  await admin.query("CREATE ROLE clerk LOGIN CREATEROLE PASSWORD 'x'; CREATE ROLE guest LOGIN PASSWORD 'x'");
});
afterAll(async () => {
  for (const source of opened) if (source.isInitialized) await source.destroy();
  await admin?.end();
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** A database that belongs to an account which is no superuser, and the server's way into it. */
async function databaseOf(account: string, name: string): Promise<DataSource> {
  await admin.query(`CREATE DATABASE ${name} OWNER ${account}`);
  return into(account, name);
}

async function into(account: string, name: string): Promise<DataSource> {
  const url = Object.assign(new URL(server.adminUrl), {
    username: account,
    password: 'x',
    pathname: `/${name}`,
  });
  const source = createDataSource(url.href, 2, 'golden-thread test');
  opened.push(await source.initialize());
  return source;
}

const roles = async (): Promise<number> =>
  (await admin.query(`SELECT FROM pg_roles WHERE rolname = '${REQUEST_ROLE}'`)).rowCount ?? 0;

const undo = async (source: DataSource): Promise<void> => {
  for (const _ of migrations) await source.undoLastMigration();
};

test('an account that may not make roles is told what it needs', async () => {
  const source = await databaseOf('guest', 'of_guest');
  await expect(source.runMigrations()).rejects.toThrow(
    `The database account "guest" may not create the role ${REQUEST_ROLE}: give it CREATEROLE, or have an ` +
      `administrator run: CREATE ROLE ${REQUEST_ROLE} NOLOGIN; GRANT ${REQUEST_ROLE} TO guest`,
  );
  expect(await roles()).toBe(0);
});

test('two databases of an account with CREATEROLE make the role at once, and the last one takes it away', async () => {
  const both = [await databaseOf('clerk', 'one'), await databaseOf('clerk', 'other')] as const;
  await Promise.all(both.map((source) => source.runMigrations()));
  for (const source of both) await requireRowSecurity(poolOf(source));
  await undo(both[0]);
  expect(await roles()).toBe(1);
  await requireRowSecurity(poolOf(both[1]));
  await undo(both[1]);
  expect(await roles()).toBe(0);
});

test('a role that an administrator made is taken on once it is given', async () => {
  await admin.query(`CREATE ROLE ${REQUEST_ROLE} NOLOGIN`);
  const source = await into('guest', 'of_guest');
  await expect(source.runMigrations()).rejects.toThrow(
    'The database account "guest" may not take on the role',
  );
  await admin.query(`GRANT ${REQUEST_ROLE} TO guest`);
  await source.runMigrations();
  await requireRowSecurity(poolOf(source));
  // Whoever does not own the tables would be held up in the server's own work.
  await expect(requireRowSecurity(poolOf(await into('clerk', 'of_guest')))).rejects.toThrow(
    'The database account "clerk" must own the tables',
  );
  await admin.query(`REVOKE ${REQUEST_ROLE} FROM guest`);
  await expect(requireRowSecurity(poolOf(source))).rejects.toThrow(`GRANT ${REQUEST_ROLE} TO "guest"`);
  await admin.query(`ALTER ROLE ${REQUEST_ROLE} BYPASSRLS`);
  await undo(source);
  await expect(source.runMigrations()).rejects.toThrow('may bypass row-level security');
});
