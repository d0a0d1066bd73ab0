import { Followings } from '../support/followings';
import { personCalled, SmallTown } from '../support/small-town';
import { Unshared } from '../support/unshared';
import { World } from '../support/world';

const TODAY = '2026-08-15';
const CONTRIBUTORS = ['contributor-a', 'contributor-b', 'contributor-c'];

let world: World;
let town: SmallTown;
let followings: Followings;
beforeAll(async () => {
  const clock = { now: () => new Date(`${TODAY}T12:00:00Z`) };
  world = await World.open('empty', clock, { CHECKPOINT_SECONDS: '3600' });
  town = await SmallTown.found(world);
});
beforeEach(() => (followings = new Followings(world, town, new Unshared(world.app, town.ids, TODAY))));
afterEach(() => followings.close());
afterAll(() => world.close());

const feed = (selection: string, fragments = ''): string =>
  `subscription($slug: String!) { statusChanged(organisation: $slug) { __typename ${selection} } } ${fragments}`;

/** Each hides in another way that it asks who is asking. */
const PERSONAL = {
  plainly: feed('... on StatusChange { actor { isCaller } }'),
  'under another name': feed('... on StatusChange { by: actor { post is: isCaller } }'),
  'in a fragment': feed(
    '...Told',
    'fragment Told on StatusChange { actor { ...Who } } fragment Who on Owner { isCaller }',
  ),
  'further in': feed(
    '... on StatusChange { subject { ... on Action { owner { isCaller } } ... on AreaOfAction { by: owner { isCaller } } } actor { post } }',
  ),
};

const executions = (): number => world.app.live.hub.counters.executions;

describe('34: a document that asks for what depends on the person is not shared', () => {
  it.each(Object.entries(PERSONAL))('where it does so %s', async (_how, query) => {
    for (const name of CONTRIBUTORS)
      await followings.begin(personCalled(`${name}@leicester`), {
        query,
        variables: { slug: 'leicester' },
        counted: ['slug'],
      });
    await followings.settle();
    // Found out with the first change; each hears what they would hear alone, from the first one on.
    await followings.hear(() => town.change('leicester', 'area', 5));
    const before = executions();
    await followings.hear(() => town.change('leicester', 'area', 6));
    expect(executions() - before).toBe(CONTRIBUTORS.length);
  });

  it('and one that does not is made once for all of a role', async () => {
    const query = feed('... on StatusChange { reason actor { post } }');
    for (const name of CONTRIBUTORS)
      await followings.begin(personCalled(`${name}@leicester`), {
        query,
        variables: { slug: 'leicester' },
        counted: ['slug'],
      });
    await followings.settle();
    const before = executions();
    await followings.hear(() => town.change('leicester', 'area', 7));
    expect(executions() - before).toBe(1);
  });
});
