import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
});
afterAll(() => world.close());

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');
const node = (type: string, id: string, fields: string) =>
  lead()
    .ask(`query($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`, { id })
    .then((data) => data.node);

const LOG = `query($subject: ID!) { changes(organisation: "leicester", filter: { subject: $subject }) {
  nodes { kind from to reason period { label } } } }`;
const logOf = async (subject: string) => (await lead().ask(LOG, { subject })).changes.nodes;

test('N2: a reading that is revised is kept, and both can be read with who stands', async () => {
  const measure = await council.measure();
  const place = { organisation, measure, period: '2025-26 Q3', basis: 'IN_PERIOD' };
  await lead().change('recordReading', { ...place, value: '60.30' });
  await lead().change('recordReading', { ...place, value: '61.5', reason: 'Late returns' });
  const readings = `latest { value revision }
    readings { totalCount nodes { value } }
    history: readings(filter: { includeSuperseded: true }) { nodes { value revision superseded } }`;
  expect(await node('Measure', measure, readings)).toEqual({
    latest: { value: 61.5, revision: 2 },
    readings: { totalCount: 1, nodes: [{ value: 61.5 }] },
    history: {
      nodes: [
        { value: 61.5, revision: 2, superseded: false },
        { value: 60.3, revision: 1, superseded: true },
      ],
    },
  });
  expect(await logOf(measure)).toMatchObject([
    { kind: 'MeasureAdded' },
    { kind: 'ReadingRecorded', from: null, to: '60.30' },
    { kind: 'ReadingRevised', from: '60.30', to: '61.5', reason: 'Late returns' },
  ]);
  const stored = await world.sql('SELECT value::text FROM reading WHERE measure_id = $1 ORDER BY revision', [
    measure,
  ]);
  expect(stored.map(({ value }) => value)).toEqual(['60.30', '61.5']);
});

test('N2: a status that is published twice for a quarter leaves both rows, and the log reads as a history', async () => {
  const ambition = await council.ambition({ reference: 'TWICE' });
  const publish = (period: string, status: string, reason: string) =>
    lead().change('publishAmbitionStatus', { organisation, reference: 'TWICE', period, status, reason });
  await publish('2025-26 Q2', 'ON_TARGET', 'First');
  await publish('2025-26 Q3', 'ON_TARGET', 'Second');
  await publish('2025-26 Q3', 'OFF_TRAJECTORY', 'A figure was wrong');
  expect((await logOf(ambition)).slice(1)).toEqual([
    {
      kind: 'StatusPublished',
      from: null,
      to: 'ON_TARGET',
      reason: 'First',
      period: { label: '2025-26 Q2' },
    },
    {
      kind: 'StatusPublished',
      from: 'ON_TARGET',
      to: 'ON_TARGET',
      reason: 'Second',
      period: { label: '2025-26 Q3' },
    },
    {
      kind: 'StatusPublished',
      from: 'ON_TARGET',
      to: 'OFF_TRAJECTORY',
      reason: 'A figure was wrong',
      period: { label: '2025-26 Q3' },
    },
  ]);
  expect(await node('Ambition', ambition, 'published { status } publishedStatuses { status }')).toEqual({
    published: { status: 'OFF_TRAJECTORY' },
    publishedStatuses: [{ status: 'OFF_TRAJECTORY' }, { status: 'ON_TARGET' }],
  });
  const rows = await world.sql(
    'SELECT status, superseded_by_id IS NULL AS stands FROM published_status WHERE ambition_id = $1 ORDER BY id',
    [ambition],
  );
  expect(rows).toEqual([
    { status: 'ON_TARGET', stands: true },
    { status: 'ON_TARGET', stands: false },
    { status: 'OFF_TRAJECTORY', stands: true },
  ]);
});

test('N2: a due date that moves keeps the original, each step with its reason', async () => {
  const action = await council.action({ dueDate: '2026-06-30' });
  const area = await council.area({ dueDate: '2026-06-30' });
  for (const [dueDate, reason] of [
    ['2026-09-30', 'No contractor'],
    ['2026-12-31', 'No money'],
  ]) {
    await lead().change('moveActionDueDate', { organisation, action, dueDate, reason });
    await lead().change('moveAreaDueDate', { organisation, areaOfAction: area, dueDate, reason });
  }
  const dates = { dueDate: '2026-12-31', originalDueDate: '2026-06-30' };
  expect(
    await node('Action', action, 'dueDate originalDueDate updates { dueDateBefore dueDate note }'),
  ).toEqual({
    ...dates,
    updates: [
      { dueDateBefore: null, dueDate: '2026-06-30', note: null },
      { dueDateBefore: '2026-06-30', dueDate: '2026-09-30', note: 'No contractor' },
      { dueDateBefore: '2026-09-30', dueDate: '2026-12-31', note: 'No money' },
    ],
  });
  expect(await node('AreaOfAction', area, 'dueDate originalDueDate')).toEqual(dates);
  for (const subject of [action, area]) {
    expect((await logOf(subject)).slice(1)).toMatchObject([
      { from: '2026-06-30', to: '2026-09-30', reason: 'No contractor' },
      { from: '2026-09-30', to: '2026-12-31', reason: 'No money' },
    ]);
  }
});

test('N2: targets keep their history; baselines and judgements keep their rows', async () => {
  const [measure, inspection] = [await council.measure(), await council.inspection()];
  for (const value of ['80', '90']) {
    await lead().change('setTarget', { organisation, measure, kind: 'ABSOLUTE', value });
    await lead().change('setBaseline', { organisation, measure, period: '2025-26 Q1', value });
    const judgement = { criterion: 'Leaders', judgement: `Better than ${value}` };
    await lead().change('recordJudgement', { organisation, inspection, ...judgement });
  }
  expect(
    await node('Measure', measure, 'target { value } targetHistory { value } baseline { value }'),
  ).toEqual({
    target: { value: 90 },
    targetHistory: [{ value: 90 }, { value: 80 }],
    baseline: { value: 90 },
  });
  const [rows] = await world.sql(
    `SELECT (SELECT count(*)::int FROM baseline WHERE measure_id = $1) AS baselines,
       (SELECT count(*)::int FROM judgement WHERE inspection_id = $2) AS judgements`,
    [measure, inspection],
  );
  expect(rows).toEqual({ baselines: 2, judgements: 2 });
});
