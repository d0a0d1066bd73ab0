import { LiveSocket } from '../support/live-socket';
import { OfficialFollower } from '../support/official-follower';
import { ServerPair } from '../support/server-pair';
import { StatusWriter } from '../support/status-writer';
import { tokenOf } from '../support/test-server';
import { until } from '../support/until';

jest.setTimeout(60_000);

/** More than are told to leave in one go. */
const FOLLOWERS = 80;

let pair: ServerPair;
beforeAll(async () => {
  pair = await ServerPair.start({ SHUTDOWN_GRACE_SECONDS: '4' });
});
afterAll(() => pair.stop());

const live = (url: string): string => url.replace('http', 'ws');

describe('40: SIGTERM', () => {
  it('sends everybody elsewhere with 1012, some after others; nothing is lost, and the exit is clean', async () => {
    let home = pair.one;
    const means = { url: () => live(home), token: () => tokenOf('lead@leicester') };
    const followers = await Promise.all(
      Array.from({ length: FOLLOWERS }, () => new OfficialFollower(means).open()),
    );
    const silent = await LiveSocket.connect(live(pair.one));
    const writer = new StatusWriter(pair.other);
    const written: string[] = [];
    let writing = true;
    const writes = (async () => {
      while (writing) {
        const reason = `event ${written.length}`;
        await writer.ambition('ASC1a', 'ON_TARGET', reason);
        written.push(reason);
      }
    })();
    await until(() => written.length > 5);
    home = pair.other;
    const over = pair.processes[0]?.end('SIGTERM');
    const moved = (): number => followers.filter(({ closes }) => closes.length > 0).length;
    await until(() => moved() > 0);
    const first = moved();
    expect(await over).toBe(0);
    writing = false;
    await writes;
    // Spread over the grace: when the first had gone the others were still there.
    expect(first).toBeLessThan(FOLLOWERS);
    await until(() => followers.every(({ reasons }) => reasons.length >= written.length));
    for (const { reasons, closes, problems } of followers) {
      expect(reasons).toEqual(written);
      expect([closes, problems]).toEqual([[1012], []]);
    }
    expect(await silent.outcome).toBe('code 1012');
    for (const follower of followers) await follower.close();
  });
});
