import { addDays } from '../../src/domain/calendar-date';
import { askWith, managePeople, tryPeople } from '../support/people';
import type { Seeder } from '../support/seeder';
import { codeOf, World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
  await council.round('2025-26 Q1', 'PUBLISHED');
});
afterAll(() => world.close());

const TODAY = new Date().toISOString().slice(0, 10);
const inDays = (days: number): string => addDays(TODAY, days);
const admin = () => world.as('admin@leicester');
const WHAT = { name: 'Nightly report', scopes: ['READ_PUBLISHED'], expiresOn: inDays(30) };
const ME = '{ me { role scopes post { id } divisions { code } organisation { slug } expires } }';
const LOG = '{ changes(organisation: "leicester", first: 1) { totalCount } }';

const outcome = async (token: string, document: string, variables = {}): Promise<string> =>
  codeOf(await askWith(world.url, token, document, variables));

describe('a service token', () => {
  it('is shown once, to whoever issued it, and lets its bearer in as no person', async () => {
    const issued = await managePeople(admin(), 'issueServiceToken', WHAT);
    expect(issued).toMatchObject({
      shown: 'NOW',
      serviceToken: { name: 'Nightly report', scopes: ['READ_PUBLISHED'], lastUsedOn: null, version: 1 },
      change: { kind: 'ServiceTokenIssued', to: 'READ_PUBLISHED', fields: null, reason: null },
    });
    expect(issued.token).toMatch(/^gts_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{43}$/);
    const { data } = await askWith(world.url, issued.token, ME);
    expect(data.me).toEqual({
      role: 'VIEWER',
      scopes: ['READ_PUBLISHED'],
      post: null,
      divisions: null,
      organisation: { slug: 'leicester' },
      expires: `${inDays(31)}T00:00:00.000Z`,
    });
    const { serviceTokens } = await admin().ask(
      '{ serviceTokens(organisation: "leicester") { nodes { id lastUsedOn } } }',
    );
    expect(serviceTokens.nodes).toEqual([{ id: issued.serviceToken.id, lastUsedOn: TODAY }]);
  });

  it('is not shown to a retry, which is told so and issues no other', async () => {
    const input = { ...WHAT, idempotencyKey: 'once only' };
    const first = await managePeople(admin(), 'issueServiceToken', input);
    const again = await managePeople(admin(), 'issueServiceToken', input);
    expect(first).toMatchObject({ shown: 'NOW', token: expect.stringMatching(/^gts_/) });
    expect(again).toEqual({ ...first, shown: 'BEFORE', token: null });
    expect(await outcome(first.token, ME)).toBe('OK');
  });

  it.each<[string, object, string]>([
    ['no name', { name: '' }, 'input.name'],
    ['no scope', { scopes: [] }, 'input.scopes'],
    ['a day that is past', { expiresOn: inDays(-1) }, 'input.expiresOn'],
    ['more than a year', { expiresOn: inDays(366) }, 'input.expiresOn'],
  ])('with %s is refused', async (_what, rest, field) => {
    const { errors } = await tryPeople(admin(), 'issueServiceToken', { ...WHAT, ...rest });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect((await world.sql('SELECT count(*)::int AS n FROM service_token')).at(0)).toEqual({ n: 2 });
  });

  it('ends with its last day', async () => {
    const { id, token } = await council.serviceToken({ expiresOn: TODAY });
    expect(await outcome(token, ME)).toBe('OK');
    await world.sql(`UPDATE service_token SET expires_on = '${inDays(-1)}' WHERE id = $1`, [id]);
    // Another edit makes this server forget what it found out.
    const { id: other } = await council.serviceToken();
    await managePeople(admin(), 'revokeServiceToken', { token: other, reason: 'R' });
    await until(token, 'UNAUTHENTICATED');
  });

  it('that was revoked is taken no more, and is not revoked twice', async () => {
    const { id, token } = await council.serviceToken();
    expect(await outcome(token, ME)).toBe('OK');
    const revoked = await managePeople(admin(), 'revokeServiceToken', { token: id, reason: 'Leaked' });
    expect(revoked).toMatchObject({
      serviceToken: { reason: 'Leaked', version: 2 },
      change: { reason: null },
    });
    await until(token, 'UNAUTHENTICATED');
    const again = await tryPeople(admin(), 'revokeServiceToken', { token: id, reason: 'Leaked' });
    expect(again.errors?.[0]?.extensions.field).toBe('input.token');
    const raced = await council.serviceToken();
    const input = { token: raced.id, reason: 'R', expectedVersion: 2 };
    const { errors } = await tryPeople(admin(), 'revokeServiceToken', input);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
    expect(JSON.stringify(errors)).not.toMatch(/hash/i);
  });

  it('that was revoked on this server is taken no more from the answer on, whether or not a bell rings', async () => {
    const { tailer } = world.app.live;
    const watcher = await world.follow('changes', { persona: 'lead@leicester' }).open();
    tailer.stop();
    const bell = jest.spyOn(tailer, 'wake').mockReturnValue(undefined);
    try {
      const { id, token } = await council.serviceToken();
      expect(await outcome(token, ME)).toBe('OK');
      await managePeople(admin(), 'revokeServiceToken', { token: id, reason: 'Leaked' });
      expect(await outcome(token, ME)).toBe('UNAUTHENTICATED');
    } finally {
      bell.mockRestore();
      tailer.start();
      await watcher.close();
    }
  });

  it('with a wrong secret, another id or a bent form is refused with the words that any token is', async () => {
    const [one, other] = [await council.serviceToken(), await council.serviceToken()];
    const bent = [
      `${one.token.slice(0, 27)}${other.token.slice(27)}`,
      `${one.token.slice(0, -1)}${one.token.endsWith('A') ? 'B' : 'A'}`,
      `${one.token}A`,
      one.token.slice(0, -1),
      `gts_${'A'.repeat(22)}_${'A'.repeat(43)}`,
      'gts_aaaaaaaaaaaaaaaaaaaaaaaa',
    ];
    for (const token of bent) {
      const answer = await askWith(world.url, token, ME);
      expect([answer.status, answer.errors]).toEqual([
        401,
        [
          expect.objectContaining({
            message: 'The bearer token is not valid, or no longer.',
            extensions: { code: 'UNAUTHENTICATED' },
          }),
        ],
      ]);
    }
    expect(await outcome(one.token, ME)).toBe('OK');
  });

  const until = async (token: string, code: string): Promise<void> => {
    while ((await outcome(token, ME)) !== code) await new Promise((resolve) => setTimeout(resolve, 20));
  };
});

describe('what it may do goes by its scopes', () => {
  const RECORD = `mutation($input: RecordReadingInput!) { recordReading(input: $input) { change { kind } } }`;
  const NAME = `mutation($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { change { kind } } }`;

  it.each<[string, string[], string[]]>([
    ['READ_PUBLISHED', ['READ_PUBLISHED'], ['OK', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']],
    ['READ_WORK_IN_PROGRESS', ['READ_WORK_IN_PROGRESS'], ['OK', 'OK', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']],
    ['RECORD_READINGS', ['RECORD_READINGS'], ['OK', 'FORBIDDEN', 'OK', 'FORBIDDEN', 'FORBIDDEN']],
    [
      'two of them',
      ['READ_WORK_IN_PROGRESS', 'RECORD_READINGS'],
      ['OK', 'OK', 'OK', 'FORBIDDEN', 'FORBIDDEN'],
    ],
  ])('%s', async (_what, scopes, expected) => {
    const { token } = await managePeople(admin(), 'issueServiceToken', { ...WHAT, scopes });
    const organisation = 'leicester';
    const reading = {
      organisation,
      measure: await council.measure(),
      period: '2025-26 Q3',
      basis: 'IN_PERIOD',
      value: '1',
    };
    const grant = { organisation, subject: 'by a program', role: 'ADMIN' };
    const GRANT = `mutation($input: GrantMembershipInput!) { grantMembership(input: $input) { change { kind } } }`;
    expect([
      await outcome(token, '{ organisation(slug: "leicester") { name } }'),
      await outcome(token, LOG),
      await outcome(token, RECORD, { input: reading }),
      await outcome(token, NAME, { input: { organisation, department: 'Ours now' } }),
      await outcome(token, GRANT, { input: grant }),
    ]).toEqual(expected);
    expect(await outcome(token, '{ organisation(slug: "leicestershire") { name } }')).toBe('OK');
  });

  it('the refusal says which scope is asked for', async () => {
    const { token } = await council.serviceToken();
    const { errors } = await askWith(world.url, token, LOG);
    expect(errors?.[0]?.message).toContain('READ_WORK_IN_PROGRESS');
  });
});
