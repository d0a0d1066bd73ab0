import { whoMay } from '../support/every-mutation';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
const ids: Record<string, string> = {};
beforeAll(async () => {
  world = await World.open('empty');
  const council: Seeder = await world.seed('leicester');
  const names = ['owner', 'division', 'plan', 'priority', 'area', 'ambition', 'measure', 'action'] as const;
  for (const name of names) ids[`$${name}`] = await council[name]();
  ids['$recommendation'] = await council.recommendation();
  ids['$inspection'] = await council.inspection();
  ids['$retired'] = await council.owner();
  await world
    .as('admin@leicester')
    .change('retireOwner', { organisation: 'leicester', owner: ids['$retired'], on: '2026-01-31' });
  await council.ambition({ reference: 'ASC1' });
});
afterAll(() => world.close());

/** "$owner" stands for the id of an owner that is there. */
const filled = (value: unknown): unknown => {
  if (typeof value === 'string') return ids[value] ?? value;
  if (Array.isArray(value)) return value.map(filled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, filled(entry)]));
};

const action = { title: 'T', owner: '$owner' };
const reading = { measure: '$measure', period: '2025-26 Q3', basis: 'IN_PERIOD', value: '1' };
const plan = { reference: 'N1', name: 'N', startsOn: '2026-04-01', endsOn: '2027-03-31' };
const status = { reference: 'ASC1', period: '2025-26 Q3', status: 'ON_TARGET' };
const report = { areaOfAction: '$area', period: '2025-26 Q3', planStatus: 'ON_TRACK', narrative: 'N' };
const NOBODY = '00000000-0000-7000-8000-000000000000';

// prettier-ignore
const REFUSED: [string, string, string, Record<string, unknown>][] = [
  ['addAction', 'an empty title', 'input.title', { ...action, title: '  ' }],
  ['addAction', 'a title that is too long', 'input.title', { ...action, title: 'x'.repeat(501) }],
  ['addAction', 'a control character', 'input.title', { ...action, title: 'a\u0000b' }],
  ['addAction', 'no title at all', 'input.title', { owner: '$owner' }],
  ['addAction', 'a title that is a number', 'input.title', { ...action, title: 3 }],
  ['addAction', 'a field that is not there', 'input.colour', { ...action, colour: 'red' }],
  ['addAction', 'a word that is no status', 'input.status', { ...action, status: 'GREEN' }],
  ['addAction', 'a day that is none', 'input.dueDate', { ...action, dueDate: '2026-02-30' }],
  ['addAction', 'a day with a time', 'input.dueDate', { ...action, dueDate: '2026-02-03T00:00:00Z' }],
  ['addAction', 'a retired owner', 'input.owner', { ...action, owner: '$retired' }],
  ['addAction', 'COMPLETE without evidence', 'input.evidence', { ...action, status: 'COMPLETE' }],
  ['addAction', 'EMBEDDED before COMPLETE', 'input.status', { ...action, status: 'EMBEDDED' }],
  ['addAction', 'an address that is a script', 'input.evidence.0.url', { ...action, evidence: [{ title: 'T', url: 'javascript:alert(1)' }] }],
  ['addAction', 'evidence without a title', 'input.evidence.0.title', { ...action, evidence: [{ note: 'N' }] }],
  ['addAction', 'a key that is too long', 'input.idempotencyKey', { ...action, idempotencyKey: 'k'.repeat(201) }],
  ['recordReading', 'a period that is none', 'input.period', { ...reading, period: '2025-27' }],
  ['recordReading', 'a period that has not begun', 'input.period', { ...reading, period: '2199-00 Q1' }],
  ['recordReading', 'a whole year in a quarter', 'input.basis', { ...reading, basis: 'FULL_YEAR' }],
  ['recordReading', 'neither a figure nor a symbol', 'input.value', { ...reading, value: null }],
  ['recordReading', 'more than all of them', 'input.numerator', { ...reading, numerator: '5', denominator: '4' }],
  ['recordReading', 'a division by nothing', 'input.denominator', { ...reading, denominator: '0' }],
  ['recordReading', 'a figure in words', 'input.value', { ...reading, value: 'twelve' }],
  ['recordReading', 'a figure with a comma', 'input.value', { ...reading, value: '1,5' }],
  ['recordReading', 'a figure beyond 15 digits', 'input.value', { ...reading, value: '1234567890123456' }],
  ['recordReading', 'a figure beside NOT_APPLICABLE', 'input.value', { ...reading, symbol: 'NOT_APPLICABLE' }],
  ['recordReading', 'one part twice', 'input.components.1.name', { ...reading, components: [{ name: 'a', value: '1' }, { name: 'a', value: '2' }] }],
  ['recordReadings', 'no readings', 'input.readings', { readings: [] }],
  ['recordReadings', 'one place twice', 'input.readings.1', { readings: [reading, reading] }],
  ['publishAmbitionStatus', 'a year where a quarter is wanted', 'input.period', { ...status, period: '2025-26' }],
  ['publishAmbitionStatus', 'a plan status', 'input.status', { ...status, status: 'ON_TRACK' }],
  ['recordPlanStatus', 'an empty narrative', 'input.narrative', { ...report, narrative: '' }],
  ['addPlan', 'an end before its start', 'input.endsOn', { ...plan, endsOn: '2026-03-31' }],
  ['addPriority', 'a number out of range', 'input.number', { plan: '$plan', number: 1000, title: 'T' }],
  ['addPriority', 'a number that is none', 'input.number', { plan: '$plan', number: 1.5, title: 'T' }],
  ['addPriority', 'an empty statement', 'input.iStatements.1', { plan: '$plan', number: 1, title: 'T', iStatements: ['I', ' '] }],
  ['setTarget', 'an absolute target without its figure', 'input.value', { measure: '$measure', kind: 'ABSOLUTE' }],
  ['setTarget', 'a direction with a figure', 'input.value', { measure: '$measure', kind: 'DIRECTION', direction: 'INCREASE', value: '1' }],
  ['moveActionDueDate', 'no reason', 'input.reason', { action: '$action', dueDate: '2027-01-01', reason: '' }],
  ['changeActionStatus', 'the status that it has', 'input.status', { action: '$action', status: 'NOT_STARTED' }],
  ['supersedeAction', 'an action by itself', 'input.by', { action: '$action', by: '$action' }],
  ['addEvidence', 'evidence for nothing', 'input.action', { title: 'T' }],
  ['openRound', 'a round of a year', 'input.period', { period: '2025-26' }],
  ['lockRound', 'a round that was never opened', 'input.period', { period: '1999-00 Q1' }],
  ['addMeasure', 'too many decimals', 'input.decimalPlaces', { ambition: '$ambition', name: 'N', unit: 'COUNT', polarity: 'NONE', cadence: 'ANNUAL', headlineBasis: 'FULL_YEAR', decimalPlaces: 7 }],
  ['linkAction', 'nothing to link', 'input', { action: '$action' }],
  ['updateAction', 'nothing that differs', 'input', { action: '$action', title: 'An action' }],
  ['updateAction', 'an id that is none', 'input.action', { action: 'not-an-id', title: 'T' }],
  ['addAction', 'an owner that is no id', 'input.owner', { ...action, owner: '7' }],
  ['addAction', 'a contributor that is no id', 'input.contributors.1', { ...action, contributors: ['$owner', '7'] }],
  ['linkAmbition', 'a priority that is no id', 'input.priorities.1', { ambition: '$ambition', priorities: ['$priority', '1'] }],
  ['addAmbition', 'a division that is no id', 'input.division', { reference: 'N', theme: 'T', descriptor: 'D', owner: '$owner', division: 'ASC' }],
  ['addOwner', 'a division that is no id', 'input.division', { post: 'P', division: 'ASC' }],
  ['recordReadings', 'a measure that is no id', 'input.readings.1.measure', { readings: [reading, { ...reading, measure: 'm' }] }],
];

// prettier-ignore
const NOT_FOUND: [string, string, Record<string, unknown>][] = [
  ['updateAction', 'input.action', { action: NOBODY, title: 'T' }],
  ['addAction', 'input.owner', { title: 'T', owner: NOBODY }],
  ['addAction', 'input.recommendations.0', { ...action, recommendations: [NOBODY] }],
  ['addAmbition', 'input.division', { reference: 'N', theme: 'T', descriptor: 'D', owner: '$owner', division: NOBODY }],
  ['recordReadings', 'input.readings.0.measure', { readings: [{ ...reading, measure: NOBODY }] }],
  ['publishAmbitionStatus', 'input.reference', { ...status, reference: 'NONE' }],
];

// The second time the document is a compiled one, with a coercion of its own.
test.each(REFUSED)(
  'N9: %s refuses %s, names %s and leaves nothing behind',
  async (name, _what, field, input) => {
    const before = await world.rowCounts();
    for (const _time of ['first', 'second', 'third']) {
      const { errors, data } = await world
        .as(`${whoMay(name)}@leicester`)
        .tryTo(name, { organisation: 'leicester', ...(filled(input) as object) });
      expect(data?.[name] ?? null).toBeNull();
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    }
    expect(await world.rowCounts()).toEqual(before);
  },
);

test.each(NOT_FOUND)(
  'N9: %s finds nothing at %s, says so and leaves nothing behind',
  async (name, field, input) => {
    const before = await world.rowCounts();
    const { errors } = await world
      .as(name === 'addOwner' ? 'admin@leicester' : 'lead@leicester')
      .tryTo(name, { organisation: 'leicester', ...(filled(input) as object) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field });
    expect(await world.rowCounts()).toEqual(before);
  },
);
