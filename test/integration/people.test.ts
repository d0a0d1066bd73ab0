import { addDays } from '../../src/domain/calendar-date';
import { managePeople, tryPeople } from '../support/people';
import type { Seeder } from '../support/seeder';
import { codeOf, World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
  await world.seed('leicestershire');
});
afterAll(() => world.close());

const TODAY = new Date().toISOString().slice(0, 10);
const inDays = (days: number): string => addDays(TODAY, days);
const admin = () => world.as('admin@leicester');
const MEMBERSHIPS = `query($slug: String!, $filter: MembershipFilter) {
  memberships(organisation: $slug, filter: $filter) { totalCount nodes { id subject role standing } } }`;
const LOG = `{ changes(organisation: "leicester", first: 500) {
  nodes { kind from to reason fields subject { __typename } } } }`;

const grant = (subject: string, rest: object = {}) =>
  managePeople(admin(), 'grantMembership', { subject, role: 'CONTRIBUTOR', ...rest });

/** The audit is apart from the rest: a refusal is just what it keeps. */
const rows = async (): Promise<object> => ({ ...(await world.rowCounts()), audit_event: undefined });

const refusal = async (mutation: Parameters<typeof tryPeople>[1], input: object, caller = admin()) => {
  const before = await rows();
  const answer = await tryPeople(caller, mutation, input);
  expect(await rows()).toEqual(before);
  return { code: codeOf(answer), field: answer.errors?.[0]?.extensions.field };
};

describe('a membership', () => {
  it('is granted with a role, divisions and a post, and stands from its first day', async () => {
    const [division, post] = [await council.division({ code: 'EDU' }), await council.owner({ post: 'Head' })];
    const { membership, change } = await grant('anna', {
      divisions: [division, division],
      post,
      endsOn: inDays(9),
    });
    expect(membership).toMatchObject({
      subject: 'anna',
      issuer: null,
      role: 'CONTRIBUTOR',
      standing: true,
      startsOn: TODAY,
      endsOn: inDays(9),
      divisions: [{ code: 'EDU' }],
      post: { post: 'Head' },
      version: 1,
    });
    const fields = { ownerId: { from: null, to: post } };
    expect(change).toEqual({
      kind: 'MembershipGranted',
      from: null,
      to: 'CONTRIBUTOR',
      reason: null,
      fields,
    });
  });

  it('to come stands on no day before', async () => {
    const { membership } = await grant('to come', { startsOn: inDays(1) });
    expect(membership.standing).toBe(false);
  });

  it('is changed field by field, and what is left out stays', async () => {
    const division = await council.division();
    const { membership } = await grant('changing', { divisions: [division], endsOn: inDays(30) });
    const { membership: changed, change } = await managePeople(admin(), 'changeMembership', {
      membership: membership.id,
      role: 'ANALYST',
      divisions: null,
      expectedVersion: 1,
    });
    expect(changed).toMatchObject({ role: 'ANALYST', divisions: null, endsOn: inDays(30), version: 2 });
    expect(change).toMatchObject({ kind: 'MembershipChanged', from: 'CONTRIBUTOR', to: 'ANALYST' });
    expect(Object.keys(change.fields)).toEqual(['role', 'divisionIds']);
  });

  it('ends on a day, or at once', async () => {
    const { membership: one } = await grant('leaving');
    const ended = await managePeople(admin(), 'endMembership', {
      membership: one.id,
      on: inDays(5),
      reason: 'A new post',
    });
    expect(ended.membership).toMatchObject({ endsOn: inDays(5), standing: true, reason: 'A new post' });
    const revoked = await managePeople(admin(), 'revokeMembership', {
      membership: one.id,
      reason: 'Key lost',
    });
    expect(revoked.membership).toMatchObject({ standing: false, reason: 'Key lost', version: 3 });
    expect(revoked.membership.revokedAt).toMatch(/^20/);
  });

  it('can be granted again once it was revoked, or after its end', async () => {
    const { membership } = await grant('back again');
    await managePeople(admin(), 'revokeMembership', { membership: membership.id, reason: 'By mistake' });
    const { membership: again } = await grant('back again', { endsOn: inDays(10) });
    await grant('back again', { startsOn: inDays(11) });
    expect(again.standing).toBe(true);
  });
});

describe('is refused, naming the field, and leaves nothing behind', () => {
  it.each<[string, object, string]>([
    ['nobody', { subject: ' ' }, 'input.subject'],
    ['control characters', { subject: 'a\u0001b' }, 'input.subject'],
    ['a subject without end', { subject: 'a'.repeat(256) }, 'input.subject'],
    ['the role of everybody', { role: 'PUBLIC' }, 'input.role'],
    ['an end before its start', { startsOn: '2026-02-01', endsOn: '2026-01-31' }, 'input.endsOn'],
    ['no division at all', { divisions: [] }, 'input.divisions'],
    ['what is no id', { divisions: ['x'] }, 'input.divisions.0'],
    [
      'a division that is not there',
      { divisions: ['01a202f5-372f-77bb-8906-2d56a2e6411f'] },
      'input.divisions.0',
    ],
    ['a post that is not there', { post: '01a202f5-372f-77bb-8906-2d56a2e6411f' }, 'input.post'],
  ])('%s', async (_what, rest, field) => {
    const refused = await refusal('grantMembership', { subject: 'refused', role: 'VIEWER', ...rest });
    expect(refused.field).toBe(field);
    expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(refused.code);
  });

  it('a second one for the same days, whichever issuer either names', async () => {
    await grant('twice', { issuer: 'https://one.example', endsOn: inDays(10) });
    const twice = { subject: 'twice', role: 'VIEWER' };
    for (const rest of [
      {},
      { issuer: 'https://one.example' },
      { startsOn: inDays(10) },
      { startsOn: '2020-01-01' },
    ])
      expect(await refusal('grantMembership', { ...twice, ...rest })).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'input.subject',
      });
    await grant('twice', { issuer: 'https://other.example' });
    const { membership } = await grant('twice', { issuer: 'https://one.example', startsOn: inDays(11) });
    const earlier = { membership: membership.id, startsOn: inDays(3) };
    expect((await refusal('changeMembership', earlier)).field).toBe('input.startsOn');
  });

  it('an end that is none, and what was revoked already', async () => {
    const { membership } = await grant('ending', { endsOn: inDays(5) });
    const one = { membership: membership.id, reason: 'R' };
    expect((await refusal('endMembership', { ...one, on: inDays(-1) })).field).toBe('input.on');
    expect((await refusal('endMembership', { ...one, on: inDays(5) })).field).toBe('input.on');
    expect((await refusal('endMembership', { ...one, on: inDays(2), reason: '' })).field).toBe(
      'input.reason',
    );
    await managePeople(admin(), 'revokeMembership', one);
    expect((await refusal('revokeMembership', one)).field).toBe('input.membership');
    expect((await refusal('endMembership', { ...one, on: inDays(2) })).field).toBe('input.membership');
    expect((await refusal('changeMembership', { ...one, reason: undefined, role: 'LEAD' })).field).toBe(
      'input.membership',
    );
  });

  it('an edit of what somebody else has edited meanwhile, with the row as it is', async () => {
    const { membership } = await grant('raced');
    const change = (role: string) =>
      tryPeople(admin(), 'changeMembership', { membership: membership.id, role, expectedVersion: 1 });
    const answers = await Promise.all(['ANALYST', 'LEAD', 'VIEWER'].map(change));
    expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', 'CONFLICT', 'OK']);
    const refused = answers.find((answer) => codeOf(answer) === 'CONFLICT');
    expect(refused?.errors?.[0]?.extensions).toMatchObject({
      field: 'input.expectedVersion',
      current: { version: 2, subject: 'raced' },
    });
  });

  it('at the same moment from two sides: one of them is let in once', async () => {
    const both = [1, 2, 3, 4].map(() =>
      tryPeople(admin(), 'grantMembership', { subject: 'at once', role: 'VIEWER' }),
    );
    expect((await Promise.all(both)).map(codeOf).sort()).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
      'OK',
    ]);
  });
});

describe('who may', () => {
  it('see who is let in: ADMIN of the organisation and nobody else', async () => {
    for (const root of ['memberships', 'serviceTokens']) {
      const ask = `query($slug: String!) { ${root}(organisation: $slug) { totalCount } }`;
      const outcome: Record<string, string> = {};
      for (const role of ['viewer', 'contributor', 'analyst', 'lead', 'admin'])
        outcome[role] = codeOf(await world.as(`${role}@leicester`).try(ask, { slug: 'leicester' }));
      const no = 'FORBIDDEN';
      expect(outcome).toEqual({ viewer: no, contributor: no, analyst: no, lead: no, admin: 'OK' });
      expect(codeOf(await world.public.try(ask, { slug: 'leicester' }))).toBe('UNAUTHENTICATED');
      const theirs = await world.as('admin@leicestershire').try(ask, { slug: 'leicester' });
      expect(theirs).toEqual(await world.as('admin@leicestershire').try(ask, { slug: 'atlantis' }));
      expect(codeOf(theirs)).toBe('NOT_FOUND');
    }
  });

  it('change it: no ADMIN of another organisation, and with nothing of another organisation', async () => {
    const { membership } = await grant('ours');
    const foreign = world.as('admin@leicestershire');
    const input = { membership: membership.id, reason: 'R', organisation: 'leicestershire' };
    const gone = { code: 'NOT_FOUND', field: 'input.membership' };
    expect(await refusal('revokeMembership', input, foreign)).toEqual(gone);
    expect(await refusal('revokeMembership', { ...input, organisation: 'leicester' }, foreign)).toEqual({
      code: 'NOT_FOUND',
      field: 'input.organisation',
    });
    const theirs = await world.seed('leicestershire');
    const [division, post] = [await theirs.division(), await theirs.owner()];
    const escalated = { subject: 'across', role: 'VIEWER' };
    expect((await refusal('grantMembership', { ...escalated, post })).code).toBe('NOT_FOUND');
    expect((await refusal('grantMembership', { ...escalated, divisions: [division] })).code).toBe(
      'NOT_FOUND',
    );
    expect(
      codeOf(await world.as('admin@leicestershire').try('{ organisation(slug: "leicester") { id } }')),
    ).toBe('OK');
  });

  it('see one by its id, or behind an entry of the log: ADMIN only; the rest of the log is for all inside', async () => {
    const id = await council.membership();
    const { id: token } = await council.serviceToken();
    for (const one of [id, token]) {
      const ask = `{ node(id: "${one}") { __typename id } }`;
      expect((await admin().ask(ask)).node).toMatchObject({ id: one });
      for (const role of ['viewer', 'contributor', 'analyst', 'lead'])
        expect((await world.as(`${role}@leicester`).ask(ask)).node).toBeNull();
      expect((await world.public.ask(ask)).node).toBeNull();
      expect((await world.as('admin@leicestershire').ask(ask)).node).toBeNull();
    }
    const ofPeople = async (persona: string) =>
      (await world.as(persona).ask(LOG)).changes.nodes.filter(({ kind }: { kind: string }) =>
        /^(Membership|ServiceToken)/.test(kind),
      );
    const asContributor = await ofPeople('contributor@leicester');
    expect(asContributor.length).toBeGreaterThan(10);
    expect(new Set(asContributor.map(({ subject }: { subject: unknown }) => subject))).toEqual(
      new Set([null]),
    );
    for (const { subject } of await ofPeople('admin@leicester'))
      expect(['Membership', 'ServiceToken']).toContain(subject.__typename);
  });
});

test('the log says what was done and not to whom nor why', async () => {
  const { membership } = await grant('zq-secret-subject', { issuer: 'https://zq-issuer.example' });
  await managePeople(admin(), 'revokeMembership', { membership: membership.id, reason: 'zq-private-reason' });
  const { id } = await council.serviceToken({ name: 'zq-token-name' });
  await managePeople(admin(), 'revokeServiceToken', { token: id, reason: 'zq-private-reason' });
  const entries = await world.sql(`SELECT * FROM change WHERE kind ~ '^(Membership|ServiceToken)'`);
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(
    new Set([
      'MembershipGranted',
      'MembershipChanged',
      'MembershipEnded',
      'MembershipRevoked',
      'ServiceTokenIssued',
      'ServiceTokenRevoked',
    ]),
  );
  expect(JSON.stringify(entries)).not.toMatch(/zq-/);
  for (const entry of entries)
    expect(entry).toMatchObject({ ambition_ids: [], owner_ids: [], division_ids: [], themes: [] });
});

test('the list can be narrowed to one subject, and to those who stand today', async () => {
  const list = async (filter: object) =>
    (await admin().ask(MEMBERSHIPS, { slug: 'leicester', filter })).memberships.nodes;
  await grant('listed', { startsOn: '2025-01-01', endsOn: '2025-12-31', role: 'VIEWER' });
  await grant('listed', { startsOn: inDays(0), role: 'LEAD' });
  const subject = 'listed';
  expect((await list({ subject })).map(({ role }: { role: string }) => role)).toEqual(['VIEWER', 'LEAD']);
  expect(await list({ subject, standing: true })).toMatchObject([{ role: 'LEAD', standing: true }]);
  expect(await list({ subject, standing: false })).toMatchObject([{ role: 'VIEWER', standing: false }]);
  for (const { standing } of await list({ standing: true })) expect(standing).toBe(true);
  for (const { standing } of await list({ standing: false })) expect(standing).toBe(false);
});
