import { refusalOf, takeTo } from '../support/clinics';
import type { Seeder } from '../support/seeder';
import { codeOf, World } from '../support/world';

const organisation = 'leicester';

let world: World;
let council: Seeder;
let contributor: string;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed(organisation);
  contributor = await council.postOf('contributor');
});
afterAll(() => world.close());

const lead = () => world.as(`lead@${organisation}`);
const ATTENDEES = `query($id: ID!) { node(id: $id) { ... on Clinic { quorum quorumMet attendees {
  owner { id } attendance apologies deputy { id } enteredAt seenAt leftAt present version } } } }`;
const posts = async (): Promise<[string, string, string, string]> => [
  await council.owner(),
  await council.owner(),
  await council.owner(),
  await council.owner(),
];
const read = async (id: string) => (await lead().ask(ATTENDEES, { id })).node;
const asked = async (clinic: string): Promise<string[]> =>
  (await read(clinic)).attendees.map(({ owner }: { owner: { id: string } }) => owner.id);
const logged = (clinic: string, kind: string) =>
  world.sql(
    'SELECT from_value, to_value, reason, fields FROM change WHERE subject_id = $1 AND kind = $2 ORDER BY sequence',
    [clinic, kind],
  );

describe('who is asked', () => {
  test('the chair first, then by post; the chair without being named', async () => {
    const [chair, last, first] = [
      await council.owner({ post: 'M, the chair' }),
      await council.owner({ post: 'Z, a post' }),
      await council.owner({ post: 'A, a post' }),
    ];
    const clinic = await council.clinic({ chair, attendees: [last, first, last] });
    expect(await asked(clinic)).toEqual([chair, first, last]);
    expect((await read(clinic)).attendees[1]).toEqual({
      owner: { id: first },
      attendance: 'INVITED',
      apologies: null,
      deputy: null,
      enteredAt: null,
      seenAt: null,
      leftAt: null,
      present: false,
      version: 1,
    });
  });

  test('a list takes the place of the one before: one change with both', async () => {
    const [chair, stays, goes, comes] = await posts();
    const clinic = await council.clinic({ chair, attendees: [stays, goes] });
    await lead().change('giveClinicApologies', {
      organisation,
      clinic,
      attendee: goes,
      apologies: 'On leave',
    });
    await lead().change('setClinicAttendees', {
      organisation,
      clinic,
      attendees: [stays, comes],
      expectedVersion: 1,
    });
    expect((await asked(clinic)).sort()).toEqual([chair, stays, comes].sort());
    expect(await logged(clinic, 'ClinicAttendeesChanged')).toEqual([
      expect.objectContaining({ fields: { attendees: { from: [], to: [chair, stays, goes].sort() } } }),
      expect.objectContaining({
        fields: { attendees: { from: [chair, stays, goes].sort(), to: [chair, stays, comes].sort() } },
      }),
    ]);
    // Who is asked again is asked afresh.
    await lead().change('setClinicAttendees', { organisation, clinic, attendees: [goes] });
    const { attendees } = await read(clinic);
    expect(attendees).toHaveLength(2);
    expect(attendees[1]).toMatchObject({ owner: { id: goes }, attendance: 'INVITED', apologies: null });
  });

  test('what would change nothing, and who is not to be asked, names the field', async () => {
    const clinic = await council.clinic();
    const retired = await council.owner();
    await world.app.services.owners.retire(council.admin, { organisation, owner: retired, on: '2026-01-31' });
    const set = (attendees: string[]) =>
      lead().tryTo('setClinicAttendees', { organisation, clinic, attendees });
    const before = await world.rowCounts();
    expect(refusalOf(await set([]))).toBe('BAD_USER_INPUT input.attendees');
    expect(refusalOf(await set([contributor, retired]))).toBe('BAD_USER_INPUT input.attendees.1');
    expect(refusalOf(await set([clinic]))).toBe('NOT_FOUND input.attendees.0');
    expect(refusalOf(await set(['x']))).toBe('BAD_USER_INPUT input.attendees.0');
    expect(refusalOf(await set(Array.from({ length: 501 }, () => contributor)))).toBe(
      'BAD_USER_INPUT input.attendees',
    );
    expect(await world.rowCounts()).toEqual(before);
  });

  test('who has been in the room stays on the list', async () => {
    const clinic = await council.clinic({ attendees: [contributor] });
    await takeTo(world, lead(), { organisation, clinic }, 'LIVE');
    await world.sql('UPDATE clinic_attendee SET entered_at = now() WHERE clinic_id = $1', [clinic]);
    const late = await council.owner();
    const set = (attendees: string[]) =>
      lead().tryTo('setClinicAttendees', { organisation, clinic, attendees });
    expect(refusalOf(await set([late]))).toBe('CONFLICT input.attendees');
    expect(codeOf(await set([contributor, late]))).toBe('OK');
    expect(await asked(clinic)).toContain(late);
  });

  test('a new chair is asked, and who chaired before stays on the list', async () => {
    const [first, second] = [await council.owner(), await council.owner()];
    const clinic = await council.clinic({ chair: first });
    await lead().change('updateClinic', { organisation, clinic, chair: second });
    expect(await asked(clinic)).toEqual([second, first]);
    await lead().change('updateClinic', { organisation, clinic, attendees: [] });
    expect(await asked(clinic)).toEqual([second]);
  });
});

describe('apologies', () => {
  const give = (clinic: string, input: object, persona = 'lead') =>
    world.as(`${persona}@${organisation}`).tryTo('giveClinicApologies', { organisation, clinic, ...input });

  test('a post gives its own, with who comes instead, and takes them back; the log does not say why', async () => {
    const clinic = await council.clinic({ attendees: [contributor] });
    const deputy = await council.owner();
    const apologies = 'At the hospital';
    expect(codeOf(await give(clinic, { attendee: contributor, apologies, deputy }, 'contributor'))).toBe(
      'OK',
    );
    expect((await read(clinic)).attendees.at(-1)).toMatchObject({
      attendance: 'APOLOGIES',
      apologies,
      deputy: { id: deputy },
      version: 2,
    });
    expect(codeOf(await give(clinic, { attendee: contributor }, 'contributor'))).toBe('OK');
    expect((await read(clinic)).attendees.at(-1)).toMatchObject({
      attendance: 'INVITED',
      apologies: null,
      deputy: null,
    });
    const who = { from: contributor, to: contributor };
    expect(await logged(clinic, 'ClinicApologiesGiven')).toEqual([
      {
        from_value: 'INVITED',
        to_value: 'APOLOGIES',
        reason: null,
        fields: { attendee: who, deputy: { from: null, to: deputy } },
      },
      {
        from_value: 'APOLOGIES',
        to_value: 'INVITED',
        reason: null,
        fields: { attendee: who, deputy: { from: deputy, to: null } },
      },
    ]);
    expect(await world.sql(`SELECT 1 FROM change c WHERE c::text LIKE '%hospital%'`)).toEqual([]);
  });

  test('for others only a LEAD gives them', async () => {
    const other = await council.owner();
    const clinic = await council.clinic({ attendees: [other] });
    const input = { attendee: other, apologies: 'On leave' };
    for (const persona of ['viewer', 'contributor', 'analyst', 'admin']) {
      expect([persona, codeOf(await give(clinic, input, persona))]).toEqual([persona, 'FORBIDDEN']);
    }
    expect(codeOf(await give(clinic, input))).toBe('OK');
  });

  test('what does not fit names the field, and leaves nothing behind', async () => {
    const [absent, other, deputy, outsider] = await posts();
    const clinic = await council.clinic({ attendees: [absent, other] });
    await give(clinic, { attendee: other, apologies: 'On leave', deputy });
    const retired = await council.owner();
    await world.app.services.owners.retire(council.admin, { organisation, owner: retired, on: '2026-01-31' });
    const before = [await world.rowCounts(), await read(clinic)];
    const apologies = 'On leave';
    const refused: [object, string][] = [
      [{ attendee: outsider, apologies }, 'NOT_FOUND input.attendee'],
      [{ attendee: 'x', apologies }, 'BAD_USER_INPUT input.attendee'],
      [{ attendee: absent, apologies, deputy: absent }, 'BAD_USER_INPUT input.deputy'],
      [{ attendee: absent, apologies, deputy: other }, 'BAD_USER_INPUT input.deputy'],
      [{ attendee: absent, apologies, deputy }, 'BAD_USER_INPUT input.deputy'],
      [{ attendee: absent, apologies, deputy: retired }, 'BAD_USER_INPUT input.deputy'],
      [{ attendee: absent, apologies, deputy: clinic }, 'NOT_FOUND input.deputy'],
      [{ attendee: absent, deputy: outsider }, 'BAD_USER_INPUT input.deputy'],
      [{ attendee: absent }, 'BAD_USER_INPUT input'],
      [{ attendee: absent, apologies, expectedVersion: 7 }, 'CONFLICT input.expectedVersion'],
    ];
    for (const [input, refusal] of refused)
      expect([input, refusalOf(await give(clinic, input))]).toEqual([input, refusal]);
    expect([await world.rowCounts(), await read(clinic)]).toEqual(before);
    // Nor is a deputy asked as well, or one person would count twice.
    const both = await lead().tryTo('setClinicAttendees', {
      organisation,
      clinic,
      attendees: [other, deputy],
    });
    expect(refusalOf(both)).toBe('BAD_USER_INPUT input.attendees');
  });

  test('who has been in the room has none to give', async () => {
    const clinic = await council.clinic({ attendees: [contributor] });
    await takeTo(world, lead(), { organisation, clinic }, 'LIVE');
    await world.sql('UPDATE clinic_attendee SET entered_at = now() WHERE clinic_id = $1', [clinic]);
    const answer = await give(clinic, { attendee: contributor, apologies: 'On leave' });
    expect(refusalOf(answer)).toBe('CONFLICT input.attendee');
  });

  test('a clinic without its chair is opened by the deputy, or not at all', async () => {
    const [chair, deputy] = [await council.owner(), await council.owner()];
    const clinic = await council.clinic({ chair });
    await takeTo(world, lead(), { organisation, clinic }, 'PUBLISHED');
    await give(clinic, { attendee: chair, apologies: 'On leave' });
    const refused = await lead().tryTo('openClinic', { organisation, clinic });
    expect(refused.errors?.[0]).toMatchObject({
      message: 'The chair has given apologies, and nobody comes in its place; let another post chair it.',
      extensions: { code: 'CONFLICT' },
    });
    await give(clinic, { attendee: chair, apologies: 'On leave', deputy });
    await lead().change('openClinic', { organisation, clinic });
    const [room] = await world.sql('SELECT presenter_id FROM clinic_room WHERE clinic_id = $1', [clinic]);
    expect(room.presenter_id).toBe(deputy);
  });
});

describe('quorum', () => {
  test('counts who came, also in the place of another, and says nothing before it is opened', async () => {
    const [chair, absent, late] = await posts();
    const clinic = await council.clinic({ chair, attendees: [absent, late], quorum: 2 });
    expect(await read(clinic)).toMatchObject({ quorum: 2, quorumMet: null });
    await takeTo(world, lead(), { organisation, clinic }, 'PUBLISHED');
    await lead().change('giveClinicApologies', {
      organisation,
      clinic,
      attendee: absent,
      apologies: 'On leave',
      deputy: await council.owner(),
    });
    await lead().change('openClinic', { organisation, clinic });
    const enter = (owner: string | undefined) =>
      world.sql(
        'UPDATE clinic_attendee SET entered_at = now(), seen_at = now() WHERE clinic_id = $1 AND owner_id = $2',
        [clinic, owner],
      );
    expect((await read(clinic)).quorumMet).toBe(false);
    await enter(chair);
    expect((await read(clinic)).quorumMet).toBe(false);
    await enter(absent);
    const { quorumMet, attendees } = await read(clinic);
    expect(quorumMet).toBe(true);
    expect(attendees.filter(({ present }: { present: boolean }) => present)).toHaveLength(2);
    await lead().change('closeClinic', { organisation, clinic });
    const after = await read(clinic);
    expect(after.quorumMet).toBe(true);
    expect(after.attendees.filter(({ present }: { present: boolean }) => present)).toEqual([]);
  });

  test.each([0, -1, 501])('a quorum of %d is refused', async (quorum) => {
    const chair = await council.owner();
    const answer = await lead().tryTo('addClinic', {
      organisation,
      title: 'T',
      heldOn: '2026-07-14',
      chair,
      quorum,
    });
    expect(refusalOf(answer)).toBe('BAD_USER_INPUT input.quorum');
  });

  test('where nobody counts, nothing is said', async () => {
    const clinic = await council.clinic();
    await takeTo(world, lead(), { organisation, clinic }, 'LIVE');
    expect(await read(clinic)).toMatchObject({ quorum: null, quorumMet: null });
  });
});
