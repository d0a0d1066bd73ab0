import pg from 'pg';
import { SystemUnderTest } from '../system-under-test.mjs';
import { multiply } from './multiply.mjs';
import { stage } from './stage.mjs';

const POST = 'Director';
const MANY = 'many_organisations';

export const slugOf = (number) => `council-${number}`;

/**
 * Two servers on one embedded PostgreSQL, each with a database of its own: one of few organisations, one of many.
 * They are asked turn about, so that the growth between them does not depend on what else the machine does.
 */
export async function startServers(root, cleanup, [fewSize, manySize]) {
  const few = new SystemUnderTest(root, cleanup, { databaseUrl: '', sample: false });
  await few.start();
  const databaseUrl = few.databaseUrl.replace(/[^/]+$/, MANY);
  await withClient(few.databaseUrl, (client) => client.query(`CREATE DATABASE ${MANY}`));
  const many = new SystemUnderTest(root, cleanup, { databaseUrl, sample: false });
  await many.start();
  await withClient(few.databaseUrl, (one) =>
    withClient(databaseUrl, async (other) => {
      const columns = await stage(root, cleanup, fewSize, [one, other]);
      await multiply(one, columns, fewSize.organisations);
      await multiply(other, columns, manySize.organisations);
    }),
  );
  return Promise.all([serverOf(few, fewSize), serverOf(many, manySize)]);
}

async function serverOf(system, size) {
  const bearers = new Map();
  for (let number = 1; number <= size.organisations; number += 1) {
    bearers.set(number, `Bearer ${await system.tokenFor(slugOf(number), POST)}`);
  }
  return { ...size, url: system.url, pid: system.server.pid, databaseUrl: system.databaseUrl, bearers };
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
