import { FeedCouncil } from '../support/feed-council';
import type { FeedWatcher, Following } from '../support/feed-watcher';
import type { Seeder } from '../support/seeder';

const PUBLISHED = '2025-26 Q4';
const OPEN = '2026-27 Q1';
const OUTSIDE = ['viewer@leicester', undefined];

let council: FeedCouncil;
let seed: Seeder;
beforeAll(async () => {
  council = await FeedCouncil.open();
  seed = await council.world.seed('leicester');
  await seed.postOf('viewer');
  await council.publish('HOMES', 'ON_TARGET', 'first');
  await seed.round(PUBLISHED, 'PUBLISHED');
  await seed.round(OPEN);
});
afterAll(() => council.world.close());

const GRAPH = 'ambitions { nodes { reference published { status reason } } }';
const CHANGE = 'StatusChange { to reason subject { ... on Ambition { reference } } }';
type State = Record<string, string>;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
const stateOf = ({ ambitions }: any): State =>
  Object.fromEntries(
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
    ambitions.nodes.map(({ reference, published }: any) => [
      reference,
      published ? `${published.status} ${published.reason}` : 'nothing',
    ]),
  );

/** What a screen shows that takes the first graph, each change, and the graph again when it is sent to it. */
function shown({ told }: FeedWatcher): State {
  let state: State = {};
  for (const { data } of told) {
    if (data.organisation) state = stateOf(data.organisation);
    if (data.__typename === 'StatusChange') state[data.subject.reference] = `${data.to} ${data.reason}`;
  }
  return state;
}

const follow = (persona: string | undefined, following: Following = {}): Promise<FeedWatcher> =>
  council.world.follow('statusChanged', { persona, snapshot: GRAPH, change: CHANGE, ...following }).open();

const now = async (persona: string | undefined): Promise<State> => {
  const caller = persona === undefined ? council.world.public : council.world.as(persona);
  return stateOf((await caller.ask(`{ organisation(slug: "leicester") { ${GRAPH} } }`)).organisation);
};

const publish = (reference: string, period: string, status: string, reason: string): Promise<unknown> =>
  council.lead('publishAmbitionStatus', { reference, period, status, reason });

const STEPS: readonly (readonly [string, string, () => Promise<unknown>])[] = [
  [
    'a status in the open quarter',
    'FeedCheckpoint',
    () => publish('HOMES', OPEN, 'OFF_TRAJECTORY', 'unseen'),
  ],
  ['the round is locked', 'FeedCheckpoint', () => seed.lock(OPEN)],
  ['the round is published', 'ResyncRequired', () => seed.publishRound(OPEN)],
  ['a correction', 'StatusChange', () => publish('HOMES', OPEN, 'CLOSE_TO_TRAJECTORY', 'corrected')],
  [
    'the round is reopened',
    'ResyncRequired',
    () => council.lead('reopenRound', { period: OPEN, reason: 'A figure was wrong' }),
  ],
  ['a change in the reopened round', 'FeedCheckpoint', () => publish('HEALTH', OPEN, 'ON_TARGET', 'again')],
  [
    'the round is published again',
    'ResyncRequired',
    async () => seed.lock(OPEN).then(() => seed.publishRound(OPEN)),
  ],
];

test('a screen outside shows what the graph has: a round that is published or reopened sends it there', async () => {
  const screens = await Promise.all(OUTSIDE.map((persona) => follow(persona)));
  const places = screens.map(({ cursor }) => cursor);
  const lead = await follow('lead@leicester');
  for (const [what, type, step] of STEPS) {
    const before = screens.map(({ told }) => told.length);
    await step();
    const last = await council.world.head('leicester');
    for (const [index, screen] of screens.entries()) {
      await screen.upTo(last);
      const types = screen.types.slice(before[index]).filter((one) => one !== 'FeedReady');
      expect({ what, types: [...new Set(types)] }).toMatchObject({
        what,
        types: expect.arrayContaining([type]),
      });
      expect({ what, shown: shown(screen) }).toEqual({ what, shown: await now(OUTSIDE[index]) });
    }
  }
  for (const { types } of screens) expect(types.filter((type) => type === 'ResyncRequired')).toHaveLength(3);
  // Whoever works there saw it all before.
  expect(shown(lead)).toEqual(await now('lead@leicester'));
  expect(lead.types).not.toContain('ResyncRequired');
  // Nor does who comes back from before it miss anything.
  for (const [index, persona] of OUTSIDE.entries()) {
    const late = await follow(persona, { after: places[index] });
    await late.when(() => late.types.includes('ResyncRequired'));
    expect(shown(late)).toEqual(await now(persona));
    expect(late.told.at(-1)?.data.explanation).toMatch(/published or reopened/);
  }
});
