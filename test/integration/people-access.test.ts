import { setTimeout as sleep } from 'node:timers/promises';
import { addDays } from '../../src/domain/calendar-date';
import { UNLIMITED } from '../../src/domain/access';
import type { Claims } from '../../src/domain/claims';
import { createDataSource } from '../../src/app/database';
import { TenantDirectory } from '../../src/features/organisations/tenant-directory';
import { PeopleDirectory } from '../../src/features/people/people-directory';
import { askWith, managePeople, tokenFor, tryPeople } from '../support/people';
import type { Seeder } from '../support/seeder';
import { codeOf, World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
  for (const persona of ['contributor', 'lead', 'admin']) await council.postOf(persona);
});
afterAll(() => world.close());

const TODAY = new Date().toISOString().slice(0, 10);
const inDays = (days: number): string => addDays(TODAY, days);
const admin = () => world.as('admin@leicester');
const ME = `{ me { role organisation { slug } post { post } divisions { code } scopes expires } }`;

const grant = async (subject: string, rest: object = {}): Promise<string> =>
  (await managePeople(admin(), 'grantMembership', { subject, role: 'ANALYST', ...rest })).membership.id;

const meAs = async (subject: string, claims: Parameters<typeof tokenFor>[1] = {}) =>
  askWith(world.url, await tokenFor(subject, claims, 3 * 86_400), ME);

/** Soon: the bell that tells of a change rings a moment after its commit. */
async function becomes(subject: string, status: number): Promise<void> {
  for (let answer = await meAs(subject); answer.status !== status; answer = await meAs(subject))
    await sleep(20);
}

describe('who somebody is', () => {
  it('goes by what their token claims as long as they have no membership', async () => {
    const { data } = await meAs('claimed', { role: 'LEAD', divisions: ['NONE'] });
    expect(data.me).toEqual({
      role: 'LEAD',
      organisation: { slug: 'leicester' },
      post: null,
      divisions: [],
      scopes: null,
      expires: expect.stringMatching(/^20/),
    });
    expect((await world.public.ask(ME)).me).toBeNull();
  });

  it('goes by their membership alone once there is one: role, divisions and post', async () => {
    const division = await council.division({ code: 'CFS' });
    const post = await council.owner({ post: 'Analyst of the night' });
    await council.owner({ post: 'Claimed post' });
    const claims = { role: 'ADMIN', post: 'Claimed post', divisions: ['ELSE'] } as const;
    expect((await meAs('member', claims)).data.me).toMatchObject({ role: 'ADMIN' });
    await grant('member', { divisions: [division], post });
    expect((await meAs('member', claims)).data.me).toMatchObject({
      role: 'ANALYST',
      divisions: [{ code: 'CFS' }],
      post: { post: 'Analyst of the night' },
    });
    expect((await meAs('nobody else', claims)).data.me).toMatchObject({ role: 'ADMIN' });
  });

  it('is nobody before the first day, after the last one, and once it was revoked', async () => {
    const one = await grant('to come', { startsOn: inDays(1) });
    await becomes('to come', 401);
    await managePeople(admin(), 'changeMembership', { membership: one, startsOn: TODAY, endsOn: TODAY });
    await becomes('to come', 200);
    const last = await meAs('to come');
    expect(last.data.me.expires).toBe(`${inDays(1)}T00:00:00.000Z`);
    await managePeople(admin(), 'revokeMembership', { membership: one, reason: 'R' });
    await becomes('to come', 401);
    const other = await grant('gone by', { startsOn: '2025-01-01' });
    await becomes('gone by', 200);
    await managePeople(admin(), 'endMembership', { membership: other, on: inDays(-1), reason: 'R' });
    await becomes('gone by', 401);
  });

  it('is nobody once the post is retired that their membership names', async () => {
    const post = await council.owner({ post: 'To be retired' });
    await grant('retiring', { post });
    await becomes('retiring', 200);
    await world.app.services.owners.retire(council.admin, {
      organisation: 'leicester',
      owner: post,
      on: TODAY,
    });
    await becomes('retiring', 401);
  });

  it('is of one issuer where the membership names one, and says nothing of the same subject elsewhere', async () => {
    const dataSource = createDataSource(world.databaseUrl, 1, 'golden-thread test');
    await dataSource.initialize();
    try {
      const clock = { now: () => new Date() };
      const people = new PeopleDirectory(dataSource, new TenantDirectory(dataSource), clock);
      const claims: Claims = {
        issuer: 'https://one.example',
        subject: 'of one issuer',
        organisation: 'leicester',
        role: 'VIEWER',
        post: null,
        needsMembership: false,
        expiresAt: 9e9,
        ...UNLIMITED,
      };
      const roleOf = async (rest: Partial<Claims>) =>
        (await people.accessOf({ ...claims, ...rest }))?.access.role;
      const strict = { needsMembership: true };
      expect(await roleOf(strict)).toBeUndefined();
      await grant('of one issuer', { issuer: 'https://one.example' });
      expect(await roleOf(strict)).toBe('ANALYST');
      expect(await roleOf({ issuer: 'https://other.example' })).toBe('VIEWER');
      expect(await roleOf({ ...strict, issuer: 'https://other.example' })).toBeUndefined();
      expect(await roleOf({ ...strict, organisation: 'atlantis' })).toBeUndefined();
    } finally {
      await dataSource.destroy();
    }
  });
});

describe('an ADMIN', () => {
  const as = async (subject: string) => {
    const token = await tokenFor(subject, { role: 'VIEWER' });
    return (mutation: string, input: object) =>
      askWith(
        world.url,
        token,
        `mutation($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) {
          ${mutation}(input: $input) { change { kind } } }`,
        { input: { organisation: 'leicester', ...input } },
      );
  };
  const fault = ({ errors }: Awaited<ReturnType<typeof askWith>>) => errors?.[0]?.extensions.field ?? 'none';

  it('who is the last one does not lock the organisation out, in none of the ways there are', async () => {
    const mine = await grant('last admin', { role: 'ADMIN' });
    const run = await as('last admin');
    const membership = mine;
    expect(fault(await run('revokeMembership', { membership, reason: 'R' }))).toBe('input.membership');
    expect(fault(await run('endMembership', { membership, on: inDays(3), reason: 'R' }))).toBe('input.on');
    expect(fault(await run('changeMembership', { membership, role: 'LEAD' }))).toBe('input.role');
    expect(fault(await run('changeMembership', { membership, startsOn: inDays(1) }))).toBe('input.startsOn');
    expect(fault(await run('changeMembership', { membership, endsOn: inDays(9) }))).toBe('input.endsOn');
    const owner = await council.owner({ post: 'Head of systems' });
    expect(fault(await run('changeMembership', { membership, post: owner }))).toBe('none');
    for (const on of [inDays(-1), inDays(0), inDays(30)])
      expect(fault(await run('retireOwner', { owner, on }))).toBe('input.owner');
    expect((await meAs('last admin')).data.me.role).toBe('ADMIN');

    const next = { subject: 'next admin', role: 'ADMIN', startsOn: inDays(5) };
    expect(fault(await run('grantMembership', next))).toBe('none');
    expect(fault(await run('endMembership', { membership, on: inDays(3), reason: 'A gap' }))).toBe(
      'input.on',
    );
    expect(fault(await run('retireOwner', { owner, on: inDays(4) }))).toBe('input.owner');
    expect(fault(await run('endMembership', { membership, on: inDays(4), reason: 'No gap' }))).toBe('none');
    // From the fifth day on the next one is there; the membership ends the day before anyhow.
    expect(fault(await run('retireOwner', { owner, on: inDays(5) }))).toBe('none');
    expect(fault(await run('revokeMembership', { membership, reason: 'Too early' }))).toBe(
      'input.membership',
    );
  });

  it('by their token alone does not demote themselves into nobody being one', async () => {
    const own = { subject: 'admin@leicester' };
    const refused = async (rest: object) =>
      fault(await tryPeople(admin(), 'grantMembership', { ...own, ...rest }));
    for (const id of await standingAdmins())
      await managePeople(admin(), 'revokeMembership', { membership: id, reason: 'R' });
    expect(await refused({ role: 'VIEWER' })).toBe('input.role');
    expect(await refused({ role: 'ADMIN', endsOn: inDays(30) })).toBe('input.endsOn');
    expect(await refused({ role: 'ADMIN', startsOn: inDays(1) })).toBe('input.startsOn');
    expect(codeOf(await admin().try(ME))).toBe('OK');
  });

  it('who is limited to divisions manages nobody, and is not the ADMIN that has to be left', async () => {
    const division = await council.division({ code: 'OWN' });
    const mine = await grant('limited admin', { role: 'ADMIN', divisions: [division] });
    const run = await as('limited admin');
    const { errors } = await run('changeMembership', { membership: mine, divisions: null });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const whole = await grant('whole admin', { role: 'ADMIN' });
    const asWhole = await as('whole admin');
    const limit = { membership: whole, divisions: [division] };
    expect(fault(await asWhole('changeMembership', limit))).toBe('input.divisions');
    const revoke = { membership: whole, reason: 'R' };
    expect(fault(await asWhole('revokeMembership', revoke))).toBe('input.membership');
  });

  const standingAdmins = async (): Promise<string[]> =>
    (await world.sql(`SELECT id FROM membership WHERE role = 'ADMIN' AND revoked_at IS NULL`)).map(
      ({ id }) => id,
    );
});
