import {
  CHANGES,
  computedOf,
  judged,
  judgedAfresh,
  quartersIn,
  storedOf,
  verdictIn,
  type Judged,
} from '../support/judged';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const Q2 = '2025-26 Q2';
const Q3 = '2025-26 Q3';
const Q4 = '2025-26 Q4';
const Q1 = '2026-27 Q1';

let world: World;
let council: Seeder;
let now = '2026-08-15T12:00:00Z';
/** Q2 and Q3 are published, Q4 is locked and Q1 open. 55%, 57.5% and 60% are expected at their ends. */
let subject: Judged;
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date(now) });
  council = await world.seed('leicester');
  for (const period of [Q2, Q3, Q4, Q1]) await council.round(period);
  subject = await judged(council, { [Q2]: '56', [Q3]: '58', [Q4]: '60' });
  for (const period of [Q2, Q3]) await (await council.lock(period)).publishRound(period);
  await council.lock(Q4);
});
afterAll(() => world.close());

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');
const change = (mutation: string, input: object) =>
  lead().change(mutation, { organisation, ...input }, CHANGES);
const quarters = async (of: Judged) =>
  quartersIn((await computedOf(lead(), organisation, of.reference)).computedStatuses);

/** Which quarters a mutation told of, as in "2025-26 Q3 OFF_TRAJECTORY", each for the measure and the ambition. */
const told = async (mutation: string, input: object): Promise<string[]> => {
  const { changes } = await change(mutation, input);
  return changes
    .filter(({ kind }: { kind: string }) => kind === 'StatusComputed')
    .map(
      ({
        period,
        to,
        subject: { __typename },
      }: {
        period: { label: string };
        to: string;
        subject: { __typename: string };
      }) => `${__typename} ${period.label} ${to}`,
    );
};

const both = (quarter: string): string[] => [`Measure ${quarter}`, `Ambition ${quarter}`];

test('every quarter that was locked or has a reading is judged by what was known of it', async () => {
  expect(await quarters(subject)).toEqual([Q2, Q3, Q4].map((quarter) => `${quarter} ON_TARGET`));
});

test('an open quarter has no status before its first reading, and a first one is told against the quarter before', async () => {
  const of = await judged(council, { [Q4]: '60' });
  const { changes } = await change('recordReading', {
    measure: of.measure,
    period: Q1,
    basis: 'IN_PERIOD',
    value: '40',
  });
  expect(changes[1]).toMatchObject({
    kind: 'StatusComputed',
    from: 'ON_TARGET',
    to: 'OFF_TRAJECTORY',
    period: { label: Q1 },
  });
});

test('N2: a reading of a published quarter, changed with a reason, judges that quarter and those after it again', async () => {
  const before = await storedOf(world, subject);
  const reading = {
    measure: subject.measure,
    period: Q3,
    basis: 'IN_PERIOD',
    value: '49',
    reason: 'Found in the audit',
  };
  expect(await told('recordReading', reading)).toEqual(both(`${Q3} OFF_TRAJECTORY`));
  expect(await quarters(subject)).toEqual([`${Q2} ON_TARGET`, `${Q3} OFF_TRAJECTORY`, `${Q4} ON_TARGET`]);

  // Nothing is overwritten: what stood is there as it was, superseded by what stands now.
  const after = await storedOf(world, subject);
  expect(after).toHaveLength(before.length + 2);
  for (const row of before) {
    const same = after.find(({ id }) => id === row.id);
    expect({ ...same, superseded_by_id: null }).toEqual({ ...row, superseded_by_id: null });
    expect(same.superseded_by_id === null).toBe(row.superseded_by_id === null && row.period !== Q3);
  }
});

test('a quarter without a reading of its own follows the last one before it', async () => {
  const of = await judged(council, { [Q2]: '56' });
  expect(await quarters(of)).toEqual([Q2, Q3, Q4].map((quarter) => `${quarter} ON_TARGET`));
  const reading = { measure: of.measure, period: Q3, basis: 'IN_PERIOD', value: '54.4', reason: 'Late' };
  expect(await told('recordReading', reading)).toEqual([
    ...both(`${Q3} OFF_TRAJECTORY`),
    ...both(`${Q4} OFF_TRAJECTORY`),
  ]);
  expect((await quarters(of))[0]).toBe(`${Q2} ON_TARGET`);
});

test('a new target judges the newest quarter and those that are not published; the others keep their status', async () => {
  const of = await judged(council, { [Q2]: '56', [Q3]: '58', [Q4]: '60', [Q1]: '63' });
  const target = { measure: of.measure, kind: 'ABSOLUTE', value: '90', date: '2027-03-31' };
  expect(await told('setTarget', target)).toEqual([
    ...both(`${Q4} OFF_TRAJECTORY`),
    ...both(`${Q1} OFF_TRAJECTORY`),
  ]);
  expect(await quarters(of)).toEqual([
    `${Q2} ON_TARGET`,
    `${Q3} ON_TARGET`,
    `${Q4} OFF_TRAJECTORY`,
    `${Q1} OFF_TRAJECTORY`,
  ]);
  const { computed } = await computedOf(lead(), organisation, of.reference, Q3);
  expect(computed.inputs.target).toBe(70);
});

test('a round that is reopened is being worked on again: its quarter is judged as its data stand', async () => {
  const of = await judged(council, { [Q2]: '56', [Q3]: '58', [Q4]: '60' });
  await change('setTarget', { measure: of.measure, kind: 'ABSOLUTE', value: '90', date: '2027-03-31' });
  expect((await quarters(of))[1]).toBe(`${Q3} ON_TARGET`);
  const { changes } = await change('reopenRound', { period: Q3, reason: 'A figure was wrong' });
  const moved = changes.find((entry: { subject: { id: string } }) => entry.subject.id === of.ambition);
  expect(moved).toMatchObject({
    from: 'ON_TARGET',
    to: 'OFF_TRAJECTORY',
    fields: { cause: { to: 'RoundReopened' } },
  });
  for (const period of [Q3, Q4]) {
    const { computed } = await computedOf(lead(), organisation, of.reference, period);
    expect(verdictIn(computed)).toEqual(
      (await judgedAfresh(lead(), organisation, of.reference, period)).ambition,
    );
  }
  await (await council.lock(Q3)).publishRound(Q3);
});

test('N8: a quarter is judged at its end, whenever that is done', async () => {
  const of = await judged(council, { [Q4]: '57' });
  const before = await computedOf(lead(), organisation, of.reference, Q4);
  now = '2029-01-01T12:00:00Z';
  await change('setTarget', { measure: of.measure, kind: 'ABSOLUTE', value: '90', date: '2027-03-31' });
  await change('setTarget', { measure: of.measure, kind: 'ABSOLUTE', value: '70', date: '2027-03-31' });
  const after = await computedOf(lead(), organisation, of.reference, Q4);
  now = '2026-08-15T12:00:00Z';
  expect(after.computed.createdAt).toMatch(/^2029/);
  expect(verdictIn(after.computed)).toEqual(verdictIn(before.computed));
});

test('N2: a published quarter that is the newest one is judged by a new target; what it was published beside stays', async () => {
  const of = await judged(council, { [Q3]: '58', [Q4]: '60' });
  const { reference, measure } = of;
  const status = { reference, period: Q4, status: 'ON_TARGET', reason: 'As computed' };
  await change('publishAmbitionStatus', status);
  const { computed: then } = await computedOf(lead(), organisation, reference, Q4);
  await council.publishRound(Q4);
  expect(await told('setTarget', { measure, kind: 'ABSOLUTE', value: '90', date: '2027-03-31' })).toEqual(
    both(`${Q4} OFF_TRAJECTORY`),
  );
  const { computed, published } = await computedOf(lead(), organisation, reference, Q4);
  expect(computed).toMatchObject({ status: 'OFF_TRAJECTORY', inputs: { target: 90 } });
  expect(published).toEqual({ status: 'ON_TARGET', computed: then });
});

test('N2: a correction of one measure judges its own published quarters again, and no other measure by what is asked now', async () => {
  const of = await judged(council, { [Q2]: '56', [Q3]: '58' });
  const second = await council.measure({ ambition: of.ambition, name: 'Second' });
  await council.baseline({ measure: second });
  await council.target({ measure: second });
  for (const period of [Q2, Q3]) {
    await council.reading({ measure: second, period, value: '58', reason: 'R' });
  }
  // By now 90 is asked for: the quarters that are published keep the verdicts of when 70 was.
  await council.target({ measure: second, value: '90' });
  const before = await computedOf(lead(), organisation, of.reference, Q2);
  const reading = { measure: of.measure, period: Q2, basis: 'IN_PERIOD', value: '49', reason: 'Corrected' };
  expect(await told('recordReading', reading)).toEqual(both(`${Q2} OFF_TRAJECTORY`));
  const { computed, measures } = await computedOf(lead(), organisation, of.reference, Q2);
  expect(measures[1].computed).toEqual(before.measures[1].computed);
  expect(measures[1].computed).toMatchObject({ status: 'ON_TARGET', inputs: { target: 70 } });
  expect(computed.explanation).toBe(
    `1 of the 2 judged measures is off trajectory, and the worst decides: "Measure of ${of.reference}".`,
  );
});
