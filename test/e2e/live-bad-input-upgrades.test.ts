import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { upgrade } from '../support/bare-upgrade';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { LiveSocket } from '../support/live-socket';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

let place: Workplace;
let database: FreshDatabase;
let url: string;
let bystander: LiveSocket;

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  url = (await place.serve({ DATABASE_URL: database.url }).ready()).replace('http', 'ws');
  bystander = await LiveSocket.open(url);
});

afterAll(async () => {
  await bystander.leave();
  await place.close();
  await database.drop();
});

describe('upgrades that are refused', () => {
  it('do not end the server when who asked is gone before the answer', async () => {
    const port = Number(new URL(url).port);
    const asking = Array.from({ length: 200 }, async (_, turn) => {
      const stream = connect({ port, host: '127.0.0.1' });
      stream.on('error', () => undefined);
      await new Promise((resolve) => stream.on('connect', resolve));
      stream.write(upgrade(turn % 2 === 0 ? '/nowhere' : '/graphql'));
      await sleep(turn % 5);
      stream.resetAndDestroy();
    });
    await Promise.all(asking);
    await sleep(200);
    await bystander.stays();
  });

  it('do not keep a connection that the other side does not close', async () => {
    const stream = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true });
    const gone = new Promise<string>((resolve) => {
      stream.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? ''));
    });
    stream.on('data', () => undefined);
    stream.write(upgrade('/nowhere'));
    await new Promise((resolve) => stream.on('end', resolve));
    const talk = setInterval(() => stream.write('still here'), 50);
    expect(['ECONNRESET', 'EPIPE']).toContain(await gone);
    clearInterval(talk);
    stream.destroy();
  });
});
