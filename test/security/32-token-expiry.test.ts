import { OfficialFollower } from '../support/official-follower';
import { Screen } from '../support/screen';
import { StatusWriter } from '../support/status-writer';
import { tokenOf } from '../support/test-server';
import { until } from '../support/until';
import { World } from '../support/world';

const RENEWALS = 3;

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

describe('32: a token that ends', () => {
  it('closes with 4403; clients come back with a fresh one, and nothing is lost or repeated', async () => {
    const token = (): Promise<string> => tokenOf('lead@leicester', 1);
    const official = await new OfficialFollower({ url: () => world.webSocketUrl, token }).open();
    const own = await new Screen(world.url, {
      connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
    }).open();
    const writer = new StatusWriter(world.url);
    const written: string[] = [];
    while (official.connections <= RENEWALS || own.starts.length <= RENEWALS) {
      await writer.ambition('ASC1a', 'ON_TARGET', `turn ${written.length}`);
      written.push(`turn ${written.length}`);
    }
    await until(() => official.reasons.length >= written.length && own.reasons.length >= written.length);
    expect(official.reasons).toEqual(written);
    expect(own.reasons).toEqual(written);
    expect(official.closes.every((code) => code === 4403)).toBe(true);
    expect(own.statuses.filter((status) => status.startsWith('waiting '))).toContain('waiting 4403');
    expect([official.problems, own.problems, own.resyncs]).toEqual([[], [], []]);
    expect(official.types).not.toContain('ResyncRequired');
    own.feed.dispose();
    await official.close();
  });
});
