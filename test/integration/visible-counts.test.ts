import { UNPUBLISHED_WORK } from '../support/unpublished-work';
import { codeOf, World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
  const council = await world.seed('leicester');
  const place = { world, council, organisation: 'leicester', period: '2026-27 Q1' };
  for (const work of Object.values(UNPUBLISHED_WORK)) await work(place);
});
afterAll(() => world.close());

const LISTS: [string, string, string[]][] = [
  [
    'trajectory',
    'ambitions',
    [
      'ON_TARGET',
      'CLOSE_TO_TRAJECTORY',
      'OFF_TRAJECTORY',
      'COMPLETE',
      'ESTABLISHING_BASELINE',
      'DATA_NOT_AVAILABLE',
    ],
  ],
  ...['areas areasOfAction', 'recommendations recommendations', 'actions actions'].map(
    (pair): [string, string, string[]] => {
      const [counted = '', list = ''] = pair.split(' ');
      const words = 'NOT_STARTED ON_TRACK SOME_OBSTACLES OFF_TRACK COMPLETE EMBEDDED PAUSED CANCELLED';
      return [counted, list, words.split(' ')];
    },
  ),
];

const AUDIENCES = [undefined, 'viewer@leicester', 'contributor@leicester', 'lead@leicester'];

describe.each(AUDIENCES)('N10: what %s is told', (persona) => {
  const ask = async (document: string) =>
    (await (persona === undefined ? world.public : world.as(persona)).ask(document)).organisation;

  test.each(LISTS)(
    'the summary of %s adds up with the list of %s, status by status',
    async (counted, list, words) => {
      const filtered = words.map(
        (word) => `${word}: ${list}(filter: { status: [${word}] }, first: 500) { totalCount nodes { id } }`,
      );
      const answer = await ask(`{ organisation(slug: "leicester") {
      summary { ${counted} { status count } } all: ${list}(first: 500) { totalCount nodes { id } } ${filtered.join(' ')} } }`);
      const counts: { status: string | null; count: number }[] = answer.summary[counted];
      expect(counts.length).toBeGreaterThan(1);
      for (const word of words) {
        const count = counts.find(({ status }) => status === word)?.count ?? 0;
        expect([answer[word].totalCount, answer[word].nodes.length]).toEqual([count, count]);
      }
      const sum = counts.reduce((total, { count }) => total + count, 0);
      expect([answer.all.totalCount, answer.all.nodes.length]).toEqual([sum, sum]);
      expect(counts.every(({ count }) => count > 0)).toBe(true);
    },
  );

  test('every workload adds up with the list of open actions', async () => {
    const { owners } = await ask(`{ organisation(slug: "leicester") { owners(first: 500) { totalCount nodes {
      workload { open overdue } open: actions(filter: { open: true }) { totalCount }
      overdue: actions(filter: { overdue: true }) { totalCount } } } } }`);
    expect(owners.nodes).toHaveLength(owners.totalCount);
    for (const { workload, open, overdue } of owners.nodes) {
      expect(workload).toEqual({ open: open.totalCount, overdue: overdue.totalCount });
    }
  });
});

test('the public counts 25 ambitions where those who work there count more', async () => {
  const document = '{ organisation(slug: "leicester") { ambitions { totalCount } } }';
  expect((await world.public.ask(document)).organisation.ambitions.totalCount).toBe(25);
  const inside = (await world.as('lead@leicester').ask(document)).organisation.ambitions.totalCount;
  expect(inside).toBeGreaterThan(25);
});

test('the live feed tells the public of published quarters only, and those who work there of all', async () => {
  const feed = `subscription { statusChanged(organisation: "leicester") { __typename ... on StatusChange { to reason } } }`;
  const watchers = [undefined, 'viewer@leicester', 'lead@leicester'].map((who) => world.watch(feed, {}, who));
  await Promise.all(watchers.map((watcher) => watcher.until(1)));
  const publish = (period: string, reason: string) =>
    world.as('lead@leicester').tryTo('publishAmbitionStatus', {
      organisation: 'leicester',
      reference: 'CYP5',
      status: 'OFF_TRAJECTORY',
      period,
      reason,
    });
  expect(codeOf(await publish('2026-27 Q1', 'In the open quarter'))).toBe('OK');
  expect(codeOf(await publish('2025-26 Q4', 'In the published quarter'))).toBe('OK');
  for (const watcher of watchers.slice(0, 2)) {
    const messages = await watcher.until(2);
    expect(messages[1]).toMatchObject({ data: { statusChanged: { reason: 'In the published quarter' } } });
  }
  const [, first, second] = (await watchers[2]?.until(3)) ?? [];
  expect([first, second]).toMatchObject([
    { data: { statusChanged: { reason: 'In the open quarter' } } },
    { data: { statusChanged: { reason: 'In the published quarter' } } },
  ]);
  await Promise.all(watchers.map((watcher) => watcher.close()));
});
