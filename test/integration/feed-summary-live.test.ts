import { Board } from '../support/feed-board';
import { FeedCouncil } from '../support/feed-council';
import type { Following } from '../support/feed-watcher';
import type { Seeder } from '../support/seeder';

let council: FeedCouncil;
let seed: Seeder;
beforeAll(async () => {
  council = await FeedCouncil.open();
  seed = await council.world.seed('leicester');
  await seed.postOf('viewer');
  await seed.round('2025-26 Q4', 'PUBLISHED');
});
afterAll(() => council.world.close());

const lead = (filter?: object): Following => ({ persona: 'lead@leicester', ...(filter && { filter }) });
const id = (name: Parameters<FeedCouncil['id']>[0]): string => council.id(name);

test('fifty changes in a burst make a few messages, the last of which has the counts of the end', async () => {
  const board = await Board.open(council.world, lead());
  const owner = id('ada');
  await Promise.all(
    Array.from({ length: 50 }, (_, index) => seed.action({ owner, title: `Action ${index}` })),
  );
  await board.upToDate('fifty actions');
  expect(board.watcher.changes.length).toBeLessThan(20);
  expect(board.watcher.changes.every(({ kind }) => kind === 'ActionAdded')).toBe(true);
  const { actions } = board.watcher.changes.at(-1).summary;
  expect(actions).toContainEqual({ status: 'NOT_STARTED', count: 51 });
  await board.watcher.close();
});

test('a change that is far from a filter is not told, and one within it brings the counts within it', async () => {
  const board = await Board.open(council.world, lead({ theme: ['Homes'] }));
  await council.publish('HEALTH', 'OFF_TRAJECTORY', 'Far away');
  await council.recordArea('OFF_TRACK', 'Without a theme');
  await council.publish('HOMES', 'ON_TARGET', 'Here');
  const [change] = await board.watcher.until(1);
  expect(change).toMatchObject({ kind: 'StatusPublished' });
  expect(change.summary.trajectory).toEqual([{ status: 'ON_TARGET', count: 1 }]);
  expect(change.summary.actions).toEqual([{ status: 'NOT_STARTED', count: 1 }]);
  expect(change.summary.areas).toEqual([]);
  expect(board.watcher.types.filter((type) => type === 'SummaryChange')).toHaveLength(1);
  await board.watcher.close();
});

test('a message within a filter costs one statement, however many look at it', async () => {
  const boards = await Promise.all(
    [1, 2, 3].map(() => Board.open(council.world, lead({ division: ['A'], owner: [id('ada')] }))),
  );
  const { reads } = council.world.app;
  const before = reads.statements;
  await seed.action({ owner: id('ada') });
  for (const board of boards) await board.watcher.until(1);
  expect(reads.statements - before).toBe(1);
});

/** What moves counts without moving a status: it moves something from one filter into another. */
const MOVES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a post to another division', () => as('admin', 'updateOwner', { owner: id('cas'), division: id('a') })],
  ['a post out of its division', () => as('admin', 'updateOwner', { owner: id('ada'), division: null })],
  [
    'an ambition to another theme',
    () => as('lead', 'updateAmbition', { ambition: id('homes'), theme: 'Houses' }),
  ],
  [
    'another ambition to its theme',
    () => as('lead', 'updateAmbition', { ambition: id('health'), theme: 'Homes' }),
  ],
  [
    'an ambition to another owner',
    () => as('lead', 'updateAmbition', { ambition: id('homes'), owner: id('dan') }),
  ],
  [
    'an ambition to another division',
    () => as('lead', 'updateAmbition', { ambition: id('health'), division: id('a') }),
  ],
  [
    'an action to another owner',
    () => as('lead', 'updateAction', { action: id('action'), owner: id('bea') }),
  ],
  [
    'an action from its ambition',
    () => as('lead', 'unlinkAction', { action: id('action'), ambitions: [id('homes')] }),
  ],
  [
    'an action to another ambition',
    () => as('lead', 'linkAction', { action: id('action'), ambitions: [id('health')] }),
  ],
  [
    'an area to another owner',
    () => as('lead', 'updateAreaOfAction', { areaOfAction: id('area'), owner: id('dan') }),
  ],
  [
    'a recommendation to another lead',
    () =>
      as('lead', 'updateRecommendation', { recommendation: id('recommendation'), leadOwners: [id('ada')] }),
  ],
  [
    'a recommendation from its ambition',
    () => as('lead', 'unlinkAmbition', { ambition: id('health'), recommendations: [id('recommendation')] }),
  ],
  [
    'a recommendation to another ambition',
    () => as('lead', 'linkAmbition', { ambition: id('homes'), recommendations: [id('recommendation')] }),
  ],
  ['an ambition that is closed', () => seed.close(id('homes'))],
  [
    'a first measure',
    async () => seed.measure({ ambition: await seed.ambition({ owner: id('ada'), division: id('a') }) }),
  ],
  [
    'a first reading',
    async () =>
      seed.reading({ measure: await seed.measure({ ambition: await seed.ambition({ owner: id('ada') }) }) }),
  ],
  [
    'an action that takes the place of another',
    async () =>
      as('lead', 'supersedeAction', { action: id('action'), by: await seed.action({ owner: id('bea') }) }),
  ],
];

const as = (role: string, mutation: string, input: object): Promise<unknown> =>
  council.world.as(`${role}@leicester`).change(mutation, { organisation: 'leicester', ...input });

test('whatever moves a count within a filter is told: every board shows what the query gives', async () => {
  const filters = [
    undefined,
    { division: ['A'] },
    { division: ['B'] },
    { theme: ['Homes'] },
    { theme: ['Houses', 'Health'] },
    ...(['ada', 'bea', 'cas', 'dan'] as const).map((name) => ({ owner: [id(name)] })),
    { division: ['A'], theme: ['Homes'] },
    { division: ['A'], owner: [id('cas')] },
    { theme: ['Homes', 'Houses'], owner: [id('cas'), id('ada'), id('bea')] },
    { theme: ['Homes'], division: ['A', 'B'], owner: [id('ada'), id('dan')] },
  ];
  const boards = await Promise.all(filters.map((filter) => Board.open(council.world, lead(filter))));
  for (const board of boards) await board.upToDate('at first');
  for (const [what, move] of MOVES) {
    const before = boards.map(({ shown }) => shown);
    await move();
    for (const board of boards) await board.upToDate(what);
    const moved = boards.filter(({ shown }, index) => shown !== before[index]);
    expect({ what, moved: moved.length > 0 }).toEqual({ what, moved: true });
  }
  // No filter was there for nothing.
  for (const { seen, following } of boards)
    expect({ following, seen: seen.size > 2 }).toMatchObject({ seen: true });
}, 120_000);

const publish = (period: string, status: string): Promise<unknown> =>
  as('lead', 'publishAmbitionStatus', { reference: 'HEALTH', period, status, reason: 'R' });

test('those outside are brought up to date when a round is published, reopened, corrected or a figure hidden', async () => {
  const boards = await Promise.all(
    [undefined, { division: ['A'] }, { theme: ['Homes'] }].flatMap((filter) =>
      ['viewer@leicester', undefined].map((persona) =>
        Board.open(council.world, { ...(persona && { persona }), ...(filter && { filter }) }),
      ),
    ),
  );
  const period = '2026-27 Q1';
  const counted = { unit: 'COUNT', polarity: 'LOWER_IS_BETTER', decimalPlaces: 0 } as const;
  const measure = await seed.measure({ ambition: id('health'), ...counted });
  await seed.baseline({ measure, value: '12' });
  await seed.target({ measure, value: '2' });
  await seed.reading({ measure, period, value: '3' });
  await seed.round(period);
  await publish(period, 'ON_TARGET');
  for (const board of boards) expect(board.watcher.types).toEqual(['FeedReady']);
  const shown = (): string => boards.map((board) => board.shown).join();
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['published', async () => seed.lock(period).then(() => seed.publishRound(period))],
    ['corrected', () => publish(period, 'CLOSE_TO_TRAJECTORY')],
    ['hidden', () => as('lead', 'chooseRules', { measure, suppressionThreshold: 5 })],
    ['reopened', () => as('lead', 'reopenRound', { period, reason: 'R' })],
  ];
  for (const [what, step] of steps) {
    const before = shown();
    await step();
    for (const board of boards) await board.upToDate(what);
    expect({ what, moved: shown() !== before }).toEqual({ what, moved: true });
  }
});
