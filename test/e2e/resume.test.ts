import { ServerPair } from '../support/server-pair';
import { StatusWriter } from '../support/status-writer';

jest.setTimeout(60_000);

let pair: ServerPair;
let one: string;
let other: string;

beforeAll(async () => {
  pair = await ServerPair.start();
  ({ one, other } = pair);
});

afterEach(() => pair.switchScreensOff());

afterAll(() => pair.stop());

const encode = (plain: string): string => Buffer.from(plain).toString('base64url');
const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();

it('gives exactly what was missed, whichever server the client comes back to', async () => {
  const writer = new StatusWriter(one);
  const first = await pair.watch(one);
  await writer.ambition('ASC1a', 'ON_TARGET', 'seen');
  await first.until(1);
  const { cursor } = first;
  await first.close();
  for (let turn = 0; turn < 30; turn++) await writer.ambition('ASC1a', 'COMPLETE', `missed ${turn}`);
  for (const url of [one, other]) {
    const back = await pair.watch(url, cursor);
    await back.until(30);
    expect(back.messages[0]).toEqual({ __typename: 'FeedReady', cursor });
    expect(back.reasons).toEqual(Array.from({ length: 30 }, (_, turn) => `missed ${turn}`));
  }
  const live = await pair.watch(other, cursor);
  await writer.ambition('ASC1a', 'ON_TARGET', 'and live');
  await live.until(31);
  expect(live.reasons.at(-1)).toBe('and live');
});

describe('a cursor that cannot be resumed from is told, and the feed goes on from now', () => {
  it.each<[string, (own: string) => Promise<string> | string]>([
    ['of another organisation', async () => (await pair.watch(one, undefined, 'lead@leicestershire')).cursor],
    [
      'of another epoch',
      (own) => encode(decode(own).replace(/[0-9a-f](?=:\d+$)/, (c) => (c === '0' ? '1' : '0'))),
    ],
    ['ahead of the log', (own) => encode(decode(own).replace(/\d+$/, (n) => String(Number(n) + 1)))],
    ['far ahead of the log', (own) => encode(decode(own).replace(/\d+$/, '999999999999999'))],
    ['with a sign', (own) => encode(decode(own).replace(/\d+$/, '-1'))],
    ['cut short', (own) => own.slice(0, -2).slice(0, 40)],
    ['of other words', () => 'hello'],
    ['with SQL in it', () => encode("v1:'; DROP TABLE change; --")],
  ])('%s', async (_fault, make) => {
    const { cursor: own } = await pair.watch(one);
    const given = await make(own);
    const screen = await pair.watch(one, given);
    await new StatusWriter(other).ambition('ASC1a', 'ON_TARGET', 'after the resync');
    await screen.until(1);
    expect(screen.messages.map(({ __typename }) => __typename)).toEqual([
      'FeedReady',
      'ResyncRequired',
      'StatusChange',
    ]);
    // Still where it was: cut off here, whoever comes back with it is told again.
    expect(screen.messages[0]).toEqual({ __typename: 'FeedReady', cursor: given });
    expect(screen.reasons).toEqual(['after the resync']);
  });
});

it('a client of a server that is killed goes on at the other and misses nothing', async () => {
  const screen = await pair.watch(one);
  const writer = new StatusWriter(other);
  const written: string[] = [];
  const writing = (async () => {
    for (let turn = 0; turn < 60; turn++) {
      await writer.ambition('ASC1b', 'ON_TARGET', `turn ${turn}`);
      written.push(`turn ${turn}`);
    }
  })();
  await screen.until(10);
  await pair.processes[0]?.end('SIGKILL');
  await screen.disconnected();
  const back = await pair.watch(other, screen.cursor);
  await writing;
  await back.until(60 - screen.changes.length);
  expect([...screen.reasons, ...back.reasons]).toEqual(written);
});
