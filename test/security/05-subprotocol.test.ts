import { connect } from 'node:net';
import { upgrade } from '../support/bare-upgrade';
import { LiveSocket } from '../support/live-socket';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('empty');
});
afterAll(() => world.close());

const CLOSE_FRAME = 0x88;

/**
 * The close code as it stands on the wire: a client of a browser's making ends the handshake by itself where the server
 * agrees on no protocol, and never sees it.
 */
function closeOnTheWire(request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const stream = connect(Number(new URL(world.url).port), '127.0.0.1', () => stream.write(request));
    let heard = Buffer.alloc(0);
    stream.on('error', reject);
    stream.on('data', (part: Buffer) => {
      heard = Buffer.concat([heard, part]);
      const frame = heard.subarray(heard.indexOf('\r\n\r\n') + 4);
      if (heard.indexOf('\r\n\r\n') < 0 || frame.length < 4) return;
      stream.destroy();
      if (frame[0] === CLOSE_FRAME) resolve(frame.readUInt16BE(2));
      else reject(new Error(`Not a close: ${heard.toString('latin1')}`));
    });
  });
}

const withoutProtocol = upgrade('/graphql').replace(/Sec-WebSocket-Protocol:.*\r\n/, '');

describe('5: a socket without the subprotocol graphql-transport-ws', () => {
  it.each([
    ['none', withoutProtocol],
    ['the legacy graphql-ws', upgrade('/graphql', 'graphql-ws')],
    ['graphql-subscriptions', upgrade('/graphql', 'graphql-subscriptions')],
    ['the right one in capitals', upgrade('/graphql', 'GRAPHQL-TRANSPORT-WS')],
    ['the right one and more', upgrade('/graphql', 'graphql-transport-ws2')],
  ])('is closed with 4406: %s', async (_offered, request) => {
    expect(await closeOnTheWire(request)).toBe(4406);
  });

  it('is not one that offers it among others', async () => {
    const socket = await LiveSocket.connect(world.webSocketUrl, {}, ['graphql-ws', 'graphql-transport-ws']);
    expect(socket.socket.protocol).toBe('graphql-transport-ws');
    socket.say({ type: 'connection_init' });
    await socket.stays();
    await socket.leave();
  });
});
