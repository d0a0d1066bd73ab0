import { BOTH, codeOfReply, overHttp } from '../support/both-transports';
import { OpenIdProvider } from '../support/openid-provider';
import { described, LEAD, REFUSED, SignInWorld } from '../support/sign-in-world';

jest.setTimeout(60_000);

/** One council of its own, one provider of several. */
let city: OpenIdProvider;
let county: OpenIdProvider;
let server: SignInWorld;

const DIVISIONS = 'https://claims.example/divisions';
const SLUGS = ['leicester', 'leicestershire'];

beforeAll(async () => {
  [city, county] = await Promise.all([
    OpenIdProvider.start('shared name'),
    OpenIdProvider.start('shared name'),
  ]);
  server = await SignInWorld.open([
    described(city, 'leicester', {
      audience: ['api://golden-thread', 'api://older-name'],
      role: { claim: 'realm_access.roles', map: { analyst: 'ANALYST', lead: 'LEAD', admin: 'ADMIN' } },
      divisions: { claim: DIVISIONS, map: { children: 'CYP', all: '*' } },
      post: { claim: 'job' },
    }),
    described(
      county,
      {
        claim: 'council',
        map: { '11111111-1111-1111-1111-111111111111': 'leicestershire', none: 'nowhere' },
      },
      { scope: 'performance.read', clockSkewSeconds: 0 },
    ),
  ]);
});

afterAll(async () => {
  await server.close();
  await Promise.all([city.stop(), county.stop()]);
});

const COUNTY = '11111111-1111-1111-1111-111111111111';
const ofCity = (claims: object = {}): Promise<string> =>
  city.forge({ realm_access: { roles: ['lead'] }, [DIVISIONS]: 'all', ...claims });
const ofCounty = (claims: object = {}): Promise<string> =>
  county.forge({ ...LEAD, council: COUNTY, scope: 'openid performance.read', ...claims });

describe.each(BOTH)('over %s', (transport, ask) => {
  const refused = REFUSED[transport];
  const into = (token: string): Promise<string[]> =>
    Promise.all(SLUGS.map((slug) => server.reads(ask, token, slug)));
  const nowhere = expect.stringMatching(/NOT_FOUND$/) as string;

  it('each is let into its own organisation', async () => {
    expect(await into(await ofCity())).toEqual(['OK', nowhere]);
    expect(await into(await ofCounty())).toEqual([nowhere, 'OK']);
  });

  it('whatever a token claims, it does not reach the organisation of another issuer', async () => {
    const claims = { organisation: 'leicestershire', council: COUNTY, org: 'leicestershire', tid: COUNTY };
    expect(await into(await ofCity(claims))).toEqual(['OK', nowhere]);
    for (const council of [
      'leicester',
      'leicestershire',
      ['leicester'],
      'nowhere',
      undefined,
      { leicester: 1 },
    ]) {
      expect(await into(await ofCounty({ council }))).toEqual([refused, refused]);
    }
  });

  it('a claim that names two organisations opens neither, and one that is not there opens nothing', async () => {
    expect(await into(await ofCounty({ council: [COUNTY, 'none'] }))).toEqual([refused, refused]);
    expect(await into(await ofCounty({ council: 'none' }))).toEqual([refused, refused]);
    expect(await into(await ofCounty({ council: [COUNTY, 'unknown', COUNTY] }))).toEqual([nowhere, 'OK']);
  });

  it('the keys of one issuer do not sign for another, though they bear the same name', async () => {
    const asCounty = { ...LEAD, council: COUNTY, scope: 'performance.read', iss: county.issuer };
    expect(await into(await city.forge(asCounty))).toEqual([refused, refused]);
    const asCity = { realm_access: { roles: ['lead'] }, iss: city.issuer };
    expect(await into(await county.forge(asCity))).toEqual([refused, refused]);
  });

  it('the audience, the skew and the scope of one issuer do not count for another', async () => {
    expect(await into(await ofCity({ aud: 'api://older-name' }))).toEqual(['OK', nowhere]);
    expect(await into(await ofCounty({ aud: 'api://older-name' }))).toEqual([refused, refused]);
    const exp = server.clock.seconds - 1;
    expect(await into(await ofCity({ exp }))).toEqual(['OK', nowhere]);
    expect(await into(await ofCounty({ exp }))).toEqual([refused, refused]);
    expect(await into(await ofCounty({ scope: 'openid performance.readers' }))).toEqual([refused, refused]);
    expect(await into(await ofCounty({ scope: undefined, scp: 'performance.read' }))).toEqual([
      nowhere,
      'OK',
    ]);
  });
});

const THEME = `mutation($input: UpdateAmbitionInput!) { updateAmbition(input: $input) { ambition { id } } }`;
const DEPARTMENT = `mutation($input: UpdateOrganisationInput!) {
  updateOrganisation(input: $input) { organisation { department } } }`;

let turn = 0;
/** An edit that changes nothing is none. */
const newWords = (): string => `Of a test, turn ${(turn += 1)}`;

async function edits(token: string, query: string, input: object): Promise<string> {
  const variables = { input: { organisation: 'leicester', ...input } };
  return codeOfReply(await overHttp(server.world, { query, variables }, { token }));
}

async function editsAmbition(token: string, reference: string): Promise<string> {
  const [row] = await server.world.sql(
    `SELECT a.id FROM ambition a JOIN organisation o ON o.id = a.organisation_id
      WHERE o.slug = 'leicester' AND a.reference = $1`,
    [reference],
  );
  return edits(token, THEME, { ambition: row.id, theme: newWords() });
}

describe('roles that are several', () => {
  it.each<[string, string | string[], string[]]>([
    ['the one that writes most counts', ['analyst', 'lead'], ['OK', 'FORBIDDEN']],
    ['who keeps the house in order counts before who publishes', ['lead', 'admin'], ['FORBIDDEN', 'OK']],
    ['those of other programs do not count', ['offline_access', 'analyst'], ['OK', 'FORBIDDEN']],
    ['one may be a word instead of a list', 'admin', ['FORBIDDEN', 'OK']],
  ])('%s', async (_what, roles, expected) => {
    const token = await ofCity({ realm_access: { roles } });
    const department = newWords();
    expect([await editsAmbition(token, 'CYP1a'), await edits(token, DEPARTMENT, { department })]).toEqual(
      expected,
    );
  });
});

it.each<[string, unknown, string[]]>([
  ['one', 'children', ['OK', 'FORBIDDEN']],
  ['all', ['children', 'all'], ['OK', 'OK']],
  ['one that is not known', ['education'], ['FORBIDDEN', 'FORBIDDEN']],
  ['none, where the claim is missing', undefined, ['FORBIDDEN', 'FORBIDDEN']],
])('writing is limited to the divisions of a claim: %s', async (_what, divisions, expected) => {
  const token = await ofCity({ [DIVISIONS]: divisions });
  expect([await editsAmbition(token, 'CYP1a'), await editsAmbition(token, 'ASC1a')]).toEqual(expected);
});

it('the post comes from a claim', async () => {
  const POSTS = '{ organisation(slug: "leicester") { owners(first: 100) { nodes { post isCaller } } } }';
  const job = "Director of Children's Social Work and Early Help";
  const { data, errors } = await overHttp(server.world, { query: POSTS }, { token: await ofCity({ job }) });
  expect(errors).toEqual([]);
  const held = (data.organisation.owners.nodes as { isCaller: boolean }[]).filter(({ isCaller }) => isCaller);
  expect(held).toEqual([{ post: job, isCaller: true }]);
});
