import { holdClinic, type HeldClinic } from '../support/held-clinic';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const organisation = 'leicester';
const RECORD = `query($from: Date, $to: Date, $states: [AgreedActionState!]) { organisation(slug: "${organisation}") {
  clinicRecord(from: $from, to: $to) {
    clinics { id }
    actionsAgreed actionsClosedOnTime actionsClosedAfterMove actionsClosedLate actionsOpen actionsOverdue actionsCancelled
    actionsMoved challengesAsked challengesAnswered challengesOverdue
    actions(state: $states) { state closedOn moves action { id } clinic { id } }
    challenges { state answeredAt challenge { text } clinic { id } }
    decisions { superseded decision { id text } clinic { id }
      measures { measure { id } moved { direction change from { period { label } value } to { period { label } value } } } } } } }`;

let now = new Date('2026-07-14T09:00:00.000Z');
let world: World;
let council: Seeder;
let first: HeldClinic;
let second: HeldClinic;
beforeAll(async () => {
  world = await World.open('empty', { now: () => now });
  council = await world.seed(organisation);
  first = await holdClinic(world, council);
  now = new Date('2026-09-15T09:00:00.000Z');
  second = await holdClinic(world, council, {
    heldOn: '2026-09-15',
    due: '2026-10-31',
    follows: first.clinic,
  });
});
afterAll(() => world.close());

const lead = () => world.as(`lead@${organisation}`);
const change = (mutation: string, input: object) => lead().change(mutation, { organisation, ...input });
const record = async (variables: object = {}, persona = 'analyst') =>
  (await world.as(`${persona}@${organisation}`).ask(RECORD, { ...variables })).organisation.clinicRecord;

const complete = async (at: string, action: string) => {
  now = new Date(at);
  await change('changeActionStatus', { action, status: 'COMPLETE', evidence: [{ title: 'Seen' }] });
};

describe('what came of the clinics', () => {
  test('begins with what is open, and leaves out what is sensitive for everybody', async () => {
    now = new Date('2026-07-31T23:00:00.000Z');
    for (const persona of ['analyst', 'lead']) {
      const all = await record({}, persona);
      expect(all.clinics).toEqual([{ id: second.clinic }, { id: first.clinic }]);
      expect(all).toMatchObject({
        actionsAgreed: 2,
        actionsOpen: 2,
        actionsOverdue: 0,
        actionsClosedOnTime: 0,
      });
      expect(all).toMatchObject({ challengesAsked: 4, challengesAnswered: 2, challengesOverdue: 0 });
      expect(JSON.stringify(all)).not.toMatch(/secret/i);
    }
  });

  test('takes the clinics of a time', async () => {
    const clinicsOf = async (from?: string, to?: string) =>
      (await record({ from, to })).clinics.map(({ id }: { id: string }) => id);
    expect(await clinicsOf('2026-07-14', '2026-07-14')).toEqual([first.clinic]);
    expect(await clinicsOf('2026-07-15')).toEqual([second.clinic]);
    expect(await clinicsOf(undefined, '2026-07-13')).toEqual([]);
    const wrong = await lead().try(RECORD, { from: '2026-07-15', to: '2026-07-14' });
    expect(wrong.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'to' } }]);
  });

  test('says what was closed on time, after it was moved, and late; every count is of the rows listed (N10)', async () => {
    now = new Date('2026-08-01T00:00:00.000Z');
    expect(await record()).toMatchObject({ actionsOpen: 2, actionsOverdue: 1, challengesOverdue: 1 });
    await change('moveActionDueDate', {
      action: first.action,
      dueDate: '2026-08-31',
      reason: 'Shut',
      agreedBy: first.chief,
    });
    await complete('2026-08-31T22:00:00.000Z', first.action);
    await complete('2026-10-31T22:00:00.000Z', second.action);
    await change('answerChallenge', { outcome: first.question, answer: 'The heat' });
    const all = await record();
    expect(all).toMatchObject({
      actionsAgreed: 2,
      actionsClosedOnTime: 1,
      actionsClosedAfterMove: 1,
      actionsMoved: 1,
    });
    expect(all.actions).toEqual([
      {
        state: 'CLOSED_ON_TIME',
        closedOn: '2026-10-31',
        moves: 0,
        action: { id: second.action },
        clinic: { id: second.clinic },
      },
      {
        state: 'CLOSED_AFTER_MOVE',
        closedOn: '2026-08-31',
        moves: 1,
        action: { id: first.action },
        clinic: { id: first.clinic },
      },
    ]);
    expect(all.challenges.map(({ state }: { state: string }) => state).sort()).toEqual([
      'ANSWERED_IN_THE_ROOM',
      'ANSWERED_IN_THE_ROOM',
      'ANSWERED_LATE',
      'OPEN',
    ]);
    const counts = [
      ['actionsClosedOnTime', ['CLOSED_ON_TIME']],
      ['actionsClosedAfterMove', ['CLOSED_AFTER_MOVE']],
      ['actionsClosedLate', ['CLOSED_LATE']],
      ['actionsOpen', ['OPEN', 'OVERDUE']],
      ['actionsOverdue', ['OVERDUE']],
      ['actionsCancelled', ['CANCELLED']],
    ] as const;
    for (const [count, states] of counts) expect((await record({ states })).actions).toHaveLength(all[count]);
  });

  test('counts an action that was opened again as open, and by its last completion once it is done again', async () => {
    await change('changeActionStatus', { action: second.action, status: 'ON_TRACK', note: 'It came back' });
    expect(await record()).toMatchObject({ actionsClosedOnTime: 0, actionsOpen: 1 });
    await complete('2026-11-05T09:00:00.000Z', second.action);
    await change('changeActionStatus', { action: second.action, status: 'EMBEDDED', note: 'It holds' });
    expect(await record()).toMatchObject({ actionsClosedLate: 1, actionsOpen: 0 });
  });

  test('is nothing to outsiders', async () => {
    await council.round('2026-27 Q1', 'PUBLISHED');
    expect(await record({}, 'viewer')).toBeNull();
  });
});

describe('whether what was decided moved the measure since', () => {
  const decisionsOn = async (clinic: string) =>
    (await record()).decisions.find((each: { clinic: { id: string } }) => each.clinic.id === clinic).measures;
  const read = (period: string, value: string) =>
    council.reading({ measure: first.measure, period, value, reason: 'It came late' });

  test('compares the last figure before the clinic with the newest after it, and nothing before there is one', async () => {
    const measure = { id: first.measure };
    expect(await decisionsOn(first.clinic)).toEqual([{ measure, moved: null }]);
    await read('2025-26 Q4', '50');
    await read('2026-27 Q1', '52');
    expect(await decisionsOn(first.clinic)).toEqual([{ measure, moved: null }]);
    await read('2026-27 Q2', '55');
    await read('2026-27 Q3', '60');
    expect(await decisionsOn(first.clinic)).toMatchObject([
      {
        measure,
        moved: {
          direction: 'BETTER',
          change: 8,
          from: { period: { label: '2026-27 Q1' }, value: 52 },
          to: { period: { label: '2026-27 Q3' }, value: 60 },
        },
      },
    ]);
  });
});

describe('how long exceptions have been open', () => {
  const LONGEST = `query($first: Int) { organisation(slug: "${organisation}") { clinicRecord {
    longestOpenExceptions(first: $first) { daysOpen clinics exception { id rule kind firstSeen { endsOn } } } } } }`;
  const longest = async (first?: number) =>
    (await lead().ask(LONGEST, { first })).organisation.clinicRecord.longestOpenExceptions;

  test('those that have been open the longest come first, each with its days', async () => {
    now = new Date('2026-11-05T09:00:00.000Z');
    const all = await longest(100);
    expect(all.length).toBeGreaterThan(1);
    const days = all.map(({ daysOpen }: { daysOpen: number }) => daysOpen);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    const since = (day: string) => Math.round((Date.parse('2026-11-05') - Date.parse(day)) / 86_400_000);
    for (const { daysOpen, exception } of all) {
      expect(exception.kind).not.toBe('RECOGNITION');
      expect(daysOpen).toBe(Math.max(0, since(exception.firstSeen.endsOn)));
    }
    expect(await longest(1)).toEqual(all.slice(0, 1));
    const wrong = await lead().try(LONGEST, { first: -1 });
    expect(wrong.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'first' } }]);
  });

  test('say at how many clinics they were spoken about', async () => {
    const risk = (await longest(100)).find(
      ({ exception }: { exception: { rule: string } }) => exception.rule === 'OFF_TRAJECTORY',
    );
    expect(risk).toMatchObject({ clinics: 1 });
  });
});
