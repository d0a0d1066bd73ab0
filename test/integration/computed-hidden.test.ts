import { CHANGES, COMPUTED, computedOf, judged, QUARTER, type Judged } from '../support/judged';
import type { Seeder } from '../support/seeder';
import { World, type Caller } from '../support/world';

const NEXT = '2026-27 Q1';

let world: World;
let council: Seeder;
beforeAll(async () => {
  // Each command a second after the one before: what is suppressed is told from what came earlier by its time.
  let seconds = Date.parse('2026-08-15T12:00:00Z') / 1000;
  world = await World.open('empty', { now: () => new Date((seconds += 1) * 1000) });
  council = await world.seed('leicester');
  await (await council.round(QUARTER)).round(NEXT);
});
afterAll(() => world.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the graph gives
type Json = any;

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');
const OUTSIDE: [string, () => Caller][] = [
  ['the public', () => world.public],
  ['a viewer', () => world.as('viewer@leicester')],
];
const record = (measure: string, value: string, more: object = {}): Promise<Json> =>
  lead().change(
    'recordReading',
    { organisation, measure, period: QUARTER, basis: 'IN_PERIOD', value, ...more },
    CHANGES,
  );
const publish = async ({ reference }: Judged): Promise<void> => {
  const { computed } = await computedOf(lead(), organisation, reference, QUARTER);
  await lead().change('publishAmbitionStatus', {
    organisation,
    reference,
    period: QUARTER,
    status: computed.status,
    reason: 'R',
  });
};
const publishRound = async (period: string): Promise<void> => {
  await lead().tryTo('lockRound', { organisation, period });
  await lead().change('publishRound', { organisation, period });
};

/** Everything that a caller is told of the computed statuses of an ambition. */
const EVERYTHING = `query($organisation: String!, $reference: String!) {
  ambition(organisation: $organisation, reference: $reference) {
    computed { ${COMPUTED} } computedStatuses { ${COMPUTED} } published { status computed { ${COMPUTED} } }
    publishedStatuses { computed { ${COMPUTED} } }
    measures { computed { ${COMPUTED} } computedStatuses { ${COMPUTED} } published { computed { ${COMPUTED} } } } } }`;
const everything = async (caller: Caller, { reference }: Judged): Promise<Json> =>
  (await caller.ask(EVERYTHING, { organisation, reference })).ambition;

let shown: Judged;
let hidden: Judged;
let mixed: Judged;
beforeAll(async () => {
  shown = await judged(council, { [QUARTER]: '57' });
  hidden = await judged(council);
  mixed = await judged(council, { [QUARTER]: '57' });
  await record(hidden.measure, '61.7', { symbol: 'SUPPRESSED' });
  const second = await council.measure({ ambition: mixed.ambition, name: 'Hidden one' });
  await council.baseline({ measure: second });
  await council.target({ measure: second });
  await record(second, '61.7', { symbol: 'SUPPRESSED' });
  for (const each of [shown, hidden, mixed]) await publish(each);
  await publishRound(QUARTER);
});

test('N7: a suppressed figure is judged for those who work with it, and its figures are there', async () => {
  const { computed, measures } = await everything(lead(), hidden);
  expect(computed).toMatchObject({ status: 'ON_TARGET', inputs: { actual: 61.7 } });
  expect(computed.explanation).toMatch(/^61\.7% for/);
  expect(measures[0].computed.inputs.actual).toBe(61.7);
});

test.each(OUTSIDE)(
  'N7: once published, %s is told nothing that rests on the suppressed figure',
  async (_who, who) => {
    const seen = await everything(who(), hidden);
    expect(seen).toEqual({
      computed: null,
      computedStatuses: [],
      published: { status: 'ON_TARGET', computed: null },
      publishedStatuses: [{ computed: null }],
      measures: [{ computed: null, computedStatuses: [], published: { computed: null } }],
    });
  },
);

test.each(OUTSIDE)(
  'N7: nor of an ambition that only one of its measures hides; the other measure is shown to %s',
  async (_who, who) => {
    const { computed, measures, published } = await everything(who(), mixed);
    expect([computed, published.computed]).toEqual([null, null]);
    const [first, second] = measures;
    expect(first.computed).toMatchObject({ status: 'CLOSE_TO_TRAJECTORY', inputs: { actual: 57 } });
    expect(second.computed).toBeNull();
  },
);

test('N7: the log of a suppressed figure names the statuses and no figure', async () => {
  const rows = await world.sql(
    `SELECT c.* FROM change c WHERE c.subject_id = ANY($1) AND c.kind IN ('StatusComputed', 'ReadingRecorded')`,
    [[hidden.measure, hidden.ambition]],
  );
  expect(rows.filter(({ kind }) => kind === 'StatusComputed')).toHaveLength(2);
  expect(rows.map(({ reason }) => reason)).toEqual([null, null, null]);
  expect(JSON.stringify(rows)).not.toMatch(/61\.7/);
});

test.each(OUTSIDE)('%s reads what is computed as at the latest publication', async (_who, who) => {
  const before = await everything(who(), shown);
  expect(before.computed).toMatchObject({ status: 'CLOSE_TO_TRAJECTORY', period: { label: QUARTER } });
  await council.target({ measure: shown.measure, value: '90' });
  await council.reading({ measure: shown.measure, period: NEXT, value: '40' });
  expect((await everything(lead(), shown)).computed).toMatchObject({
    status: 'OFF_TRAJECTORY',
    period: { label: NEXT },
  });
  expect(await everything(who(), shown)).toEqual(before);
  await council.target({ measure: shown.measure, value: '70' });
});

const LISTED = `query($slug: String!, $status: TrajectoryStatus!) { organisation(slug: $slug) {
  ambitions(first: 100, filter: { computed: [$status] }) { nodes { reference } } } }`;
const listed = async (caller: Caller, status: string): Promise<string[]> => {
  const { organisation: found } = await caller.ask(LISTED, { slug: organisation, status });
  return found.ambitions.nodes.map(({ reference }: Json) => reference);
};

test('N7: a figure that is suppressed after the publication goes at once, with all that rests on it', async () => {
  const late = await judged(council);
  await record(late.measure, '62.6', { reason: 'R' });
  await publish(late);
  await publishRound(QUARTER);
  for (const [, who] of OUTSIDE) {
    expect((await everything(who(), late)).published.computed.inputs.actual).toBe(62.6);
    expect(await listed(who(), 'ON_TARGET')).toContain(late.reference);
  }
  const suppressed = await record(late.measure, '62.6', { symbol: 'SUPPRESSED', reason: 'Too few people' });
  expect(JSON.stringify(suppressed.changes)).not.toMatch(/62\.6/);
  for (const [, who] of OUTSIDE) {
    const seen = await everything(who(), late);
    expect(JSON.stringify(seen)).not.toMatch(/62\.6/);
    expect(seen.published).toEqual({ status: 'ON_TARGET', computed: null });
    expect([seen.computed, seen.measures[0].computed]).toEqual([null, null]);
    expect(await listed(who(), 'ON_TARGET')).not.toContain(late.reference);
  }
  expect((await everything(lead(), late)).published.computed.inputs.actual).toBe(62.6);

  // Put right and published again, it is there again; what was hidden in between is not.
  await record(late.measure, '63.5', { reason: 'Checked again' });
  for (const [, who] of OUTSIDE) expect((await everything(who(), late)).computed).toBeNull();
  await publish(late);
  await publishRound(QUARTER);
  for (const [, who] of OUTSIDE) {
    const seen = await everything(who(), late);
    expect([seen.computed.inputs.actual, seen.published.computed.inputs.actual]).toEqual([63.5, 63.5]);
    expect(JSON.stringify(seen)).not.toMatch(/62\.6/);
  }
});

test.each([
  ['VARIANCE_TO_TARGET', '2024-25 Q4'],
  ['QUARTILE_TREND', '2025-26 Q3'],
])('N7: what %s compares with a hidden figure, that of %s, is hidden too', async (ruleSet, period) => {
  const compared = await judged(council, { [QUARTER]: '56' });
  const { measure } = compared;
  await lead().change('chooseRules', { organisation, measure, ruleSet });
  await record(measure, '58.3', { period, symbol: 'SUPPRESSED' });
  const { changes } = await record(measure, '56.1', { reason: 'R' });
  expect(JSON.stringify(changes)).not.toMatch(/58\.3/);
  await publishRound(QUARTER);
  expect((await everything(lead(), compared)).computed).toMatchObject({ ruleSet, inputs: { actual: 56.1 } });
  for (const [, who] of OUTSIDE) {
    const seen = await everything(who(), compared);
    expect([seen.computed, seen.measures[0].computed]).toEqual([null, null]);
    expect(JSON.stringify(seen)).not.toMatch(/58\.3/);
  }
});
