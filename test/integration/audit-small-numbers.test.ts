import { noted, storedEvents, type StoredEvent } from '../support/audit-events';
import { LiveSocket } from '../support/live-socket';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let world: World;
let council: Seeder;
let small: string;
let large: string;

const organisation = 'leicester';
const QUARTERS = ['2025-26 Q1', '2025-26 Q2', '2025-26 Q3', '2025-26 Q4'];

beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed(organisation);
  await council.postOf('lead');
  await council.postOf('analyst');
  await council.ambition({ reference: 'ASC1' });
  const { ambition } = await world
    .as('lead@leicester')
    .ask('{ ambition(organisation: "leicester", reference: "ASC1") { id } }');
  const counts = {
    ambition: ambition.id,
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    decimalPlaces: 0,
  } as const;
  small = await council.measure(counts);
  large = await council.measure(counts);
  for (const [index, period] of QUARTERS.entries()) {
    await council.round(period, 'OPEN');
    await council.reading({ measure: small, period, value: ['12', '40', '3', '20'][index] ?? '' });
    await council.reading({ measure: large, period, value: '400' });
  }
  await world.as('lead@leicester').change('chooseRules', { organisation, suppressionThreshold: 5 });
  for (const period of QUARTERS) await council.lock(period).then(() => council.publishRound(period));
});
afterAll(() => world.close());

const reads = async (): Promise<StoredEvent[]> =>
  (await storedEvents(world)).filter(({ kind }) => kind === 'SMALL_NUMBERS_READ');
const measureOf = (id: string, fields: string): string =>
  `{ node(id: "${id}") { ... on Measure { ${fields} } } }`;
const READINGS = 'readings(first: 10) { nodes { display value } }';
/** Notes are judged in order: once that of somebody who has not looked before is there, earlier ones would be. */
const settled = async (persona: string): Promise<void> => {
  await world.as(`${persona}@leicester`).ask(measureOf(small, READINGS));
  await noted(world, ({ role, kind }) => role === persona.toUpperCase() && kind === 'SMALL_NUMBERS_READ');
};

test('whoever is shown a figure that is hidden from the public is noted, with how many of which measures', async () => {
  await world.as('analyst@leicester').ask(measureOf(small, READINGS));
  const event = await noted(world, ({ role, kind }) => role === 'ANALYST' && kind === 'SMALL_NUMBERS_READ');
  expect(event).toMatchObject({ organisation, address: '127.0.0.1', operation: 'query node' });
  expect(event.detail).toEqual({ values: 1, measures: [small] });
});

test('what is noted holds no figure', async () => {
  await noted(world, ({ kind }) => kind === 'SMALL_NUMBERS_READ');
  const texts = JSON.stringify((await reads()).map(({ detail, operation }) => [operation, detail]));
  expect(texts.replaceAll(small, '')).not.toMatch(/\b(3|12|20|40)\b/);
});

test('whoever sees it hidden is not noted, and neither is who sees large figures only', async () => {
  for (const who of [world.public, world.as('viewer@leicester')]) await who.ask(measureOf(small, READINGS));
  await world.as('lead@leicester').ask(measureOf(large, READINGS));
  await settled('admin');
  expect((await reads()).map(({ role }) => role)).not.toContain('VIEWER');
  expect((await reads()).map(({ role }) => role)).not.toContain('PUBLIC');
  expect((await reads()).map(({ role }) => role)).not.toContain('LEAD');
});

test('it is noted, too, where only what is worked out from it is shown', async () => {
  await world.as('lead@leicester').ask(
    `{ ambition(organisation: "leicester", reference: "ASC1") {
      measures { direction(period: "2025-26 Q4") { previous { change } } } } }`,
  );
  const event = await noted(world, ({ operation }) => operation === 'query ambition');
  expect(event).toMatchObject({ kind: 'SMALL_NUMBERS_READ', role: 'LEAD', detail: { measures: [small] } });
});

test('the log tells figures, too', async () => {
  await world
    .as('analyst@leicester')
    .ask(
      '{ changes(organisation: "leicester", filter: { kinds: ["ReadingRecorded"] }) { nodes { from to } } }',
    );
  const event = await noted(world, ({ operation }) => operation === 'query changes');
  expect(event).toMatchObject({ kind: 'SMALL_NUMBERS_READ', role: 'ANALYST' });
  expect(event.detail.measures).toEqual([small]);
});

test('whoever follows figures unhidden is noted once, when they begin', async () => {
  const socket = await LiveSocket.open(world.webSocketUrl, { persona: 'lead@leicester' });
  socket.subscribe(
    '1',
    `subscription { changes(organisation: "leicester") { __typename ... on Change { to } } }`,
  );
  socket.subscribe('2', 'subscription { statusChanged(organisation: "leicester") { __typename } }');
  await socket.answer('1');
  await socket.answer('2');
  const event = await noted(world, ({ operation }) => operation === 'subscription changes');
  expect(event).toMatchObject({ kind: 'SMALL_NUMBERS_READ', role: 'LEAD', detail: { follows: true } });
  await settled('contributor');
  expect((await reads()).filter(({ operation }) => operation === 'subscription statusChanged')).toEqual([]);
  await socket.leave();
});

test('what is hidden from now on is noted from now on', async () => {
  const look = () =>
    world
      .as('analyst@leicester')
      .ask(`{ ambition(organisation: "leicester", reference: "ASC1") { measures { ${READINGS} } } }`);
  const theirs = ({ operation, role }: StoredEvent): boolean =>
    operation === 'query ambition' && role === 'ANALYST';
  await look();
  expect((await noted(world, theirs)).detail).toEqual({ values: 1, measures: [small] });
  await council.reading({ measure: large, period: '2026-27 Q1', value: '4' });
  await look();
  const event = await noted(world, (each) => theirs(each) && each.detail.values === 2);
  expect(event.detail.measures).toEqual([large, small].sort());
});
