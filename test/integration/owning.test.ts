import type { Seeder } from '../support/seeder';
import { codeOf, World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
});
afterAll(() => world.close());

const organisation = 'leicester';

/** What a contributor may do to what their own post is accountable for. */
const OWN: Record<string, (own: string) => Promise<object>> = {
  addAction: async (owner) => ({ title: 'Mine', owner }),
  updateAction: async (owner) => ({ action: await council.action({ owner }), title: 'Reworded' }),
  linkAction: async (owner) => ({
    action: await council.action({ owner }),
    areasOfAction: [await council.area()],
  }),
  noteAction: async (owner) => ({ action: await council.action({ owner }), note: 'N' }),
  changeActionStatus: async (owner) => ({ action: await council.action({ owner }), status: 'ON_TRACK' }),
  moveActionDueDate: async (owner) => ({
    action: await council.action({ owner }),
    dueDate: '2027-01-31',
    reason: 'R',
  }),
  supersedeAction: async (owner) => ({
    action: await council.action({ owner }),
    by: await council.action({ owner }),
  }),
  addEvidence: async (owner) => ({ action: await council.action({ owner }), title: 'Proof' }),
  moveAreaDueDate: async (owner) => ({
    areaOfAction: await council.area({ owner }),
    dueDate: '2027-01-31',
    reason: 'R',
  }),
  recordPlanStatus: async (owner) => ({
    areaOfAction: await council.area({ owner }),
    period: '2025-26 Q3',
    planStatus: 'ON_TRACK',
    narrative: 'N',
  }),
  recordRecommendationStatus: async (owner) => ({
    recommendation: await council.recommendation({ leadOwners: [owner] }),
    period: '2025-26 Q3',
    planStatus: 'ON_TRACK',
    narrative: 'N',
  }),
};

test.each(Object.keys(OWN))(
  'a contributor may %s what is theirs, and not what is a colleague’s',
  async (mutation) => {
    const contributor = world.as('contributor@leicester');
    const mine = await OWN[mutation]?.(await council.postOf('contributor'));
    expect(codeOf(await contributor.tryTo(mutation, { organisation, ...mine }))).toBe('OK');
    const anothers = await OWN[mutation]?.(await council.owner());
    expect(codeOf(await contributor.tryTo(mutation, { organisation, ...anothers }))).toBe('FORBIDDEN');
  },
);

test('owning is for contributors: an analyst, a viewer and an admin may not report on what is theirs', async () => {
  for (const role of ['viewer', 'analyst', 'admin']) {
    const mine = await OWN['changeActionStatus']?.(await council.postOf(role));
    const answer = await world.as(`${role}@leicester`).tryTo('changeActionStatus', { organisation, ...mine });
    expect(codeOf(answer)).toBe('FORBIDDEN');
  }
});

test('a contributor may not hand an action on, nor take one from a colleague', async () => {
  const contributor = world.as('contributor@leicester');
  const [mine, theirs] = [await council.postOf('contributor'), await council.owner()];
  const action = await council.action({ owner: mine });
  const hand = { organisation, action, owner: theirs };
  expect(codeOf(await contributor.tryTo('updateAction', hand))).toBe('FORBIDDEN');
  const take = { organisation, action: await council.action({ owner: theirs }), owner: mine };
  expect(codeOf(await contributor.tryTo('updateAction', take))).toBe('FORBIDDEN');
  const end = { organisation, title: 'T', owner: mine, supersedes: await council.action({ owner: theirs }) };
  expect(codeOf(await contributor.tryTo('addAction', end))).toBe('FORBIDDEN');
});
