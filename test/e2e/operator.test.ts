import { built } from '../support/build';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { askWith, peopleDocument, tokenFor } from '../support/people';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

let place: Workplace;
let database: FreshDatabase;

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('empty')]);
});

afterAll(async () => {
  await place.close();
  await database.drop();
});

/** What a tool says and how it ends. */
async function run(tool: string, ...args: string[]): Promise<{ ended: number | string; said: string }> {
  const env = { DATABASE_URL: database.url, DATA_DIR: place.dataDir };
  const process_ = place.run(process.execPath, [built(`src/tools/${tool}.js`), ...args], env);
  const ended = await process_.ended;
  return { ended, said: (process_.output + process_.complaints).trim() };
}

const found = (slug: string, ...rest: string[]) =>
  run(
    'found-organisation',
    '--slug',
    slug,
    '--name',
    'Rutland',
    '--department',
    "Children's Services",
    ...rest,
  );
const admit = (organisation: string, subject: string) =>
  run('grant-first-admin', '--organisation', organisation, '--subject', subject);

it('a council that is no sample is founded, gets its first ADMIN, and goes on by itself from there', async () => {
  expect(await found('rutland')).toMatchObject({ ended: 0, said: expect.stringMatching(/^Founded rutland/) });
  expect(await admit('rutland', 'first')).toMatchObject({ ended: 0 });
  const url = await place.serve({ DATABASE_URL: database.url }).ready();
  // A token that claims next to nothing: it is the membership that counts.
  const first = await tokenFor('first', { organisation: 'rutland', role: 'VIEWER' });
  const { data } = await askWith(
    url,
    first,
    '{ me { role organisation { slug name department } } organisations { slug } }',
  );
  expect(data).toEqual({
    me: {
      role: 'ADMIN',
      organisation: { slug: 'rutland', name: 'Rutland', department: "Children's Services" },
    },
    organisations: [{ slug: 'rutland' }],
  });
  const input = { organisation: 'rutland', subject: 'second', role: 'LEAD' };
  const granted = await askWith(url, first, peopleDocument('grantMembership'), { input });
  expect(granted.data.grantMembership.membership).toMatchObject({ subject: 'second', standing: true });
  const { changes } = (
    await askWith(url, first, '{ changes(organisation: "rutland", first: 9) { nodes { kind } } }')
  ).data;
  expect(changes.nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
    'OrganisationAdded',
    'MembershipGranted',
    'MembershipGranted',
  ]);
});

it('is not founded twice, nor under a slug that is none, and has no second first ADMIN', async () => {
  for (const [slug, words] of [
    ['rutland', 'There is an organisation rutland already'],
    ['North East', '--slug is of small letters'],
    ['north--east', '--slug is of small letters'],
    ['', 'Say --slug'],
  ] as const) {
    const { ended, said } = await found(slug);
    expect([ended, said]).toEqual([1, expect.stringContaining(words)]);
    expect(said).not.toContain('    at ');
  }
  expect(await admit('atlantis', 'x')).toMatchObject({ ended: 1, said: 'There is no organisation atlantis' });
  expect(await admit('rutland', 'x')).toMatchObject({
    ended: 1,
    said: expect.stringContaining('has an ADMIN'),
  });
  expect(await admit('rutland', '')).toMatchObject({ ended: 1, said: 'Say --subject' });
});
