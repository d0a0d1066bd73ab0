import { built } from '../support/build';
import { PUBLISH } from '../support/documents';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { ProjectCopy } from '../support/project-copy';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

const SLUGS = ['leicester', 'leicestershire'];
const RENAME = `mutation($input: UpdateOrganisationInput!) {
  updateOrganisation(input: $input) { organisation { department } } }`;
const THEME = `mutation($input: UpdateAmbitionInput!) { updateAmbition(input: $input) { ambition { id } } }`;
const LOG = `query($slug: String!) { changes(organisation: $slug, first: 1) { totalCount } }`;

interface Answer {
  readonly data: unknown;
  readonly errors?: [{ readonly extensions: { readonly code: string } }];
}

let place: Workplace;
let database: FreshDatabase;
let url: string;

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  // No secret is set: server and command find the one in the data directory.
  url = await place.serve({ DATABASE_URL: database.url, SIGN_IN_SECRET: '' }).ready();
});

afterAll(async () => {
  await place.close();
  await database.drop();
});

async function tokenFor(...args: string[]): Promise<string> {
  const command = place.run(process.execPath, [built('src/tools/token.js'), ...args], {
    DATA_DIR: place.dataDir,
  });
  expect(await command.ended).toBe(0);
  expect(command.output).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  return command.output.trim();
}

async function ask(token: string, query: string, variables: object): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await response.json()) as Answer;
  return errors?.[0].extensions.code ?? 'OK';
}

it('the command of the README prints one line, and the line works', async () => {
  const project = await ProjectCopy.in(place);
  const command = project.npm(['run', '--silent', 'token', '--', '--as', 'lead@leicester']);
  expect(await command.ended).toBe(0);
  expect(command.output).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  expect(await ask(command.output.trim(), LOG, { slug: 'leicester' })).toBe('OK');
});

describe.each(SLUGS)('every persona of %s has its role there, and none elsewhere', (slug) => {
  it.each([
    // Who: reads the log, edits an ambition, publishes a status, edits the organisation.
    ['viewer', ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']],
    ['contributor', ['OK', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']],
    ['analyst', ['OK', 'OK', 'FORBIDDEN', 'FORBIDDEN']],
    ['lead', ['OK', 'OK', 'OK', 'FORBIDDEN']],
    ['admin', ['OK', 'FORBIDDEN', 'FORBIDDEN', 'OK']],
  ])('%s', async (persona, expected) => {
    const token = await tokenFor('--as', `${persona}@${slug}`);
    const { reference, id } = await anAmbition(slug);
    const period = slug === 'leicester' ? '2025-26 Q4' : '2018-19 Q4';
    const status = { reference, period, status: 'ON_TARGET', reason: persona };
    const asked = (organisation: string): Promise<string[]> =>
      Promise.all([
        ask(token, LOG, { slug: organisation }),
        ask(token, THEME, { input: { organisation, ambition: id, theme: `By the ${persona}` } }),
        ask(token, PUBLISH, { input: { organisation, ...status } }),
        ask(token, RENAME, { input: { organisation, department: `By the ${persona}` } }),
      ]);
    expect(await asked(slug)).toEqual(expected);
    const elsewhere = SLUGS.find((other) => other !== slug) ?? '';
    expect(new Set(await asked(elsewhere))).toEqual(new Set(['NOT_FOUND']));
  });
});

it.each([
  ['nobody', [], /--as, one of: viewer@leicester, .*admin@leicestershire/],
  ['an unknown persona', ['--as', 'mayor@leicester'], /one of: viewer@leicester/],
  ['an unknown organisation', ['--as', 'lead@rutland'], /one of: viewer@leicester/],
  ['a name of an object', ['--as', 'constructor@leicester'], /one of: viewer@leicester/],
  ['no lifetime', ['--as', 'lead@leicester', '--hours', '0'], /--hours/],
  ['an unknown option', ['--who', 'lead@leicester'], /--who/],
])('%s is refused with what there is', async (_who, args, words) => {
  const command = place.run(process.execPath, [built('src/tools/token.js'), ...args], {
    DATA_DIR: place.dataDir,
  });
  expect(await command.ended).toBe(1);
  expect(command.output).toBe('');
  expect(command.complaints).toMatch(words);
});

async function anAmbition(slug: string): Promise<{ reference: string; id: string }> {
  const query = `{ organisation(slug: "${slug}") { ambitions(first: 1) { nodes { id reference } } } }`;
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = (await response.json()) as {
    data: { organisation: { ambitions: { nodes: [{ reference: string; id: string }] } } };
  };
  return data.organisation.ambitions.nodes[0];
}
