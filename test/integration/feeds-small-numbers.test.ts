import type { FeedWatcher } from '../support/feed-watcher';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const organisation = 'leicester';
const QUARTERS = ['2025-26 Q1', '2025-26 Q2', '2025-26 Q3', '2025-26 Q4'];
const OUTSIDE = ['viewer@leicester', undefined];
const ALL = ['lead@leicester', 'contributor@leicester', ...OUTSIDE];

let world: World;
let council: Seeder;
let measure: string;

const lead = () => world.as('lead@leicester');
const figures =
  'value display numerator denominator symbol components { name value display numerator denominator }';
const CHANGE = `ReadingChange { kind reason period { label } reading { ${figures} }
  measure { latest { ${figures} } readings(first: 10) { nodes { period { label } basis ${figures} } } } }`;

beforeAll(async () => {
  world = await World.open('empty', undefined, { CHECKPOINT_SECONDS: '1' });
  council = await world.seed(organisation);
  for (const post of ['lead', 'viewer', 'contributor']) await council.postOf(post);
  const counted = { unit: 'COUNT', polarity: 'LOWER_IS_BETTER', decimalPlaces: 0 } as const;
  measure = await council.measure({ ambition: await council.ambition(), ...counted });
  for (const [index, period] of QUARTERS.entries()) {
    await council.round(period, 'OPEN');
    await council.reading({ measure, period, value: ['12', '9', '30', '20'][index] ?? '' });
  }
  await council.reading({ measure, period: '2025-26', basis: 'FULL_YEAR', value: '71' });
  await lead().change('chooseRules', { organisation, measure, suppressionThreshold: 5 });
  for (const period of QUARTERS) await council.lock(period).then(() => council.publishRound(period));
});
afterAll(() => world.close());

const follow = (persona: string | undefined, after?: string): Promise<FeedWatcher> =>
  world.follow('readingRecorded', { persona, after, change: CHANGE }).open();

const revise = (period: string, figure: object) =>
  lead().change('recordReading', {
    organisation,
    measure,
    period,
    basis: 'IN_PERIOD',
    reason: 'Counted again',
    ...figure,
  });

/** Each is told live, and told again on coming back: the same, by their role. */
async function told(happens: () => Promise<unknown>) {
  const watchers = await Promise.all(ALL.map((persona) => follow(persona)));
  const places = watchers.map(({ cursor }) => cursor);
  await happens();
  const last = await world.head(organisation);
  const live = await Promise.all(watchers.map((watcher) => watcher.upTo(last)));
  const again = await Promise.all(
    ALL.map(async (persona, index) => (await follow(persona, places[index])).upTo(last)),
  );
  expect(again).toEqual(live);
  return { inside: live.slice(0, 2), outside: live.slice(2) };
}

const HIDDEN = { value: null, display: 'c', symbol: 'SUPPRESSED' };

test('N7: a small number that is recorded is told to who works on it, and to those outside only as hidden', async () => {
  const { inside, outside } = await told(() => revise('2025-26 Q3', { value: '3' }));
  for (const changes of inside) {
    expect(changes).toMatchObject([
      { kind: 'ReadingRevised', reading: { value: 3, display: '3', symbol: null } },
    ]);
  }
  for (const changes of outside) {
    expect(changes).toMatchObject([{ kind: 'ReadingRevised', reason: 'Counted again', reading: HIDDEN }]);
  }
});

test('N7: nor is it to be had from what is beside it: the next smallest of the year is hidden with it', async () => {
  const { inside, outside } = await told(() => revise('2025-26 Q4', { value: '25' }));
  const shown = (
    changes: readonly {
      measure: { readings: { nodes: { period: { label: string }; display: string }[] } };
    }[],
  ) =>
    Object.fromEntries(
      (changes[0]?.measure.readings.nodes ?? []).map(({ period, display }) => [period.label, display]),
    );
  const all = {
    '2025-26 Q1': '12',
    '2025-26 Q2': '9',
    '2025-26 Q3': '3',
    '2025-26 Q4': '25',
    '2025-26': '71',
  };
  for (const changes of inside) expect(shown(changes)).toEqual(all);
  for (const changes of outside)
    expect(shown(changes)).toEqual({ ...all, '2025-26 Q2': 'c', '2025-26 Q3': 'c' });
});

test('N7: a reading that somebody suppressed is told without its parts too', async () => {
  const figure = {
    value: '40',
    components: [
      { name: 'Family', value: '37' },
      { name: 'Other', value: '3' },
    ],
  };
  const { inside, outside } = await told(() => revise('2025-26 Q1', figure));
  for (const changes of inside) {
    expect(changes[0].reading.components.map(({ value }: { value: number }) => value)).toEqual([37, 3]);
  }
  for (const changes of outside) {
    const parts = changes[0].reading.components;
    expect(parts[1]).toMatchObject({ name: 'Other', value: null, display: 'c' });
    expect(JSON.stringify(parts)).not.toMatch(/"(value|numerator)":3\b/);
  }
});

test('N7: what was told before it was hidden is not told again to who comes back', async () => {
  await revise('2025-26 Q1', { value: '36' });
  await revise('2025-26 Q3', { value: '30' });
  const watchers = await Promise.all(OUTSIDE.map((persona) => follow(persona)));
  const places = watchers.map(({ cursor }) => cursor);
  await revise('2025-26 Q2', { value: '8' });
  for (const watcher of watchers) expect((await watcher.until(1))[0].reading.value).toBe(8);
  // Now the smallest is hidden, and the next smallest with it.
  await revise('2025-26 Q3', { value: '2' });
  const last = await world.head(organisation);
  for (const [index, persona] of OUTSIDE.entries()) {
    const late = await follow(persona, places[index]);
    const changes = await late.upTo(last);
    expect(changes.map(({ reading }) => reading)).toMatchObject([HIDDEN, HIDDEN]);
    expect(JSON.stringify(late.told)).not.toMatch(/"value":[28]\b/);
  }
});

test('N7: a threshold that is chosen sends those outside to the graph as they may see it from now on', async () => {
  const snapshot = `ambitions { nodes { measures { readings(first: 10) { nodes { value display } } } } }`;
  const watchers = await Promise.all(
    OUTSIDE.map((persona) => world.follow('readingRecorded', { persona, snapshot, change: CHANGE }).open()),
  );
  for (const { told } of watchers) expect(JSON.stringify(told[0]?.data)).toContain('"value":25');
  await lead().change('chooseRules', { organisation, measure, suppressionThreshold: 30 });
  for (const watcher of watchers) {
    await watcher.when(() => watcher.types.includes('ResyncRequired'));
    expect(JSON.stringify(watcher.told.at(-1)?.data)).toMatch(/"display":"c"/);
    expect(JSON.stringify(watcher.told.at(-1)?.data)).not.toContain('"value":25');
  }
});
