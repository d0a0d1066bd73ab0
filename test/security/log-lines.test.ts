import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { LiveSocket } from '../support/live-socket';
import { SECRET, tokenOf } from '../support/test-server';
import { until } from '../support/until';
import { Workplace } from '../support/workplace';

jest.setTimeout(90_000);

/** What a careless server would print: names, texts and keys that nobody else has. */
const HOLDER = 'Perpetua Quillfeather';
const MAIL = 'perpetua.quillfeather@council.example';
const TYPED = 'zebra-crossing-4711';
const FORGED = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJxdWlsbGZlYXRoZXIifQ.c2lnbmF0dXJlLXRoYXQtaXMtbm9uZQ';
const SERVICE = 'gts_01a202f5372f77bb89062d56a2e6411f_cXVpbGxmZWF0aGVyLXNlY3JldA';

let place: Workplace;
let database: FreshDatabase;
let client: Client;

beforeAll(async () => {
  place = await Workplace.open();
  database = await freshDatabase('sample');
  client = new Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
});

afterAll(async () => {
  await place.close();
  await client.end();
  await database.drop();
});

const post = (url: string, authorization: string | undefined, body: unknown): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: `session=${TYPED}`,
      ...(authorization && { authorization }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const incidentOf = async (response: Response): Promise<string> => {
  const { errors } = (await response.json()) as { errors: { extensions: { incident?: string } }[] };
  return errors[0]?.extensions.incident ?? '';
};

const ADD = 'mutation($input: AddOwnerInput!) { addOwner(input: $input) { change { kind } } }';
const addOwner = {
  query: ADD,
  variables: { input: { organisation: 'leicester', post: TYPED, holder: HOLDER } },
};

/** Asks in every way that somebody could put something into that must not come out again. */
async function askAbout(url: string, good: string): Promise<string[]> {
  const bearers = [
    `Bearer ${good}`,
    `Bearer ${FORGED}`,
    `Bearer ${SERVICE}`,
    `Basic ${btoa(`x:${TYPED}`)}`,
    TYPED,
  ];
  for (const bearer of bearers) {
    await post(url, bearer, { query: '{ organisations { name } }' });
    await post(url, bearer, { query: `query ${HOLDER.replace(' ', '')} { nothing(x: "${MAIL}") }` });
    await post(url, bearer, {
      query: `query($id: ID!) { node(id: $id) { id } }`,
      variables: { id: [MAIL, '\u0000'] },
    });
    await post(url, bearer, `{"query": "${MAIL}`);
  }
  await post(`${url}?access_token=${good}&name=${TYPED}`, undefined, { query: '{ __typename }' });
  // A statement that fails with the values of the row in its message, and one that fails for everybody.
  await client.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'no % here', NEW.holder USING DETAIL = NEW.post; END $$`);
  await client.query('CREATE TRIGGER refuse BEFORE INSERT ON owner FOR EACH ROW EXECUTE FUNCTION refuse()');
  const incidents = [await incidentOf(await post(url, `Bearer ${good}`, addOwner))];
  await client.query('ALTER TABLE owner RENAME TO owners');
  const search = {
    query:
      'query($post: String) { organisation(slug: "leicester") { owners(filter: { post: $post }) { nodes { post } } } }',
    variables: { post: MAIL },
  };
  incidents.push(await incidentOf(await post(url, `Bearer ${good}`, search)));
  await client.query('ALTER TABLE owners RENAME TO owner');
  return incidents;
}

async function connectAbout(webSocketUrl: string, good: string): Promise<void> {
  const socket = await LiveSocket.open(webSocketUrl, { token: good });
  socket.subscribe('1', 'subscription($slug: String!) { changes(organisation: $slug) { __typename } }', {
    slug: MAIL,
  });
  await socket.answer('1');
  socket.say({ type: 'subscribe', id: HOLDER, payload: { query: `{ ${TYPED}` } });
  await socket.leave();
  for (const payload of [{ authorization: `Bearer ${FORGED}` }, { authorization: { name: HOLDER } }]) {
    const refused = await LiveSocket.connect(webSocketUrl);
    refused.say({ type: 'connection_init', payload });
    await refused.outcome;
  }
  const broken = await LiveSocket.connect(webSocketUrl);
  broken.say(`{"type": "${MAIL}`);
  await broken.outcome;
}

test('neither the log nor the audit holds secrets, names or what somebody typed', async () => {
  const good = await tokenOf('admin@leicester');
  const server = place.serve({ DATABASE_URL: database.url, SAMPLE_DATA: 'none', LOG_LEVEL: 'debug' });
  const url = await server.ready();
  const incidents = await askAbout(url, good);
  await connectAbout(url.replace('http', 'ws'), good);
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`);
  await until(async () => (await fetch(url, { headers: { accept: 'text/html' } })).status < 500);
  expect(await server.end('SIGTERM')).toBe(0);

  const { rows } = await client.query<{ text: string }>(
    'SELECT row_to_json(a)::text AS text FROM audit_event a',
  );
  const printed = `${server.output}${server.complaints}`;
  const password = new URL(database.url).password;
  const secrets = [
    HOLDER,
    'Quillfeather',
    MAIL,
    TYPED,
    good,
    FORGED,
    SERVICE,
    SECRET,
    'c2lnbmF0dXJl',
    password,
  ];
  for (const secret of secrets.filter((each) => each !== '')) {
    expect(printed).not.toContain(secret);
    expect(rows.map(({ text }) => text).join('\n')).not.toContain(secret);
  }
  // It did print what went wrong, and noted who was refused: the search is not in vain.
  expect(incidents).toHaveLength(2);
  for (const incident of incidents) {
    expect(incident).not.toBe('');
    expect(printed).toContain(incident);
  }
  expect(rows.map(({ text }) => (JSON.parse(text) as { kind: string }).kind)).toEqual(
    expect.arrayContaining(['SIGN_IN', 'SIGN_IN_REFUSED']),
  );
});
