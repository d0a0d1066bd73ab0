import { setTimeout as sleep } from 'node:timers/promises';
import { FeedCouncil } from '../support/feed-council';
import { numberOf, type FeedWatcher } from '../support/feed-watcher';
import type { Seeder } from '../support/seeder';

let council: FeedCouncil;
let seed: Seeder;
beforeAll(async () => {
  council = await FeedCouncil.open({ CHECKPOINT_SECONDS: '1' });
  seed = await council.world.seed('leicester');
  await seed.postOf('viewer');
  await seed.round('2025-26 Q4', 'PUBLISHED');
});
afterAll(() => council.world.close());

/** Longer than a checkpoint takes to come. */
const LONG_ENOUGH = 2_200;

let turn = 0;
async function change(reference: string): Promise<void> {
  turn += 1;
  await council.publish(reference, turn % 2 === 0 ? 'ON_TARGET' : 'OFF_TRAJECTORY', `change ${turn}`);
}

const head = (): Promise<number> => council.world.head('leicester');
const homes = { filter: { theme: ['Homes'] } };
/** A slow machine may need several checkpoints for what another tells with one. */
const orderOf = ({ types }: FeedWatcher): string[] =>
  types.filter((type, index) => type !== 'FeedCheckpoint' || types[index - 1] !== type);
const checkpoints = ({ told }: FeedWatcher) =>
  told.filter(({ __typename }) => __typename === 'FeedCheckpoint');

test('what a filter hides is made up for by one checkpoint, from which one resumes', async () => {
  const watcher = await council.follow('statusChanged', homes);
  for (let hidden = 0; hidden < 5; hidden += 1) await change('HEALTH');
  await watcher.upTo(await head());
  const { cursor } = watcher;
  expect(watcher.told.at(-1)?.data).toEqual({ __typename: 'FeedCheckpoint', cursor });
  expect(watcher.watcher.messages.at(-1).extensions).toEqual({ cursor, feed: 'checkpoint' });
  expect(numberOf(cursor)).toBe(await head());
  await change('HEALTH');
  await change('HOMES');
  const late = await council.follow('statusChanged', { ...homes, after: cursor });
  expect(late.told[0]?.data).toEqual({ __typename: 'FeedReady', cursor, organisation: null });
  expect(await late.until(1)).toEqual(await watcher.until(1));
  expect(orderOf(watcher)).toEqual(['FeedReady', 'FeedCheckpoint', 'StatusChange']);
});

test('what a role hides is, too', async () => {
  const { world } = council;
  const watchers = ['viewer@leicester', undefined].map((persona) =>
    world.follow('statusChanged', { persona }),
  );
  await Promise.all(watchers.map((watcher) => watcher.open()));
  await council.lead('changeActionStatus', { action: council.id('action'), status: 'PAUSED' });
  for (const watcher of watchers) {
    await watcher.when(() => checkpoints(watcher).length > 0);
    expect(numberOf(watcher.cursor)).toBe(await head());
    expect(orderOf(watcher)).toEqual(['FeedReady', 'FeedCheckpoint']);
  }
});

test('what is hidden right after a change that is told, in one go with it, is made up for as well', async () => {
  const measure = await seed.measure({ ambition: council.id('homes') });
  await seed.baseline({ measure });
  await seed.target({ measure });
  const watcher = await council.follow('readingRecorded');
  await seed.reading({ measure, value: '90' });
  const last = await head();
  expect(numberOf((await watcher.until(1))[0].cursor)).toBeLessThan(last);
  await watcher.upTo(last);
  expect(watcher.types).toEqual(['FeedReady', 'ReadingChange', 'FeedCheckpoint']);
});

test('who comes back to what is hidden from there on is told up to where', async () => {
  const place = (await council.follow('statusChanged', homes)).cursor;
  await change('HOMES');
  for (let hidden = 0; hidden < 3; hidden += 1) await change('HEALTH');
  const late = await council.follow('statusChanged', { ...homes, after: place });
  await late.upTo(await head());
  expect(late.types).toEqual(['FeedReady', 'StatusChange', 'FeedCheckpoint']);
});

test('none comes where nothing happened, where nothing was hidden, or where a change was told meanwhile', async () => {
  const [quiet, all, some] = [
    await council.follow('readingRecorded', homes),
    await council.follow('statusChanged'),
    await council.follow('statusChanged', homes),
  ];
  await sleep(LONG_ENOUGH);
  expect([quiet, all, some].map(({ types }) => types)).toEqual([['FeedReady'], ['FeedReady'], ['FeedReady']]);
  await quiet.close();
  await change('HEALTH');
  await change('HOMES');
  await sleep(LONG_ENOUGH);
  expect(all.types).toEqual(['FeedReady', 'StatusChange', 'StatusChange']);
  expect(some.types).toEqual(['FeedReady', 'StatusChange']);
});
