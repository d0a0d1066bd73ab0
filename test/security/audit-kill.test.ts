import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { request } from '../support/graphql-request';
import { until } from '../support/until';
import { Workplace } from '../support/workplace';

jest.setTimeout(90_000);

let place: Workplace;
let database: FreshDatabase;
let client: Client;

beforeAll(async () => {
  place = await Workplace.open();
  database = await freshDatabase('sample');
  client = new Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await place.close();
  await client.end();
  await database.drop();
});

const denials = async (): Promise<string[]> => {
  const { rows } = await client.query<{ operation: string }>(
    "SELECT operation FROM audit_event WHERE kind = 'ACCESS_DENIED' ORDER BY at",
  );
  return rows.map(({ operation }) => operation);
};
const serve = () => place.serve({ DATABASE_URL: database.url, SAMPLE_DATA: 'none' });
const denied = (url: string, field: string) =>
  request(url, `{ ${field}(organisation: "leicester") { totalCount } }`, {}, undefined);

test('what was noted a second ago survives kill -9; what is younger may be lost, and nothing else is', async () => {
  const server = serve();
  const url = await server.ready();
  await denied(url, 'changes');
  await until(async () => (await denials()).includes('query changes'));
  await denied(url, 'exceptions');
  await server.end('SIGKILL');
  const left = await denials();
  expect(left[0]).toBe('query changes');
  expect(['query exceptions', undefined]).toContain(left[1]);
  const next = serve();
  await denied(await next.ready(), 'audit');
  await until(async () => (await denials()).includes('query audit'));
  await next.end('SIGTERM');
});

test('a server that is told to stop writes what it has noted', async () => {
  const server = serve();
  const url = await server.ready();
  const answers = await Promise.all(Array.from({ length: 5 }, () => denied(url, 'exceptions')));
  expect(answers.every(({ errors }) => errors !== undefined)).toBe(true);
  const before = (await denials()).length;
  expect(await server.end('SIGTERM')).toBe(0);
  const { rows } = await client.query<{ repeats: number }>(
    `SELECT (detail ->> 'repeats')::int AS repeats FROM audit_event
      WHERE operation = 'query exceptions' AND detail ? 'repeats' ORDER BY at DESC LIMIT 1`,
  );
  expect(rows).toEqual([{ repeats: 4 }]);
  expect((await denials()).length).toBeGreaterThan(before);
});
