import { connect } from 'node:net';
import { upgrade } from '../support/bare-upgrade';
import { LiveSocket } from '../support/live-socket';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('empty', undefined, { ALLOWED_ORIGINS: 'https://board.example' });
});
afterAll(() => world.close());

/** The first line that comes back for an upgrade with these headers. */
function answerTo(headers: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const stream = connect(Number(new URL(world.url).port), '127.0.0.1');
    stream.on('error', reject);
    stream.once('data', (part: Buffer) => {
      stream.destroy();
      resolve(part.toString('latin1').split('\r\n')[0] ?? '');
    });
    stream.write(upgrade('/graphql').replace(/\r\n\r\n$/, `\r\n${headers}\r\n\r\n`));
  });
}

describe('25: an upgrade is refused before it is one (CSWSH)', () => {
  it.each([
    ['another site', 'Origin: https://evil.example'],
    ['no site in particular', 'Origin: null'],
    ['nothing where a site is named', 'Origin: '],
    ['a site under the allowed one', 'Origin: https://x.board.example'],
    ['a site that begins alike', 'Origin: https://board.example.evil.example'],
    ['a site that ends alike', 'Origin: https://evilboard.example'],
    ['the allowed site without encryption', 'Origin: http://board.example'],
    ['the allowed site on another port', 'Origin: https://board.example:8443'],
    ['the allowed site as a name', 'Origin: https://board.example@evil.example'],
    ['this server on another port', 'Origin: http://127.0.0.1:1'],
    ['a file', 'Origin: file://'],
    ['cookies without a site', 'Cookie: session=1'],
  ])('to a page of %s', async (_who, headers) => {
    expect(await answerTo(headers)).toBe('HTTP/1.1 403 Forbidden');
  });

  it.each([
    ['a program', () => ({})],
    ['a page of the allowed site', () => ({ origin: 'https://board.example' })],
    ['a page of this server', () => ({ origin: new URL(world.url).origin })],
  ])('and not to %s', async (_who, options) => {
    const socket = await LiveSocket.open(world.webSocketUrl, options());
    await socket.stays();
    await socket.leave();
  });
});
