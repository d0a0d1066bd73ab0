import { ClinicRoom, organisation } from '../support/clinic-room';
import { LiveSocket } from '../support/live-socket';
import { until } from '../support/until';

const START = Date.parse('2026-07-14T09:00:00.000Z');
let now = START;
let room: ClinicRoom;
beforeAll(async () => {
  room = await ClinicRoom.open({ now: () => new Date(now) });
}, 60_000);
afterAll(() => room.close());
beforeEach(async () => {
  now = START;
  await room.reopen();
});

const minutes = (count: number): void => {
  now += count * 60_000;
};
const enter = (persona: 'contributor' | 'analyst') =>
  room.do(persona, 'enterClinic', { clinic: room.clinic }, PEOPLE);
const PEOPLE = 'clinic { attendees { owner { id } seenAt leftAt present } } changes { kind from to }';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
async function placeOf(name: 'contributor' | 'analyst'): Promise<any> {
  const [attendee] = await room.world.sql(
    'SELECT seen_at, left_at, version FROM clinic_attendee WHERE clinic_id = $1 AND owner_id = $2',
    [room.clinic, room.id(name)],
  );
  return attendee;
}

const comingsAndGoings = () =>
  room.world.sql(
    `SELECT kind, from_value, to_value, reason, actor, actor_owner_id, fields #>> '{attendee,to}' AS who FROM change
      WHERE subject_id = $1 AND kind IN ('ClinicEntered', 'ClinicLeft') ORDER BY sequence`,
    [room.clinic],
  );
/** As every server does every few seconds. */
const look = (): Promise<string[]> => {
  const query = async (text: string, values: unknown[]) => ({ rows: await room.world.sql(text, values) });
  return room.world.app.services.presenceLapses.noteAll({ query } as never);
};

test('who shuts their laptop is gone after five minutes, and every screen is told', async () => {
  const screen = await LiveSocket.open(room.world.webSocketUrl, { persona: `lead@${organisation}` });
  screen.subscribe(
    'clinic',
    `subscription($organisation: String!, $clinic: ID!) { clinicChanged(organisation: $organisation, clinic: $clinic) {
      ... on ClinicChange { kind from to reason actor { id } clinic { attendees { owner { id } seenAt leftAt present } } } } }`,
    { organisation, clinic: room.clinic },
  );
  await screen.answer('clinic');
  await enter('contributor');
  await enter('analyst');
  const goings = () =>
    screen.heard
      .map(({ payload }) => payload?.data?.clinicChanged)
      .filter((change) => change?.kind === 'ClinicLeft');
  minutes(3);
  await enter('analyst');
  minutes(3);
  await screen.until(() => goings().length > 0, 'that somebody has gone', 20_000);
  const [gone] = goings();
  expect(gone).toMatchObject({
    from: 'PRESENT',
    to: 'AWAY',
    reason: 'Not seen for five minutes.',
    actor: null,
  });
  const placeIn = (name: 'contributor' | 'analyst') =>
    gone.clinic.attendees.find((one: { owner: { id: string } }) => one.owner.id === room.id(name));
  const start = new Date(START).toISOString();
  expect(placeIn('contributor')).toMatchObject({ seenAt: start, leftAt: start, present: false });
  expect(placeIn('analyst')).toMatchObject({ leftAt: null, present: true });
  expect(await enter('contributor')).toMatchObject({
    changes: [{ kind: 'ClinicEntered', from: 'AWAY', to: 'PRESENT' }],
  });
  expect(await placeOf('contributor')).toMatchObject({ left_at: null });
  await screen.leave();
});

test('who has no screen is there until they leave, since nobody says again that they are', async () => {
  const attendee = room.id('analyst');
  await room.do('lead', 'enterClinic', { clinic: room.clinic, attendee });
  minutes(60);
  expect(await look()).not.toContain(room.clinic);
  const { clinic } = await enter('contributor');
  const place = clinic.attendees.find(({ owner }: { owner: { id: string } }) => owner.id === attendee);
  expect(place).toMatchObject({ seenAt: null, leftAt: null, present: true });
  await enter('analyst');
  minutes(6);
  await look();
  await until(async () => (await placeOf('analyst')).left_at !== null);
});

test('five minutes to the millisecond is present still, and a millisecond more is not', async () => {
  await enter('contributor');
  minutes(5);
  expect(await look()).not.toContain(room.clinic);
  expect(await placeOf('contributor')).toMatchObject({ left_at: null });
  now += 1;
  await look();
  await until(async () => (await placeOf('contributor')).left_at !== null);
});

test('servers that look at once note it once, and nobody who comes back meanwhile', async () => {
  await enter('contributor');
  await enter('analyst');
  minutes(6);
  const [back] = await Promise.all([enter('analyst'), look(), look(), look(), look()]);
  expect(back.changes).toHaveLength(1);
  await look();
  await until(async () => (await placeOf('contributor')).left_at !== null);
  const all = await comingsAndGoings();
  const contributor = all.filter(({ who }) => who === room.id('contributor'));
  expect(contributor.map(({ kind, actor }) => [kind, actor])).toEqual([
    ['ClinicEntered', `contributor@${organisation}`],
    ['ClinicLeft', 'golden-thread'],
  ]);
  const analyst = all.filter(({ who }) => who === room.id('analyst'));
  expect(analyst.at(-1)).toMatchObject({ kind: 'ClinicEntered', to_value: 'PRESENT' });
  expect(await placeOf('analyst')).toMatchObject({ left_at: null });
});

test('who is gone cannot leave once more, and nobody goes from a clinic that is closed', async () => {
  await enter('contributor');
  minutes(6);
  await look();
  await until(async () => (await placeOf('contributor')).left_at !== null);
  expect(await room.refused('contributor', 'leaveClinic', { clinic: room.clinic })).toMatchObject({
    code: 'CONFLICT',
    field: 'input.clinic',
    message: 'Whoever leaves the room must be in it; who was not seen for five minutes has left it.',
  });
  await enter('contributor');
  await room.world.app.services.clinicLifecycle.close(room.lead, { organisation, clinic: room.clinic });
  const before = await comingsAndGoings();
  minutes(10);
  expect(await look()).not.toContain(room.clinic);
  expect(await comingsAndGoings()).toEqual(before);
});
