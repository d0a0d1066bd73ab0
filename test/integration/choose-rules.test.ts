import { CHANGES, computedOf, judged, judgedAfresh, QUARTER, verdictIn } from '../support/judged';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date('2026-08-15T12:00:00Z') });
  council = await world.seed('leicester');
});
afterAll(() => world.close());

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the graph gives
type Json = any;

const RULES = `rules { ruleSet toleranceKind tolerance profile minimumExpectation driftLength dueWithinDays
  minimumChange suppressionThreshold roundingBase noQuartile }`;
const choose = (input: object, selection = CHANGES): Promise<Json> =>
  lead().change('chooseRules', { organisation, ...input }, selection);
const rulesOf = async (measure: string): Promise<Json> =>
  (await lead().ask(`query($id: ID!) { node(id: $id) { ... on Measure { ${RULES} } } }`, { id: measure }))
    .node.rules;
const rulesOfCouncil = async (): Promise<Json> =>
  (await lead().ask(`{ organisation(slug: "leicester") { ${RULES} } }`)).organisation.rules;
const statusOf = async (reference: string, period?: string): Promise<string> =>
  (await computedOf(lead(), organisation, reference, period)).computed.status;

const SOFTWARE = {
  ruleSet: 'TRAJECTORY',
  toleranceKind: 'SHARE_OF_SPAN',
  tolerance: 0.15,
  profile: 'LINEAR',
  minimumExpectation: null,
  driftLength: 3,
  dueWithinDays: 42,
  minimumChange: null,
  suppressionThreshold: null,
  roundingBase: null,
  noQuartile: false,
};
const strict = { kind: 'SHARE_OF_SPAN', value: '0.05' };
const points = { kind: 'ABSOLUTE', value: '10' };

/** Everything that the organisation chose goes back to what the software has. */
afterEach(async () => {
  const nothing = { ruleSet: null, tolerance: null, profile: null, driftLength: null, dueWithinDays: null };
  await lead().tryTo('chooseRules', {
    organisation,
    ...nothing,
    suppressionThreshold: null,
    roundingBase: null,
  });
});

test('where nobody chose, a measure and the organisation have the rules of the software', async () => {
  const { measure } = await judged(council);
  expect(await rulesOf(measure)).toEqual(SOFTWARE);
  expect(await rulesOfCouncil()).toEqual(SOFTWARE);
});

test('a measure follows its organisation field by field, its own choice goes first, and null goes back', async () => {
  const { measure } = await judged(council);
  await choose({ tolerance: strict, driftLength: 2, profile: 'STEPPED' });
  expect(await rulesOfCouncil()).toEqual({
    ...SOFTWARE,
    tolerance: 0.05,
    driftLength: 2,
    profile: 'STEPPED',
  });
  await choose({ measure, tolerance: points, minimumExpectation: '40', noQuartile: true });
  const own = { toleranceKind: 'ABSOLUTE', tolerance: 10, minimumExpectation: 40, noQuartile: true };
  expect(await rulesOf(measure)).toEqual({ ...SOFTWARE, driftLength: 2, profile: 'STEPPED', ...own });
  await choose({ measure, driftLength: 5 });
  expect(await rulesOf(measure)).toMatchObject({ ...own, driftLength: 5 });
  await choose({ measure, tolerance: null, driftLength: null, minimumExpectation: null, noQuartile: null });
  expect(await rulesOf(measure)).toEqual({
    ...SOFTWARE,
    tolerance: 0.05,
    driftLength: 2,
    profile: 'STEPPED',
  });
});

test('N1: a choice of the organisation judges every ambition again that follows it, and no other by another rule', async () => {
  const follows = await judged(council, { [QUARTER]: '57' });
  const own = await judged(council, { [QUARTER]: '57' });
  await choose({ measure: own.measure, tolerance: points });
  const { change, changes } = await choose(
    { tolerance: strict, reason: 'Agreed with scrutiny' },
    `subject { __typename ... on Organisation { slug } } ${CHANGES}`,
  );
  expect(change.kind).toBe('RulesChosen');
  expect(changes[0]).toMatchObject({
    reason: 'Agreed with scrutiny',
    subject: { __typename: 'Organisation' },
    fields: { tolerance: { from: null, to: '0.05' }, toleranceKind: { from: null, to: 'SHARE_OF_SPAN' } },
  });
  const told = changes.filter(({ subject }: Json) => [follows.ambition, own.ambition].includes(subject.id));
  expect(told).toMatchObject([
    {
      kind: 'StatusComputed',
      from: 'CLOSE_TO_TRAJECTORY',
      to: 'OFF_TRAJECTORY',
      subject: { id: follows.ambition },
      fields: { cause: { to: 'RulesChosen' } },
    },
  ]);
  expect(await statusOf(own.reference)).toBe('CLOSE_TO_TRAJECTORY');
});

test('another rule set is another verdict on the same data, and the first one comes back with it', async () => {
  const { reference, measure } = await judged(council, { '2024-25 Q4': '50', [QUARTER]: '56' });
  const first = (await computedOf(lead(), organisation, reference)).computed;
  expect(first).toMatchObject({ status: 'OFF_TRAJECTORY', clause: 'BEHIND_EXPECTED' });
  await choose({ measure, ruleSet: 'VARIANCE_TO_TARGET' });
  const second = (await computedOf(lead(), organisation, reference)).computed;
  expect(second).toMatchObject({
    ruleSet: 'VARIANCE_TO_TARGET',
    ruleSetVersion: 1,
    clause: 'NO_WORSE_THAN_YEAR_BEFORE',
    status: 'CLOSE_TO_TRAJECTORY',
  });
  await choose({ measure, ruleSet: null });
  expect(verdictIn((await computedOf(lead(), organisation, reference)).computed)).toEqual(verdictIn(first));
});

test('N2: what was published does not move with the rules; a quarter that is being worked on does', async () => {
  const [past, open] = ['2023-24 Q3', '2023-24 Q4'];
  for (const period of [past, open]) await council.round(period);
  const { measure, reference } = await judged(council);
  await council.baseline({ measure, period: '2022-23 Q4' });
  for (const period of [past, open]) await council.reading({ measure, period, value: '54' });
  const status = await statusOf(reference, past);
  await lead().change('publishAmbitionStatus', { organisation, reference, period: past, status });
  await (await council.lock(past)).publishRound(past);
  const before = await computedOf(lead(), organisation, reference, past);

  await choose({ measure, ruleSet: 'VARIANCE_TO_TARGET', tolerance: { kind: 'ABSOLUTE', value: '0.01' } });
  const after = await computedOf(lead(), organisation, reference, past);
  expect(after.computed).toEqual(before.computed);
  expect(after.published).toEqual(before.published);
  const worked = await computedOf(lead(), organisation, reference, open);
  expect(worked.computed).toMatchObject({ ruleSet: 'VARIANCE_TO_TARGET', status: 'OFF_TRAJECTORY' });
  // Published once more, with a better analysis, it stands beside the same verdict still.
  const again = { organisation, reference, period: past, status, reason: 'Said better', analysis: 'A' };
  await lead().change('publishAmbitionStatus', again);
  expect((await computedOf(lead(), organisation, reference, past)).published).toEqual(before.published);
  // Both on the same data: what the rules of now would make of the published quarter.
  const { ambition } = await judgedAfresh(lead(), organisation, reference, past);
  expect(ambition).toMatchObject({ ruleSet: 'VARIANCE_TO_TARGET', inputs: { actual: 54 } });
});
