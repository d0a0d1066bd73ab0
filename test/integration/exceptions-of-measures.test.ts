import { about, askExceptions, type SeenException } from '../support/ask-exceptions';
import { levelsOf } from '../support/levels';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let now = '2024-04-10';
let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date(`${now}T12:00:00Z`) });
  council = await world.seed('leicester');
});
afterAll(() => world.close());

const organisation = 'leicester';
const [Q1, Q2, Q3, Q4] = ['2025-26 Q1', '2025-26 Q2', '2025-26 Q3', '2025-26 Q4'] as const;
const QUARTERS = [Q1, Q2, Q3, Q4];
/** A month after each quarter: readings are due after six weeks. */
const IN_TIME: Record<string, string> = {
  [Q1]: '2025-07-30',
  [Q2]: '2025-10-30',
  [Q3]: '2026-01-30',
  [Q4]: '2026-04-30',
};

const lead = () => world.as('lead@leicester');
const choose = (input: object) => lead().change('chooseRules', { organisation, ...input });

async function measureWith(
  values: readonly (string | null)[],
  given: Parameters<Seeder['measure']>[0] = {},
): Promise<string> {
  now = '2025-04-10';
  const measure = await council.measure({
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    name: `Waiting ${++made}`,
    decimalPlaces: 0,
    ...given,
  });
  for (const [index, value] of values.entries()) {
    const period = QUARTERS[index] ?? '';
    now = IN_TIME[period] ?? now;
    if (value !== null) await council.reading({ measure, period, value });
  }
  return measure;
}
let made = 0;

const found = async (
  rule: string,
  subject: string,
  period: string,
  asOf?: string,
): Promise<SeenException | undefined> =>
  about(await askExceptions(lead(), { period, ...(asOf ? { asOf } : {}) }), rule, subject);

const told = async (rule: string, subject: string, period: string, asOf?: string) => {
  const exception = await found(rule, subject, period, asOf);
  return exception && [exception.severity, exception.firstSeen.label, exception.explanation];
};

describe('DRIFT: worse in as many readings as the measure or the organisation says', () => {
  test('three in a row, or as many as are chosen: for the measure, else for the organisation', async () => {
    const measure = await measureWith(['400', '500', '600', '700']);
    const [{ name }] = await world.sql('SELECT name FROM measure WHERE id = $1', [measure]);
    expect(await told('WORSENING', measure, Q3)).toBeUndefined();
    expect(await told('WORSENING', measure, Q4)).toEqual([
      'MEDIUM',
      Q4,
      `${name}: worse in 3 readings in a row, from 400 in 2025-26 Q1 to 700 in 2025-26 Q4.`,
    ]);
    await choose({ driftLength: 2 });
    expect((await told('WORSENING', measure, Q4))?.[1]).toBe(Q3);
    await choose({ measure, driftLength: 4 });
    expect(await told('WORSENING', measure, Q4)).toBeUndefined();
    await choose({ measure, driftLength: 1 });
    expect((await told('WORSENING', measure, Q4))?.[1]).toBe(Q2);
    await choose({ measure, driftLength: null });
    await choose({ driftLength: null });
    expect((await told('WORSENING', measure, Q4))?.[1]).toBe(Q4);
  });

  test('a change that chance explains is none, nor is one below the minimum change', async () => {
    const measure = await measureWith(['400', '404', '408', '412']);
    expect(await told('WORSENING', measure, Q4)).toBeUndefined();
    const score = await measureWith(['40', '41', '42', '43'], { unit: 'SCORE' });
    expect((await told('WORSENING', score, Q4))?.[0]).toBe('MEDIUM');
    await choose({ measure: score, minimumChange: '2' });
    expect(await told('WORSENING', score, Q4)).toBeUndefined();
  });

  test('a break in the series ends the run', async () => {
    const measure = await measureWith(['400', '500']);
    now = '2026-01-30';
    await council.reading({ measure, period: Q3, value: '600', flags: ['BREAK_IN_SERIES'] });
    now = '2026-04-30';
    await council.reading({ measure, period: Q4, value: '700' });
    expect(await told('WORSENING', measure, Q4)).toBeUndefined();
  });
});

describe('UNDERPERFORMANCE: the minimum expectation is the measure’s own', () => {
  test('none until it is set; equal meets it; earlier quarters are held against it too', async () => {
    const measure = await measureWith(['50', '61', '62', '60']);
    expect(await told('BELOW_MINIMUM', measure, Q4)).toBeUndefined();
    await choose({ measure, minimumExpectation: '60' });
    expect(await told('BELOW_MINIMUM', measure, Q4)).toBeUndefined();
    const [{ name }] = await world.sql('SELECT name FROM measure WHERE id = $1', [measure]);
    expect(await told('BELOW_MINIMUM', measure, Q3)).toEqual([
      'HIGH',
      Q2,
      `${name}: 62 in 2025-26 Q3 is worse than the minimum expectation of 60.`,
    ]);
    await choose({ measure, minimumExpectation: '59' });
    expect((await told('BELOW_MINIMUM', measure, Q4))?.[1]).toBe(Q2);
  });

  test('N7: a figure that some may not see is not written, marked or hidden by the policy', async () => {
    const marked = await measureWith(['50', '50', '50']);
    now = IN_TIME[Q4] ?? now;
    await council.reading({ measure: marked, period: Q4, value: '9877', symbol: 'SUPPRESSED' });
    await choose({ measure: marked, minimumExpectation: '60' });
    const hidden = await measureWith(['50', '50', '50', '4'], { polarity: 'HIGHER_IS_BETTER' });
    await choose({ measure: hidden, minimumExpectation: '40' });
    expect((await told('BELOW_MINIMUM', hidden, Q4))?.[2]).toContain(': 4 in 2025-26 Q4 is worse');
    await choose({ measure: hidden, suppressionThreshold: 5 });
    for (const measure of [marked, hidden]) {
      const explanation = (await told('BELOW_MINIMUM', measure, Q4))?.[2];
      expect(explanation).toMatch(
        /: a suppressed figure in 2025-26 Q4 is worse than the minimum expectation of \d0\./,
      );
    }
  });
});

describe('STALE: due six weeks after the period, or as the measure or the organisation says', () => {
  test('missing once the day it was due has passed, on the day that is asked about', async () => {
    const measure = await measureWith(['50', '50', '50', null]);
    const [{ name }] = await world.sql('SELECT name FROM measure WHERE id = $1', [measure]);
    expect(await told('READING_MISSING', measure, Q4)).toBeUndefined();
    expect(await told('READING_MISSING', measure, Q4, '2026-05-12')).toBeUndefined();
    expect(await told('READING_MISSING', measure, Q4, '2026-06-01')).toEqual([
      'MEDIUM',
      Q4,
      `${name}: no reading since 2025-26 Q3; the next was due by 12 May 2026, 20 days before 1 June 2026.`,
    ]);
    await choose({ dueWithinDays: 90 });
    expect(await told('READING_MISSING', measure, Q4, '2026-06-01')).toBeUndefined();
    await choose({ measure, dueWithinDays: 30 });
    expect((await told('READING_MISSING', measure, Q4, '2026-06-01'))?.[2]).toContain('due by 30 April 2026');
    // What the measure itself says goes before what is chosen for it.
    await lead().change('updateMeasure', { organisation, measure, dueWithinDays: 60 });
    expect((await told('READING_MISSING', measure, Q4, '2026-06-01'))?.[2]).toContain('due by 30 May 2026');
    await choose({ dueWithinDays: null });
  });

  test('late by the day of its first revision', async () => {
    const measure = await measureWith(['50', '50']);
    now = '2026-02-20';
    await council.reading({ measure, period: Q3, value: '51' });
    now = '2026-03-20';
    await lead().change('recordReading', {
      organisation,
      measure,
      period: Q3,
      basis: 'IN_PERIOD',
      value: '52',
      reason: 'Counted again',
    });
    const [{ name }] = await world.sql('SELECT name FROM measure WHERE id = $1', [measure]);
    expect(await told('READING_LATE', measure, Q4)).toEqual([
      'LOW',
      Q4,
      `${name}: the reading for 2025-26 Q3 came on 20 February 2026, 9 days after it was due.`,
    ]);
    expect(await told('READING_LATE', measure, Q3)).toBeUndefined();
  });

  test('a past that came with the measure is not late', async () => {
    now = '2026-03-10';
    const measure = await council.measure();
    for (const period of [Q1, Q2, Q3]) await council.reading({ measure, period });
    expect(await told('READING_LATE', measure, Q4)).toBeUndefined();
    expect(await told('READING_MISSING', measure, Q4)).toBeUndefined();
    expect((await told('READING_MISSING', measure, Q4, '2026-05-13'))?.[2]).toContain(
      'no reading since 2025-26 Q3',
    );
  });
});

describe('RECOGNITION: a quartile gained', () => {
  const COUNCILS = ['10', '20', '30', '40', '50', '60', '70', '80'].map((value, index) => ({
    code: `E0600000${index}`,
    name: `Council ${index}`,
    value,
  }));

  test('among all councils, from the newest release of each time', async () => {
    const measure = await measureWith(['75', '75', '30', '30']);
    const set = { measure, period: '2024-25', release: 'First', councils: COUNCILS };
    now = '2026-05-01';
    await lead().change('loadNationalSet', { organisation, ...set });
    expect(await told('QUARTILE_GAINED', measure, Q2)).toBeUndefined();
    expect((await told('QUARTILE_GAINED', measure, Q3))?.[2]).toMatch(/up from quartile 4 to quartile 2/);
    expect((await found('QUARTILE_GAINED', measure, Q3))?.severity).toBe('POSITIVE');
    expect(await told('QUARTILE_GAINED', measure, Q4)).toBeUndefined();
    await choose({ measure, noQuartile: true });
    expect(await told('QUARTILE_GAINED', measure, Q3)).toBeUndefined();
  });

  test('as the paper printed it where there is no set', async () => {
    const measure = await measureWith(['75', '75', '30', '30']);
    for (const [period, value] of [
      [Q2, '3'],
      [Q3, '1'],
    ] as const) {
      const fact = { kind: 'QUARTILE', value, source: 'Page 1' };
      await world.sql(
        `INSERT INTO printed_fact (id, organisation_id, created_at, measure_id, period, period_end, kind, value, source)
          SELECT gen_random_uuid(), e.organisation_id, now(), e.id, $2, $3, $4, $5, $6 FROM measure e WHERE e.id = $1`,
        [measure, period, period === Q2 ? '2025-09-30' : '2025-12-31', fact.kind, fact.value, fact.source],
      );
    }
    expect((await told('QUARTILE_GAINED', measure, Q3))?.[2]).toMatch(/up from quartile 3 to quartile 1/);
    expect(await told('QUARTILE_GAINED', measure, Q2)).toBeUndefined();
  });
});

test('the number of statements does not grow with what there is to look at', async () => {
  const ask = () => askExceptions(lead(), { period: Q4 });
  const more = async () => {
    const measure = await measureWith(['400', '500', '600', '700']);
    await choose({ measure, minimumExpectation: '10' });
    now = '2026-01-05';
    await council.action({ dueDate: '2025-05-01' });
  };
  await more();
  await ask();
  const before = await levelsOf(world, ask);
  const { totalCount } = await ask();
  for (let time = 0; time < 8; time += 1) await more();
  expect((await ask()).totalCount).toBe(totalCount + 24);
  expect(await levelsOf(world, ask)).toEqual(before);
  // The organisation, its histories, and what the exceptions are about.
  expect(before).toHaveLength(3);
});
