import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Frame, prefixOf } from '../../src/live/frame';
import { LibraryWire, StreamWire, type Wire } from '../../src/transport/wire';
import { canWriteFrames } from '../../src/transport/wire-self-test';
import { socketPair, type SocketPair } from '../support/socket-pair';

const pairs: SocketPair[] = [];
const opened = async (): Promise<SocketPair> => {
  const pair = await socketPair();
  pairs.push(pair);
  return pair;
};
afterEach(async () => {
  for (const pair of pairs.splice(0)) await pair.close();
});

/** Of each length of header, at both of its ends, and beyond latin-1. */
const PAYLOADS = [
  0, 10, 60, 61, 62, 63, 64, 200, 65_470, 65_471, 65_472, 65_473, 65_474, 65_475, 200_000,
].map((length) => `"${'x'.repeat(length)}"`);
const WORDS = ['{"data":{"word":"Grün … 日本 🌍"}}', `"${'é…'.repeat(20_000)}"`];
const IDS = ['a', 'ü', '日本', 'f3a1c9d2-0000-4000-8000-000000000000'];
const MESSAGES = IDS.flatMap((id) => [...PAYLOADS, ...WORDS].map((payload) => ({ id, payload })));
const textOf = ({ id, payload }: (typeof MESSAGES)[number]): string =>
  `{"id":${JSON.stringify(id)},"type":"next","payload":${payload}}`;
const BYTES = MESSAGES.reduce((sum, message) => {
  const length = Buffer.byteLength(textOf(message));
  return sum + length + (length < 126 ? 2 : length < 65_536 ? 4 : 10);
}, 0);

/** What the library itself sends for these messages. */
async function librarySends(): Promise<Buffer> {
  const { socket, received } = await opened();
  for (const message of MESSAGES) socket.send(textOf(message));
  return received(BYTES);
}

const wires: [string, (pair: SocketPair) => Wire][] = [
  ['a wire beneath the library', ({ stream }) => new StreamWire(stream)],
  ['a wire through the library', ({ socket }) => new LibraryWire(socket)],
];

describe.each(wires)('%s', (_, wireOf) => {
  it('sends, to the byte, what the library would', async () => {
    const pair = await opened();
    const wire = wireOf(pair);
    for (const { id, payload } of MESSAGES) wire.add(prefixOf(id), new Frame(1, payload));
    wire.flush();
    const [sent, expected] = await Promise.all([pair.received(BYTES), librarySends()]);
    expect(sent.length).toBe(BYTES);
    expect(sent.equals(expected)).toBe(true);
  });

  it('keeps the order among what the library sends itself', async () => {
    const pair = await opened();
    const wire = wireOf(pair);
    for (const payload of ['1', '3']) {
      pair.socket.send(payload);
      wire.add(prefixOf('a'), new Frame(1, String(Number(payload) + 1)));
      wire.flush();
    }
    const texts = ['1', '{"id":"a","type":"next","payload":2}', '3', '{"id":"a","type":"next","payload":4}'];
    const expected = texts.map((text) => `\x81${String.fromCharCode(text.length)}${text}`).join('');
    expect((await pair.received(expected.length)).toString('latin1')).toBe(expected);
  });

  it('counts what waits, says when it is taken, and lets nothing wait that was cleared', async () => {
    const pair = await opened();
    const wire = wireOf(pair);
    const frame = new Frame(1, `"${'x'.repeat(1_000_000)}"`);
    wire.add(prefixOf('a'), frame);
    expect(wire.waiting).toBeGreaterThan(1_000_000);
    wire.clear();
    expect(wire.waiting).toBe(0);

    pair.client.pause();
    for (let count = 0; count < 20; count += 1) wire.add(prefixOf('a'), frame);
    wire.flush();
    await nextTurn();
    const waiting = wire.waiting;
    expect(waiting).toBeGreaterThan(1_000_000);
    const before = wire.taken;
    let free = false;
    wire.onceFree(() => (free = true));
    await nextTurn();
    expect(free).toBe(false);
    pair.client.resume();
    while (!free) await once(pair.client, 'data');
    expect(wire.waiting).toBeLessThan(waiting);
    await pair.received(20_000_000);
    expect(wire.taken).toBeGreaterThan(before);
    expect(wire.waiting).toBe(0);
  });

  it('is free at once where nothing waits', async () => {
    const wire = wireOf(await opened());
    await new Promise<void>((resume) => wire.onceFree(resume));
    wire.flush();
    expect(wire.waiting).toBe(0);
  });

  it('does not fail where the other side is gone', async () => {
    const pair = await opened();
    const wire = wireOf(pair);
    pair.client.destroy();
    await once(pair.socket, 'close');
    wire.add(prefixOf('a'), new Frame(1, '1'));
    wire.flush();
    expect(wire.waiting).toBe(0);
  });
});

it('the way beneath the library is found to work at the start', async () => {
  expect(await canWriteFrames()).toBe(true);
});
