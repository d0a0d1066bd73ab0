import { computedOf, judged, judgedAfresh, QUARTER, verdictIn, type Judged } from '../support/judged';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const ROUNDS = 25;

let world: World;
let council: Seeder;
let other: Seeder;
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date('2026-08-15T12:00:00Z') });
  [council, other] = [await world.seed('leicester'), await world.seed('leicestershire')];
});
afterAll(() => world.close());

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');
const rounds = Array.from({ length: ROUNDS }, (_, index) => index);
/** From 49, which is off, to 61, which is on target. */
const valueOf = (round: number, of = 0): string => String(49 + ((round * 5 + of * 7) % 13));

async function expectFresh({ reference }: Judged): Promise<void> {
  const { computed, measures } = await computedOf(lead(), organisation, reference);
  const fresh = await judgedAfresh(lead(), organisation, reference);
  expect(verdictIn(computed)).toEqual(fresh.ambition);
  expect(measures.map((measure: { computed: object }) => verdictIn(measure.computed))).toEqual(
    fresh.measures.map(({ verdict }: { verdict: object }) => verdict),
  );
}

/** At no place stand two statuses, and each change in the log goes on from the one before it. */
async function expectOneStory({ ambition }: Judged): Promise<void> {
  const places = await world.sql(
    `SELECT measure_id, period FROM computed_status WHERE ambition_id = $1 AND superseded_by_id IS NULL`,
    [ambition],
  );
  expect(new Set(places.map(({ measure_id, period }) => `${measure_id} ${period}`)).size).toBe(places.length);
  const log = await world.sql(
    `SELECT from_value, to_value FROM change WHERE subject_id = $1 AND kind = 'StatusComputed' ORDER BY sequence`,
    [ambition],
  );
  for (const [index, { from_value }] of log.entries()) {
    if (index > 0) expect(from_value).toBe(log[index - 1].to_value);
  }
  const [{ status }] = await world.sql(
    `SELECT status FROM computed_status WHERE ambition_id = $1 AND measure_id IS NULL AND superseded_by_id IS NULL`,
    [ambition],
  );
  expect(status).toBe(log.at(-1).to_value);
}

async function withTwoMeasures(): Promise<Judged & { readonly second: string }> {
  const of = await judged(council, { [QUARTER]: '60' });
  const second = await council.measure({ ambition: of.ambition, name: 'Second' });
  await council.baseline({ measure: second });
  await council.target({ measure: second });
  return { ...of, second };
}

test('N9: of two readings at once on two measures of an ambition, both count in its status', async () => {
  const subject = await withTwoMeasures();
  for (const round of rounds) {
    await Promise.all([
      council.reading({ measure: subject.measure, period: QUARTER, value: valueOf(round) }),
      council.reading({ measure: subject.second, period: QUARTER, value: valueOf(round, 1) }),
    ]);
    await expectFresh(subject);
  }
  await expectOneStory(subject);
});

test('N9: returns over the same ambitions in another order, targets and closings never wait in a circle', async () => {
  const [one, two] = [await withTwoMeasures(), await withTwoMeasures()];
  const { readings } = world.app.services;
  const send = (measures: readonly string[], round: number) =>
    readings.recordReadings(council.lead, {
      organisation,
      readings: measures.map((measure, at) => ({
        measure,
        period: QUARTER,
        basis: 'IN_PERIOD',
        value: valueOf(round, at),
      })),
    });
  for (const round of rounds) {
    await Promise.all([
      send([one.measure, two.second], round),
      send([two.measure, one.second], round + 1),
      send([two.second, one.measure], round + 2),
      council.target({ measure: one.second, value: String(60 + round) }),
      council.baseline({ measure: two.measure, value: String(40 + (round % 9)) }),
    ]);
  }
  for (const subject of [one, two]) {
    await expectFresh(subject);
    await expectOneStory(subject);
  }
});

test('N9: rules of the organisation, chosen while readings come in, are those that every status ends up by', async () => {
  const subjects = [
    await withTwoMeasures(),
    await withTwoMeasures(),
    await judged(council, { [QUARTER]: '57' }),
  ];
  const { rules } = world.app.services;
  for (const round of rounds) {
    const tolerance = { kind: 'SHARE_OF_SPAN' as const, value: `0.${String(round + 10)}` };
    const writes = subjects.map(({ measure }, at) =>
      council.reading({ measure, period: QUARTER, value: valueOf(round, at) }),
    );
    await Promise.all([...writes, rules.choose(council.lead, { organisation, tolerance })]);
    for (const subject of subjects) await expectFresh(subject);
  }
  for (const subject of subjects) await expectOneStory(subject);
});

test('N9: rounds that open, lock and are published while readings come in', async () => {
  const subject = await withTwoMeasures();
  const { rounds: service } = world.app.services;
  const periods = ['2023-24 Q1', '2023-24 Q2', '2023-24 Q3', '2023-24 Q4', '2024-25 Q1'];
  for (const [index, period] of periods.entries()) {
    const move = { organisation, period };
    await Promise.all([
      council.reading({ measure: subject.measure, period: QUARTER, value: valueOf(index) }),
      service.open(council.admin, move).then(() => service.lock(council.lead, move)),
      council.reading({ measure: subject.second, period, value: valueOf(index), reason: 'If it is locked' }),
      council.target({ measure: subject.second, value: String(70 + index) }),
    ]);
    await Promise.all([
      service.publish(council.lead, move),
      council.reading({ measure: subject.measure, period, value: valueOf(index), reason: 'If it is locked' }),
    ]);
  }
  for (const period of [...periods, QUARTER]) {
    const { computed } = await computedOf(lead(), organisation, subject.reference, period);
    expect(computed?.period.label).toBe(period);
  }
  await expectFresh(subject);
});

test('N6: two councils write beside each other and never wait for each other', async () => {
  const ours = await judged(council, { [QUARTER]: '60' });
  const theirs = await judged(other, { [QUARTER]: '60' });
  for (const round of rounds.slice(0, 10)) {
    await Promise.all([
      council.reading({ measure: ours.measure, period: QUARTER, value: valueOf(round) }),
      other.reading({ measure: theirs.measure, period: QUARTER, value: valueOf(round, 1) }),
    ]);
  }
  await expectFresh(ours);
  const seen = await computedOf(world.as('lead@leicestershire'), 'leicestershire', theirs.reference);
  const fresh = await judgedAfresh(world.as('lead@leicestershire'), 'leicestershire', theirs.reference);
  expect(verdictIn(seen.computed)).toEqual(fresh.ambition);
});
