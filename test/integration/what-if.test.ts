import { computedOf, VERDICT, verdictIn } from '../support/judged';
import { codeOf, World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the graph gives
type Json = any;

const ASK = `query($organisation: String!, $reference: String!, $measure: ID, $period: String, $choices: [WhatIfInput!]!) {
  whatIf(organisation: $organisation, reference: $reference, measure: $measure, period: $period, choices: $choices) {
    name ambition { ${VERDICT} } measures { id verdict { ${VERDICT} } } } }`;

const tryIt = (reference: string, choices: object[], more: object = {}, persona = 'lead@leicester') =>
  world.as(persona).try(ASK, { organisation: 'leicester', reference, choices, ...more });

async function whatIf(
  reference: string,
  choices: object[],
  more: object = {},
  persona?: string,
): Promise<Json[]> {
  const { data, errors } = await tryIt(reference, choices, more, persona);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.whatIf;
}

const relative = { kind: 'RELATIVE', value: '15' };
const points = { kind: 'POINTS', value: '15' };
const wider = { kind: 'SHARE_OF_SPAN', value: '0.3' };

test('N4: the same printed numbers of CYP4a give on target, close and off, by what "15%" and "now" mean', async () => {
  const choices = [
    { name: 'per cent, the year', target: relative, basis: 'FULL_YEAR' },
    { name: 'points, the year, 30% of the way', target: points, basis: 'FULL_YEAR', tolerance: wider },
    { name: 'per cent, the quarter', target: relative, basis: 'IN_PERIOD' },
    { name: 'points, the year', target: points, basis: 'FULL_YEAR' },
  ];
  const answers = await whatIf('CYP4a', choices);
  expect(answers.map(({ name, ambition }) => [name, ambition.status, ambition.clause])).toEqual([
    ['per cent, the year', 'ON_TARGET', 'AT_OR_AHEAD_OF_EXPECTED'],
    ['points, the year, 30% of the way', 'CLOSE_TO_TRAJECTORY', 'WITHIN_TOLERANCE'],
    ['per cent, the quarter', 'OFF_TRAJECTORY', 'WORSE_THAN_BASELINE'],
    ['points, the year', 'OFF_TRAJECTORY', 'BEHIND_EXPECTED'],
  ]);
  // 15% of 51.5 on top of it, and 15 points on top of it; 46.0% is the last quarter.
  expect(answers.map(({ ambition: { inputs } }) => [inputs.target, inputs.actual, inputs.tolerance])).toEqual(
    [
      [59.225, 55.8, 0.15],
      [66.5, 55.8, 0.3],
      [59.225, 46, 0.15],
      [66.5, 55.8, 0.15],
    ],
  );
  expect(answers[2].ambition.explanation).toMatch(
    /^46\.0% for 2025-26 Q4 is worse than the baseline of 51\.5%/,
  );
});

test('what is left out is as it is: no choice at all gives what is computed', async () => {
  const [asItIs] = await whatIf('CYP4a', [{ name: 'as it is' }]);
  const { computed, measures } = await computedOf(world.as('lead@leicester'), 'leicester', 'CYP4a');
  expect(asItIs).toEqual({
    name: 'as it is',
    ambition: verdictIn(computed),
    measures: [{ id: measures[0].id, verdict: verdictIn(measures[0].computed) }],
  });
});

test('CYP5 by the date that is typed and by the date that is worded, a year apart', async () => {
  const [typed, worded] = await whatIf('CYP5', [
    { name: 'as typed', targetDate: '2028-09-30' },
    { name: 'Q2 of 2027-28', targetDate: '2027-09-30' },
  ]);
  expect(typed.ambition).toMatchObject({
    status: 'CLOSE_TO_TRAJECTORY',
    inputs: { targetDate: '2028-09-30', elapsed: 0.285379 },
  });
  expect(worded.ambition).toMatchObject({
    status: 'OFF_TRAJECTORY',
    inputs: { targetDate: '2027-09-30', elapsed: 0.399781 },
  });
});

test("CYP5 by another baseline's date, profile and milestones", async () => {
  const [later, stepped, milestones] = await whatIf('CYP5', [
    { name: 'a year later', baselineDate: '2026-03-31' },
    { name: 'stepped', profile: 'STEPPED' },
    {
      name: 'milestones',
      target: { kind: 'ABSOLUTE', value: '85', milestones: [{ date: '2026-03-31', value: '57' }] },
    },
  ]);
  expect(later.ambition).toMatchObject({ status: 'ON_TARGET', inputs: { elapsed: 0, expected: 48 } });
  expect(stepped.ambition).toMatchObject({ status: 'ON_TARGET', inputs: { expected: 48 } });
  expect(milestones.ambition).toMatchObject({
    status: 'ON_TARGET',
    inputs: { expected: 57, targetDate: '2028-09-30' },
  });
});

test("LD08 under the county's key and under a trajectory, for which it has no target", async () => {
  const more = { organisation: 'leicestershire', period: '2018-19 Q4' };
  const choices = [
    { name: 'key', ruleSet: 'QUARTILE_TREND' },
    { name: 'trajectory', ruleSet: 'TRAJECTORY' },
  ];
  const [key, trajectory] = await whatIf('LD08', choices, more, 'lead@leicestershire');
  expect(key.ambition).toMatchObject({ status: 'CLOSE_TO_TRAJECTORY', clause: 'ROOM_FOR_IMPROVEMENT' });
  expect(trajectory.ambition).toMatchObject({
    status: 'ESTABLISHING_BASELINE',
    clause: 'TARGET_MISSING',
    ruleSet: 'TRAJECTORY',
  });
});

test('a choice for one measure leaves the others as they are, and the ambition is judged over all', async () => {
  const { measures } = await computedOf(world.as('lead@leicester'), 'leicester', 'CYP1b');
  const [first, second] = measures;
  const target = { kind: 'ABSOLUTE', value: '20' };
  const [answer] = await whatIf('CYP1b', [{ name: 'one', target, targetDate: '2026-03-31' }], {
    measure: first.id.toUpperCase(),
  });
  expect(answer.measures.map(({ id }: Json) => id)).toEqual([first.id, second.id]);
  expect(answer.measures[0].verdict.inputs).toMatchObject({ target: 20, targetDate: '2026-03-31' });
  expect(answer.measures[1].verdict).toEqual(verdictIn(second.computed));
  expect(answer.ambition).toMatchObject({ inputs: null, clause: 'WORST_MEASURE', status: 'OFF_TRAJECTORY' });
});

test('N9: a question writes nothing, neither rows nor the log', async () => {
  const before = [await world.rowCounts(), await world.sql('SELECT head FROM stream ORDER BY 1')];
  await whatIf('CYP4a', [{ name: 'points', target: points, ruleSet: 'VARIANCE_TO_TARGET' }]);
  expect([await world.rowCounts(), await world.sql('SELECT head FROM stream ORDER BY 1')]).toEqual(before);
});

test.each([
  [[], 'choices'],
  [Array.from({ length: 21 }, () => ({ name: 'x' })), 'choices'],
  [[{ name: 'x', target: { kind: 'RELATIVE', value: '-101' } }], 'choices.0.target.value'],
  [[{ name: 'x' }, { name: 'y', target: { kind: 'POINTS' } }], 'choices.1.target.value'],
  [
    [{ name: 'x', target: { kind: 'ABSOLUTE', value: '5', direction: 'INCREASE' } }],
    'choices.0.target.direction',
  ],
  [[{ name: 'x', target: { kind: 'MAINTAIN', min: '5', max: '4' } }], 'choices.0.target.max'],
  [[{ name: 'x', target: { kind: 'COMPOSITE' } }], 'choices.0.target.kind'],
  [[{ name: 'x', tolerance: { kind: 'SHARE_OF_SPAN', value: '1.5' } }], 'choices.0.tolerance.value'],
  [[{ name: 'x', tolerance: { kind: 'ABSOLUTE', value: '-1' } }], 'choices.0.tolerance.value'],
])('N9: bad choices %j are refused at %s', async (choices, field) => {
  const { errors } = await tryIt('CYP4a', choices);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
});

test.each([
  [{ period: '2025-26' }, 'period', 'BAD_USER_INPUT'],
  [{ period: 'soon' }, 'period', 'BAD_USER_INPUT'],
  [{ measure: '00000000-0000-7000-8000-000000000000' }, 'measure', 'NOT_FOUND'],
  [{ measure: 'no id' }, 'measure', 'NOT_FOUND'],
  [{ reference: 'CYP99' }, 'reference', 'NOT_FOUND'],
])('N9: a question about %j is refused at %s as %s', async (more, field, code) => {
  const { errors } = await tryIt('CYP4a', [{ name: 'x' }], more);
  expect(errors?.[0]?.extensions).toEqual({ code, field });
});

test.each([
  ['viewer@leicester', 'FORBIDDEN'],
  ['contributor@leicester', 'OK'],
  ['analyst@leicester', 'OK'],
  ['admin@leicester', 'OK'],
  ['lead@leicestershire', 'NOT_FOUND'],
])('N6, N7: %s who asks about Leicester is answered %s', async (persona, code) => {
  expect(codeOf(await tryIt('CYP4a', [{ name: 'x' }], {}, persona))).toBe(code);
});

test('N6: the other council is answered as about an ambition that nobody has; the public is asked for a token', async () => {
  const foreign = await tryIt('CYP4a', [{ name: 'x' }], {}, 'lead@leicestershire');
  expect(foreign).toEqual(
    await tryIt('CYP4a', [{ name: 'x' }], { organisation: 'nobody' }, 'lead@leicestershire'),
  );
  const variables = { organisation: 'leicester', reference: 'CYP4a', choices: [{ name: 'x' }] };
  expect(codeOf(await world.public.try(ASK, variables))).toBe('UNAUTHENTICATED');
});
