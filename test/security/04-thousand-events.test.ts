import { CutSockets } from '../support/cut-sockets';
import { OfficialFollower } from '../support/official-follower';
import { Screen } from '../support/screen';
import { tokenOf } from '../support/test-server';
import { until } from '../support/until';
import { World } from '../support/world';

jest.setTimeout(90_000);

const EVENTS = 1_000;
const LANES = 4;
/** Connections are cut after each of so many. */
const BETWEEN_CUTS = 200;

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

async function write(onWritten: (count: number) => void): Promise<void> {
  const lead = await world.accessOf('lead@leicester');
  let begun = 0;
  let written = 0;
  const lane = async (reference: string): Promise<void> => {
    while (begun < EVENTS) {
      const reason = `event ${(begun += 1)}`;
      const input = { organisation: 'leicester', period: '2025-26 Q4', reference, reason };
      await world.app.services.statuses.publish(lead, { ...input, status: 'ON_TARGET' });
      onWritten((written += 1));
    }
  };
  await Promise.all(['ASC1a', 'ASC1b', 'ASC2', 'ASC3'].slice(0, LANES).map(lane));
}

describe('4: a thousand events', () => {
  // Apollo Client, urql and Relay reach the server through the official client as their link.
  it('reach the official client and the client of this project once and in order, over connections that are cut', async () => {
    const sockets = new CutSockets();
    const means = { webSocketImpl: sockets.impl };
    const official = await new OfficialFollower({
      ...means,
      url: () => world.webSocketUrl,
      token: () => tokenOf('lead@leicester'),
    }).open();
    const own = await new Screen(world.url, means).open();
    await write((count) => {
      if (count % BETWEEN_CUTS === 0) sockets.cut();
    });
    const log = await world.sql(`SELECT reason FROM change WHERE reason LIKE 'event %' ORDER BY sequence`);
    const expected = log.map(({ reason }) => reason as string);
    expect(expected).toHaveLength(EVENTS);
    await until(() => official.reasons.length >= EVENTS && own.reasons.length >= EVENTS);
    expect(official.reasons).toEqual(expected);
    expect(own.reasons).toEqual(expected);
    expect(sockets.cuts).toBeGreaterThanOrEqual(2);
    expect(official.connections).toBeGreaterThan(1);
    expect(own.starts.filter((resumed) => resumed).length).toBeGreaterThan(0);
    expect([official.problems, own.problems, own.resyncs]).toEqual([[], [], []]);
    await official.close();
    own.feed.dispose();
  });
});
