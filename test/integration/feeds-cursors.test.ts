import { setTimeout as sleep } from 'node:timers/promises';
import { encodeCursor } from '../../src/changes/cursor';
import { FeedCouncil } from '../support/feed-council';
import { numberOf } from '../support/feed-watcher';

let council: FeedCouncil;
let organisationId: string;
beforeAll(async () => {
  council = await FeedCouncil.open();
  organisationId = await council.world.organisationId('leicester');
});
afterAll(() => council.world.close());

const stream = async () => (await council.world.sql('SELECT epoch, head::int FROM stream'))[0];

let turn = 0;
async function change(): Promise<string> {
  turn += 1;
  await council.publish('HOMES', turn % 2 === 0 ? 'ON_TARGET' : 'OFF_TRAJECTORY', `change ${turn}`);
  return `change ${turn}`;
}

const cases: [string, RegExp, () => Promise<string>][] = [
  ['that is no cursor', /not a cursor of this log/, async () => 'bm90IGEgY3Vyc29y'],
  ['that is too long', /not a cursor of this log/, async () => 'a'.repeat(5_000)],
  [
    'of another organisation',
    /not a cursor of this log/,
    async () => {
      const { epoch } = await stream();
      return encodeCursor({ organisationId: '01a202f5-0000-7000-8000-00000000000a', epoch, sequence: 1 });
    },
  ],
  [
    'of another epoch',
    /restored/,
    async () => encodeCursor({ organisationId, epoch: '01a202f5-0000-7000-8000-00000000000a', sequence: 1 }),
  ],
  [
    'that is ahead of the log',
    /ahead/,
    async () => {
      const { epoch, head } = await stream();
      return encodeCursor({ organisationId, epoch, sequence: head + 1 });
    },
  ],
  [
    'that is below the floor',
    /older than/,
    async () => {
      const { epoch, head } = await stream();
      await council.world.sql('UPDATE stream SET floor = $1', [head - 1]);
      // Noticed with the next look at the streams.
      await sleep(1_500);
      return encodeCursor({ organisationId, epoch, sequence: head - 2 });
    },
  ],
];

test.each(cases)(
  'who comes back with a cursor %s is told so, with the state to go on from',
  async (_what, explanation, cursor) => {
    await change();
    const given = await cursor();
    const watcher = await council.follow('statusChanged', { after: given });
    await watcher.when(() => watcher.told.length >= 2);
    expect(watcher.types).toEqual(['FeedReady', 'ResyncRequired']);
    const [ready, resync] = watcher.told;
    // Still where it was: cut off here, whoever comes back with it is told again.
    expect(ready?.cursor).toBe(given);
    const { head } = await stream();
    expect(numberOf(resync?.cursor ?? '')).toBe(head);
    expect(resync?.data).toEqual({
      __typename: 'ResyncRequired',
      cursor: resync?.cursor,
      explanation: expect.stringMatching(explanation),
      organisation: { slug: 'leicester' },
    });
    const after = await change();
    await watcher.until(1);
    expect(watcher.changes.map(({ reason }) => reason)).toEqual([after]);
  },
);
