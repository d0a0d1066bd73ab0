import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeCursor, encodeCursor } from '../../src/changes/cursor';
import { FOLLOW, Screen } from '../support/screen';
import { StatusWriter } from '../support/status-writer';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

interface Place {
  readonly organisationId: string;
  readonly epoch: string;
  readonly sequence: number;
}

async function head(slug = 'leicester'): Promise<Place> {
  const [row] = await world.sql(
    `SELECT organisation_id AS "organisationId", epoch, head::int AS sequence FROM stream
     WHERE organisation_id = $1`,
    [await world.organisationId(slug)],
  );
  return row;
}

/** As after days without the client: what it would have to be told is no longer kept for that. */
async function aged(): Promise<Place> {
  const { sequence, ...place } = await head();
  await world.sql('UPDATE stream SET floor = $1 WHERE organisation_id = $2', [
    sequence - 1,
    place.organisationId,
  ]);
  // Noticed with the next look at the streams.
  await sleep(1_500);
  return { ...place, sequence: sequence - 2 };
}

const PLACES: [string, () => Promise<Place>][] = [
  ['of before a restore', async () => ({ ...(await head()), epoch: randomUUID() })],
  ['one ahead of the log', async () => ({ ...(await head()), sequence: (await head()).sequence + 1 })],
  ['far ahead of the log', async () => ({ ...(await head()), sequence: Number.MAX_SAFE_INTEGER })],
  ['of another organisation', () => head('leicestershire')],
  [
    'of our organisation in the epoch of another',
    async () => ({
      ...(await head()),
      epoch: (await head('leicestershire')).epoch,
    }),
  ],
  ['too old', aged],
];

describe('36: who comes back with a cursor', () => {
  it.each(PLACES)('%s is told so once, at once, and goes on from now', async (what, make) => {
    const screen = await new Screen(world.url, { query: FOLLOW, after: encodeCursor(await make()) }).open();
    await screen.when(() => screen.resyncs.length > 0);
    expect(screen.resyncs).toEqual([expect.stringMatching(/^(The|This) /)]);
    expect(screen.reasons).toEqual([]);
    expect(decodeCursor(screen.subscription.cursor ?? '')).toEqual(await head());
    await new StatusWriter(world.url).ambition('ASC1a', 'ON_TARGET', `after ${what}`);
    await screen.until(1);
    expect([screen.reasons, screen.resyncs.length, screen.problems]).toEqual([[`after ${what}`], 1, []]);
    screen.feed.dispose();
  });
});
