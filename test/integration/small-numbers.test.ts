import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
let council: Seeder;
let measure: string;

const QUARTERS = ['2025-26 Q1', '2025-26 Q2', '2025-26 Q3', '2025-26 Q4'];
const OUTSIDE = ['viewer@leicester', undefined] as const;

beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
  await council.postOf('lead');
  await council.postOf('viewer');
  await council.ambition({ reference: 'ASC1' });
  const { ambition } = await world.as('lead@leicester').ask(ID);
  measure = await council.measure({
    ambition: ambition.id,
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    decimalPlaces: 0,
  });
  for (const [index, period] of QUARTERS.entries()) {
    await council.round(period, 'OPEN');
    await council.reading({ measure, period, value: ['12', '9', '3', '20'][index] ?? '' });
  }
  await council.reading({ measure, period: '2025-26', basis: 'FULL_YEAR', value: '44' });
  await lead().change('setBaseline', { organisation, measure, period: '2025-26 Q1', value: '12' });
  await lead().change('setTarget', {
    organisation,
    measure,
    kind: 'ABSOLUTE',
    value: '8',
    date: '2027-03-31',
  });
  for (const period of QUARTERS) await council.lock(period).then(() => council.publishRound(period));
});
afterAll(() => world.close());

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');
const ID = '{ ambition(organisation: "leicester", reference: "ASC1") { id } }';
const SEEN = `{ ambition(organisation: "leicester", reference: "ASC1") { computedStatuses { period { label } } measures {
  baseline { value } computed { status }
  direction(period: "2025-26 Q4") { previous { direction change } }
  readings(first: 10) { nodes { period { label } basis value display symbol } } } } }`;

const seen = async (who: string | undefined) => {
  const { ambition } = await (who === undefined ? world.public : world.as(who)).ask(SEEN);
  const [found] = ambition.measures;
  const display = Object.fromEntries(
    found.readings.nodes.map((reading: { period: { label: string }; display: string }) => [
      reading.period.label,
      reading.display,
    ]),
  );
  return { ...found, display, statuses: ambition.computedStatuses };
};

test.each(OUTSIDE)('without a threshold every count is shown to %s', async (who) => {
  const { display, baseline, computed, direction } = await seen(who);
  expect(display).toEqual({
    '2025-26 Q1': '12',
    '2025-26 Q2': '9',
    '2025-26 Q3': '3',
    '2025-26 Q4': '20',
    '2025-26': '44',
  });
  expect(baseline).toEqual({ value: 12 });
  expect(computed).not.toBeNull();
  expect(direction.previous).toEqual({ direction: 'WORSE', change: 17 });
});

describe('N7, design 3.10: once a threshold of 5 is chosen', () => {
  beforeAll(() => lead().change('chooseRules', { organisation, measure, suppressionThreshold: 5 }));

  test.each(OUTSIDE)(
    'the small quarter goes at once, and the next smallest with it, from %s',
    async (who) => {
      const { display } = await seen(who);
      expect(display).toEqual({
        '2025-26 Q1': '12',
        '2025-26 Q2': 'c',
        '2025-26 Q3': 'c',
        '2025-26 Q4': '20',
        '2025-26': '44',
      });
    },
  );

  test.each(OUTSIDE)('and with them what is computed from them, from %s', async (who) => {
    const { direction, computed, statuses } = await seen(who);
    expect(direction.previous).toEqual({ direction: 'NOT_COMPARABLE', change: null });
    expect(computed).toBeNull();
    expect(statuses).toEqual([]);
  });

  test('whoever works on the figures sees all of them', async () => {
    const { display, computed, direction } = await seen('lead@leicester');
    expect(display).toMatchObject({ '2025-26 Q2': '9', '2025-26 Q3': '3' });
    expect(computed).not.toBeNull();
    expect(direction.previous.change).toBe(17);
  });

  test.each(OUTSIDE)('a baseline that is small is withheld from %s', async (who) => {
    await lead().change('setBaseline', { organisation, measure, period: '2024-25 Q4', value: '4' });
    await council.publishRound('2025-26 Q4');
    expect((await seen(who)).baseline).toBeNull();
    expect((await seen('lead@leicester')).baseline).toEqual({ value: 4 });
  });
});
