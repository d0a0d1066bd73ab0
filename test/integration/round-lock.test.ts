import { holdLog, untilWaiting } from '../support/held';
import type { Seeder } from '../support/seeder';
import { codeOf, World, type Caller } from '../support/world';

let world: World;
let council: Seeder;
let areaOfAction: string;
let measure: string;
let recommendation: string;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
  const owner = await council.postOf('contributor');
  areaOfAction = await council.area({ owner });
  recommendation = await council.recommendation({ leadOwners: [owner] });
  measure = await council.measure();
  await council.ambition({ reference: 'ASC1' });
});
afterAll(() => world.close());

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');
const contributor = () => world.as('contributor@leicester');

/** Every mutation that is bound to a period. */
const BOUND: Record<string, (period: string) => Record<string, unknown>> = {
  recordPlanStatus: (period) => ({
    organisation,
    areaOfAction,
    period,
    planStatus: 'ON_TRACK',
    narrative: 'N',
  }),
  recordRecommendationStatus: (period) => ({
    organisation,
    recommendation,
    period,
    planStatus: 'ON_TRACK',
    narrative: 'N',
  }),
  recordReading: (period) => ({ organisation, measure, period, basis: 'IN_PERIOD', value: '1' }),
  recordReadings: (period) => ({
    organisation,
    readings: [{ measure, period, basis: 'IN_PERIOD', value: '2' }],
  }),
  publishAmbitionStatus: (period) => ({ organisation, reference: 'ASC1', period, status: 'ON_TARGET' }),
};

const inputOf = (name: string, period: string): Record<string, unknown> => BOUND[name]?.(period) ?? {};

const report = (caller: Caller, period: string, reason?: string) =>
  caller.tryTo('recordPlanStatus', {
    ...inputOf('recordPlanStatus', period),
    ...(reason === undefined ? {} : { reason }),
  });

describe.each(['LOCKED', 'PUBLISHED'] as const)('in a round that is %s', (state) => {
  const period = state === 'LOCKED' ? '2024-25 Q1' : '2024-25 Q2';
  beforeAll(() => council.round(period, state));

  test('a contributor may change nothing, with a reason neither', async () => {
    const before = await world.rowCounts();
    expect(codeOf(await report(contributor(), period))).toBe('FORBIDDEN');
    expect(codeOf(await report(contributor(), period, 'Please'))).toBe('FORBIDDEN');
    const input = { ...inputOf('recordReading', period), reason: 'R' };
    expect(codeOf(await world.as('analyst@leicester').tryTo('recordReading', input))).toBe('FORBIDDEN');
    expect(await world.rowCounts()).toEqual(before);
  });

  test.each(Object.keys(BOUND))(
    '%s of a lead needs a reason, and with one is logged as after the lock',
    async (name) => {
      const input = inputOf(name, period);
      const before = await world.rowCounts();
      for (const reason of [undefined, null, '', '  \n ']) {
        const { errors } = await lead().tryTo(name, { ...input, reason });
        expect(errors?.[0]?.extensions).toEqual({
          code: 'BAD_USER_INPUT',
          reason: 'ROUND_LOCKED',
          field: 'input.reason',
        });
      }
      expect(await world.rowCounts()).toEqual(before);
      const { change } = await lead().change(name, { ...input, reason: 'Corrected after the audit' });
      expect(change).toMatchObject({ afterLock: true, reason: 'Corrected after the audit' });
    },
  );

  test('a month and a day within the quarter are locked with it; the quarter before is not', async () => {
    const inside = state === 'LOCKED' ? ['2024-04', '2024-06-30'] : ['2024-08', '2024-09-30'];
    for (const label of inside) expect(codeOf(await report(lead(), label))).toBe('ROUND_LOCKED');
    expect(codeOf(await report(contributor(), '2023-24 Q4'))).toBe('OK');
  });
});

test('an open round asks no reason of anybody, and says so', async () => {
  await council.round('2024-25 Q4');
  const input = inputOf('recordPlanStatus', '2024-25 Q4');
  const { change } = await contributor().change('recordPlanStatus', input);
  expect(change).toMatchObject({ afterLock: false, reason: null });
});

test('a lock waits for a change on its way, which is taken as before the lock', async () => {
  await council.round('2025-26 Q1');
  const held = await holdLog(world, 'leicester');
  const change = contributor().change('recordPlanStatus', inputOf('recordPlanStatus', '2025-26 Q1'));
  await untilWaiting(world, 1);
  const lock = lead().change('lockRound', { organisation, period: '2025-26 Q1' });
  await untilWaiting(world, 2);
  await held.letGo();
  const [changed, locked] = await Promise.all([change, lock]);
  expect(changed.change.afterLock).toBe(false);
  expect(locked.change.sequence).toBe(changed.change.sequence + 1);
});

test('a change waits for a lock on its way, and comes too late', async () => {
  await council.round('2025-26 Q2');
  const held = await holdLog(world, 'leicester');
  const lock = lead().change('lockRound', { organisation, period: '2025-26 Q2' });
  await untilWaiting(world, 1);
  const [late, reasoned] = [report(contributor(), '2025-26 Q2'), report(lead(), '2025-26 Q2', 'Known late')];
  await untilWaiting(world, 2);
  await held.letGo();
  await lock;
  expect(codeOf(await late)).toBe('FORBIDDEN');
  expect(codeOf(await reasoned)).toBe('OK');
});
