import { computedOf, judgedAfresh, verdictIn } from '../support/judged';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

const seen = (council: string, reference: string) =>
  computedOf(world.as(`lead@${council}`), council, reference);

// Each beside what the papers print: computed, published.
test.each([
  ['leicester', 'CYP4a', 'ON_TARGET', 'AT_OR_AHEAD_OF_EXPECTED', 'CLOSE_TO_TRAJECTORY'],
  ['leicester', 'CYP5', 'CLOSE_TO_TRAJECTORY', 'WITHIN_TOLERANCE', 'CLOSE_TO_TRAJECTORY'],
  ['leicester', 'CYP4b', 'OFF_TRAJECTORY', 'WORSE_THAN_BASELINE', 'CLOSE_TO_TRAJECTORY'],
  ['leicester', 'CYP3a', 'OFF_TRAJECTORY', 'WORSE_THAN_BASELINE', 'ON_TARGET'],
  ['leicester', 'CYP3b', 'DATA_NOT_AVAILABLE', 'NO_READING', 'DATA_NOT_AVAILABLE'],
  ['leicester', 'CYP3d', 'OFF_TRAJECTORY', 'ALL_MEASURES', 'OFF_TRAJECTORY'],
  ['leicester', 'CYP1a', 'OFF_TRAJECTORY', 'OUTSIDE_RANGE', 'OFF_TRAJECTORY'],
  ['leicester', 'ASC1b', 'ESTABLISHING_BASELINE', 'MEASURE_UNJUDGED', 'OFF_TRAJECTORY'],
  ['leicestershire', 'LD08', 'CLOSE_TO_TRAJECTORY', 'ROOM_FOR_IMPROVEMENT', 'ON_TARGET'],
])(
  'N4: %s %s is computed as %s by %s, beside %s as published',
  async (council, reference, computed, clause, published) => {
    const ambition = await seen(council, reference);
    expect(ambition.computed).toMatchObject({ status: computed, clause });
    expect(ambition.published.status).toBe(published);
    expect(verdictIn(ambition.published.computed)).toEqual(verdictIn(ambition.computed));
  },
);

test('N4: CYP4a explains itself: rule set and version, all inputs, the clause and one sentence', async () => {
  const { computed, measures } = await seen('leicester', 'CYP4a');
  expect(verdictIn(computed)).toEqual({
    status: 'ON_TARGET',
    ruleSet: 'TRAJECTORY',
    ruleSetVersion: 1,
    clause: 'AT_OR_AHEAD_OF_EXPECTED',
    explanation:
      '55.8% for 2025-26 is at or ahead of the 55.79% expected by 31 March 2026 on the way from 51.5% to 59.2% by ' +
      '31 March 2027.',
    inputs: {
      baseline: 51.5,
      baselineDate: '2024-12-31',
      target: 59.225,
      targetDate: '2027-03-31',
      // 455 of 820 days; 51.5 and 455/820 of the 7.725 points to go.
      elapsed: 0.554878,
      expected: 55.786433,
      actual: 55.8,
      progress: 0.556634,
      toleranceKind: 'SHARE_OF_SPAN',
      tolerance: 0.15,
      basis: 'FULL_YEAR',
      readingPeriod: '2025-26',
    },
  });
  expect(computed).toMatchObject({ period: { label: '2025-26 Q4' }, cause: 'ReadingRecorded' });
  // The only measure speaks for the ambition.
  expect(verdictIn(measures[0].computed)).toEqual(verdictIn(computed));
});

test('N4: what cannot be compared is no input: the baseline of ASC1b in days, its share of people', async () => {
  const { computed, measures } = await seen('leicester', 'ASC1b');
  expect(computed.inputs).toBeNull();
  const [share, delay] = measures;
  expect(share.computed).toMatchObject({ status: 'ESTABLISHING_BASELINE', clause: 'UNITS_DISAGREE' });
  expect(share.computed.inputs).toMatchObject({
    baseline: null,
    actual: 26.3,
    expected: null,
    progress: null,
  });
  expect(delay.computed).toMatchObject({ clause: 'TARGET_MISSING', inputs: { baseline: 706, target: null } });
});

test('N4: an ambition over eight measures says which of them decided and which was left out', async () => {
  const { computed, measures } = await seen('leicester', 'CYP3d');
  expect(computed).toMatchObject({ inputs: null, ruleSet: 'TRAJECTORY' });
  expect(computed.explanation).toMatch(
    /^4 of the 7 judged measures are off trajectory, and the worst decides: /,
  );
  expect(computed.explanation).toMatch(
    /1 measure is left out: "KS4 average progress 8 score" \(without data\)\.$/,
  );
  const statuses = measures.map((measure: { computed: { status: string } }) => measure.computed.status);
  expect(statuses.filter((status: string) => status === 'OFF_TRAJECTORY')).toHaveLength(4);
  expect(statuses).toContain('DATA_NOT_AVAILABLE');
});

test("N4: the county's key goes by quartile and trend, without a target", async () => {
  const { computed } = await seen('leicestershire', 'LD08');
  expect(computed).toMatchObject({
    ruleSet: 'QUARTILE_TREND',
    ruleSetVersion: 1,
    period: { label: '2018-19 Q4' },
    explanation:
      '89.5% for 2018-19 Q4 is in the second quartile of all councils and worse than the period before.',
    inputs: { baseline: null, target: null, expected: null, actual: 89.5 },
  });
});

const EVERY = `query($slug: String!) { organisation(slug: $slug) { ambitions(first: 100) { nodes { reference
  computedStatuses { period { label } } measures { computedStatuses { period { label } } } } } } }`;

test.each(['leicester', 'leicestershire'])(
  'N9: every standing status of %s is what a judgement from the data gives',
  async (council) => {
    const lead = world.as(`lead@${council}`);
    const { organisation } = await lead.ask(EVERY, { slug: council });
    for (const { reference, computedStatuses, measures } of organisation.ambitions.nodes) {
      expect(computedStatuses.length).toBeGreaterThan(0);
      for (const { period } of computedStatuses) {
        const standing = await computedOf(lead, council, reference, period.label);
        const fresh = await judgedAfresh(lead, council, reference, period.label);
        expect([reference, verdictIn(standing.computed)]).toEqual([reference, fresh.ambition]);
        expect(standing.measures.map(({ computed }: { computed: object }) => verdictIn(computed))).toEqual(
          fresh.measures.map(({ verdict }: { verdict: object }) => verdict),
        );
      }
      for (const measure of measures) expect(measure.computedStatuses).toEqual(computedStatuses);
    }
  },
);

test('every computed status says why in one sentence of words', async () => {
  const rows = await world.sql('SELECT DISTINCT explanation FROM computed_status');
  expect(rows.length).toBeGreaterThan(50);
  for (const { explanation } of rows) {
    expect(explanation).toMatch(/^["A-Z\d-].*[^.]\.$/);
    expect(explanation).not.toMatch(/undefined|null|NaN|[A-Z]+_[A-Z]+/);
  }
});

test.each(['soon', '', '2025-26', '2026-03-31'])(
  'N9: a status is asked for by its quarter, not by %j',
  async (period) => {
    const document = `query($period: String) { ambition(organisation: "leicester", reference: "CYP4a") {
    computed(period: $period) { status } measures { computed(period: $period) { status } } } }`;
    const { errors } = await world.as('lead@leicester').try(document, { period });
    for (const { extensions } of errors ?? [])
      expect(extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'period' });
    expect(errors).toHaveLength(2);
  },
);
