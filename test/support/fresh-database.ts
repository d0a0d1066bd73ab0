import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { databaseUrl, EMPTY_TEMPLATE, SAMPLE_TEMPLATE } from './templates';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own for a test file: empty but migrated, or with the sample. */
export const freshDatabase = (contents: 'empty' | 'sample'): Promise<FreshDatabase> =>
  copyOf(contents === 'empty' ? EMPTY_TEMPLATE : SAMPLE_TEMPLATE);

/** What a restored backup of a database is, as far as its log can tell. Nobody may be connected to it. */
export const restored = ({ url }: FreshDatabase): Promise<FreshDatabase> =>
  copyOf(new URL(url).pathname.slice(1));

async function copyOf(template: string): Promise<FreshDatabase> {
  const adminUrl = process.env['TEST_ADMIN_URL'];
  if (adminUrl === undefined) throw new Error('The test run has no PostgreSQL');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: databaseUrl(adminUrl, name),
    drop: () => asAdmin(adminUrl, (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

async function asAdmin(url: string, work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
