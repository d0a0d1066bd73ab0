import { FeedCouncil } from '../support/feed-council';
import { FEEDS } from '../support/feed-watcher';
import type { Seeder } from '../support/seeder';

let council: FeedCouncil;
let seed: Seeder;
beforeAll(async () => {
  council = await FeedCouncil.open();
  seed = await council.world.seed('leicester');
});
afterAll(() => council.world.close());

test('what moves away is told to the owner, the division and the theme of before and of after; afterwards to the latter', async () => {
  const filters = [
    { owner: [council.id('ada')] },
    { owner: [council.id('bea')] },
    { division: ['A'] },
    { division: ['B'] },
    { theme: ['Homes'] },
    { theme: ['Houses'] },
    { theme: ['Nothing'] },
  ];
  const watchers = await Promise.all(filters.map((filter) => council.follow('changes', { filter })));
  await council.lead('updateAmbition', {
    ambition: council.id('homes'),
    owner: council.id('bea'),
    division: council.id('b'),
    theme: 'Houses',
  });
  await council.publish('HOMES', 'ON_TARGET', 'in other hands');
  const kinds = await council.heard(watchers, 'kind');
  const [moved, after] = [['AmbitionUpdated'], ['AmbitionUpdated', 'StatusPublished']];
  expect(kinds).toEqual([moved, after, moved, after, moved, after, []]);
});

test('a filter goes by what a change concerned when it was made, whoever comes back for it when', async () => {
  const filter = { owner: [council.id('ada')] };
  const { cursor } = await council.follow('changes', { filter });
  const action = await seed.action({ owner: council.id('ada') });
  await council.lead('updateAction', { action, owner: council.id('bea') });
  await council.lead('noteAction', { action, note: 'Not of Ada any more' });
  for (const feed of ['changes', 'actionChanged'] as const) {
    const late = await council.follow(feed, { filter, after: cursor });
    expect(await council.heard([late], 'kind')).toEqual([['ActionAdded', 'ActionUpdated']]);
  }
});

test('the feeds of actions and of readings are filtered alike', async () => {
  const other = await seed.ambition({ division: council.id('b'), owner: council.id('bea') });
  const measures = [
    await seed.measure({ ambition: council.id('health') }),
    await seed.measure({ ambition: other }),
  ];
  const [ofHealth = '', ofOther = ''] = measures;
  const readings = await Promise.all([
    council.follow('readingRecorded', { filter: { theme: ['Health'] } }),
    council.follow('readingRecorded', { filter: { ambition: [other] } }),
    council.follow('readingRecorded', { filter: { division: ['B'], owner: [council.id('bea')] } }),
    council.follow('readingRecorded', { filter: { division: ['A'] } }),
  ]);
  for (const measure of measures) await seed.reading({ measure });
  const told = (await council.heard(readings, 'measure')) as { id: string }[][];
  expect(told.map((those) => those.map(({ id }) => id))).toEqual([
    [ofHealth],
    [ofOther],
    [ofHealth, ofOther],
    [],
  ]);
  const actions = await Promise.all([
    council.follow('actionChanged', { filter: { status: ['PAUSED'] } }),
    council.follow('actionChanged', { filter: { axis: ['ACTION'], owner: [council.id('cas')] } }),
    council.follow('actionChanged', { filter: { axis: ['PLAN'] } }),
  ]);
  const action = { action: council.id('action') };
  await council.lead('noteAction', { ...action, note: 'The board met' });
  for (const status of ['PAUSED', 'ON_TRACK'])
    await council.lead('changeActionStatus', { ...action, status });
  expect(await council.heard(actions, 'to')).toEqual([['PAUSED'], ['PAUSED', 'ON_TRACK'], []]);
});

test('the feed of changes takes the conditions of the log besides', async () => {
  const filters = [
    { kinds: ['ActionNoted', 'DivisionAdded'] },
    { subject: council.id('action') },
    { statusesOnly: true, subject: council.id('action') },
    { kinds: ['ActionStatusChanged'], division: ['A'] },
  ];
  const watchers = await Promise.all(filters.map((filter) => council.follow('changes', { filter })));
  await seed.division({ code: 'C' });
  const action = { action: council.id('action') };
  await council.lead('noteAction', { ...action, note: 'It met again' });
  await council.lead('changeActionStatus', { ...action, status: 'OFF_TRACK' });
  const kinds = await council.heard(watchers, 'kind');
  expect(kinds[0]).toEqual(['DivisionAdded', 'ActionNoted']);
  expect(kinds[1]).toEqual(['ActionNoted', 'ActionStatusChanged']);
  expect(kinds[2]).toEqual(['ActionStatusChanged']);
  expect(kinds[3]).toEqual([]);
});

const NOBODY = '00000000-0000-7000-8000-000000000000';
const REFUSED: [object, string, string][] = [
  [{ division: ['A', 'NONE'] }, 'NOT_FOUND', 'filter.division.1'],
  [{ owner: [NOBODY] }, 'NOT_FOUND', 'filter.owner.0'],
  [{ owner: ['me'] }, 'BAD_USER_INPUT', 'filter.owner.0'],
  [{ theme: [] }, 'BAD_USER_INPUT', 'filter.theme'],
];

test.each(FEEDS)('%s refuses a filter that names nothing, and says where', async (feed) => {
  for (const [filter, code, field] of REFUSED) {
    const watcher = await council.follow(feed, { filter });
    await watcher.when(() => watcher.watcher.completed);
    expect({ told: watcher.told, refusal: watcher.refusal }).toEqual({ told: [], refusal: { code, field } });
  }
});
