import fc from 'fast-check';
import type { Sent } from '../support/following';
import { Followings } from '../support/followings';
import { drawnStory, Story } from '../support/sharing-story';
import { PEOPLE, SmallTown } from '../support/small-town';
import type { ChangeKind } from '../support/town-changes';
import { Unshared } from '../support/unshared';
import { World } from '../support/world';

jest.setTimeout(90_000);

const TODAY = '2026-08-15';
const STORIES = Number(process.env['SHARING_STORIES'] ?? 4);

/** What roles, councils and people see differently, in one document. */
const STATUSES = `subscription($slug: String!) { statusChanged(organisation: $slug) { __typename
  ... on FeedReady { organisation { name ambitions { nodes { reference published { status } } } } }
  ... on StatusChange { axis from to reason actor { post } subject { __typename ... on Node { id } } } } }`;
const FIGURES = `subscription($slug: String!) { readingRecorded(organisation: $slug) { __typename
  ... on ReadingChange { reading { value display numerator denominator } measure { name latest { display } } } } }`;
const COUNTS = `subscription($slug: String!) { summaryChanged(organisation: $slug) { __typename
  ... on SummaryChange { summary { trajectory { status count } actions { status count } } } } }`;

const CHANGES: readonly (readonly [ChangeKind, number])[] = [
  ['status', 1],
  ['count', 4],
  ['percentage', 7],
  ['actionStatus', 2],
  ['threshold', 6],
  ['count', 5],
];

let world: World;
let town: SmallTown;
let unshared: Unshared;
beforeAll(async () => {
  const clock = { now: () => new Date(`${TODAY}T12:00:00Z`) };
  world = await World.open('empty', clock, { CHECKPOINT_SECONDS: '3600' });
  town = await SmallTown.found(world);
  unshared = new Unshared(world.app, town.ids, TODAY);
});
afterAll(() => world.close());

describe('33: what is made once for many is, byte for byte, what each would be told alone', () => {
  it.each([
    ['statuses', STATUSES],
    ['figures', FIGURES],
    ['counts', COUNTS],
  ])('for everybody of two councils and the public: %s', async (_what, query) => {
    const followings = new Followings(world, town, unshared);
    const sent = (slug: string): Sent => ({ query, variables: { slug }, counted: ['slug'] });
    for (const person of PEOPLE) await followings.begin(person, sent(person.council ?? 'leicester'));
    // And everybody asks for the other council's, which only the public gets.
    for (const person of PEOPLE)
      await followings.begin(
        person,
        sent(person.council === 'leicester' ? 'leicestershire' : 'leicester'),
        1,
      );
    await followings.settle();
    for (const [kind, n] of CHANGES)
      for (const slug of ['leicester', 'leicestershire'])
        await followings.hear(() => town.change(slug, kind, 10 * n + CHANGES.length));
    await followings.silence();
    await followings.close();
  });

  it('for random people, documents and variables', async () => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    process.stderr.write(`seed ${seed}\n`);
    await fc.assert(
      fc.asyncProperty(drawnStory, (drawn) => new Story(town, unshared, drawn, world).tell()),
      { numRuns: STORIES, endOnFailure: true, seed },
    );
  });
});
