import fc from 'fast-check';
import { Followings } from '../support/followings';
import { drawnStory, Story } from '../support/sharing-story';
import { personCalled, SmallTown } from '../support/small-town';
import { Unshared } from '../support/unshared';
import { World } from '../support/world';

const TODAY = '2026-08-15';
const clock = { now: () => new Date(`${TODAY}T12:00:00Z`) };

/** Stories drawn in a run; SHARING_RUNS=100 looks further. */
const RUNS = Number(process.env['SHARING_RUNS'] ?? 15);

const WHO_DID_IT = `subscription($slug: String!, $after: Cursor, $brief: Boolean = false) {
  statusChanged(organisation: $slug, after: $after) { ... on StatusChange { reason @skip(if: $brief) actor { isCaller } } } }`;
const FIGURES = `subscription($slug: String!) {
  readingRecorded(organisation: $slug) { ... on ReadingChange {
    reading { value display } measure { latest { display } } } } }`;

describe.each([
  ['beneath the library', true, RUNS],
  ['through the library', false, Math.ceil(RUNS / 3)],
])('sharing never crosses what one may see (design 4), with frames %s', (_, directFrames, numRuns) => {
  let world: World;
  let town: SmallTown;
  let unshared: Unshared;
  let followings: Followings;
  beforeAll(async () => {
    // Places that are told while nothing happens would be counted among what a change costs.
    world = await World.open('empty', clock, { CHECKPOINT_SECONDS: '3600' }, directFrames);
    town = await SmallTown.found(world);
    unshared = new Unshared(world.app, town.ids, TODAY);
  }, 60_000);
  beforeEach(() => (followings = new Followings(world, town, unshared)));
  afterEach(() => followings.close());
  afterAll(() => world.close());

  /** Somebody of Leicester follows, with these variables beside the council's name. */
  const follow = (name: string, query: string, variables: object = {}, seat = 0) =>
    followings.begin(
      personCalled(`${name}@leicester`),
      { query, variables: { slug: 'leicester', ...variables }, counted: ['slug', 'brief'] },
      seat,
    );
  const executionsOf = async (write: () => Promise<void>): Promise<number> => {
    const { counters } = world.app.live.hub;
    const before = counters.executions;
    await followings.hear(write);
    return counters.executions - before;
  };
  const lastHeard = (following: { readonly heard: readonly string[] }): unknown =>
    Object.values(JSON.parse(following.heard.at(-1) ?? '{}').payload.data as object)[0];

  test('a field that depends on who asks is answered to each person alone, and run once for each', async () => {
    const names = ['contributor-a', 'contributor-b', 'contributor-c'];
    const all = await Promise.all(names.map((name) => follow(name, WHO_DID_IT)));
    const again = await follow('contributor-b', WHO_DID_IT, {}, 1);
    await followings.settle();
    // Once for all, in which it is found out, and then for each of three.
    expect(await executionsOf(() => town.change('leicester', 'area', 5))).toBe(1 + 3);
    expect(await executionsOf(() => town.change('leicester', 'area', 6))).toBe(3);
    const told = (isCaller: boolean): object => ({ reason: 'So', actor: { isCaller } });
    // The lead's post made the change, and one of them holds it.
    expect(all.map(lastHeard)).toEqual([told(false), told(true), told(false)]);
    expect(lastHeard(again)).toEqual(told(true));
  });

  test('a figure that is hidden from a role is made once for those who see it and once for those who do not', async () => {
    const viewers = [await follow('viewer-a', FIGURES), await follow('viewer-b', FIGURES)];
    const leads = [await follow('lead-a', FIGURES), await follow('lead-b', FIGURES)];
    await followings.settle();
    expect(await executionsOf(() => town.change('leicester', 'count', 12 * 7 + 4))).toBe(2);
    for (const viewer of viewers)
      expect(lastHeard(viewer)).toEqual({
        reading: { value: null, display: 'c' },
        measure: { latest: { display: 'c' } },
      });
    for (const lead of leads)
      expect(lastHeard(lead)).toEqual({
        reading: { value: 4, display: '4' },
        measure: { latest: { display: '4' } },
      });
  });

  test('other variables are another question; where somebody starts is not', async () => {
    const begun = await follow('lead-b', WHO_DID_IT, { brief: true });
    await followings.settle();
    const { cursor: after } = begun;
    const brief = await follow('lead-b', WHO_DID_IT, { brief: true, after }, 1);
    const long = await follow('lead-b', WHO_DID_IT, { brief: false });
    await followings.settle();
    await executionsOf(() => town.change('leicester', 'area', 7));
    expect(await executionsOf(() => town.change('leicester', 'area', 8))).toBe(2);
    expect([begun, brief].map(lastHeard)).toEqual(Array(2).fill({ actor: { isCaller: false } }));
    expect(lastHeard(long)).toEqual({ reason: 'So', actor: { isCaller: false } });
  });

  test('everybody hears, byte for byte, what they would hear alone, and it is made once for all who may share it', async () => {
    await fc.assert(
      fc.asyncProperty(drawnStory, (drawn) => new Story(town, unshared, drawn, world).tell()),
      // What was written stays written: a smaller story would be told in another town.
      { numRuns, endOnFailure: true },
    );
  }, 120_000);
});
