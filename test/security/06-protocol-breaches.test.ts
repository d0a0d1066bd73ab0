import { STATUSES } from '../support/live-documents';
import { LiveSocket } from '../support/live-socket';
import { until } from '../support/until';
import { World } from '../support/world';

let world: World;
let bystander: LiveSocket;
beforeAll(async () => {
  world = await World.open('sample');
  bystander = await LiveSocket.open(world.webSocketUrl);
});
afterEach(() => bystander.stays());
afterAll(async () => {
  await bystander.leave();
  await world.close();
});

const ASK = { type: 'subscribe', id: '1', payload: { query: '{ organisations { slug } }' } };
const FOLLOW = { ...ASK, payload: { query: STATUSES, variables: { slug: 'leicester' } } };
const INIT = { type: 'connection_init' };

/** What is said to a server that has welcomed the speaker, or to one that has not. */
const BREACHES: [code: number, what: string, said: readonly (object | string)[]][] = [
  [4400, 'what is no JSON', [INIT, '{']],
  [4400, 'a message of another kind', [INIT, { type: 'subscribe_all' }]],
  [4400, 'a message that only a server sends', [INIT, { type: 'complete' }]],
  [4400, 'a query that is a number', [INIT, { ...ASK, payload: { query: 7 } }]],
  [4401, 'an operation before the introduction', [ASK]],
  [4401, 'a subscription before the introduction', [FOLLOW]],
  [4408, 'no introduction at all', []],
  [4409, 'an id twice, by feeds', [INIT, FOLLOW, FOLLOW]],
  [4409, 'an id twice, by a feed and a query', [INIT, FOLLOW, ASK]],
  [4429, 'two introductions', [INIT, INIT]],
];

describe('6: a breach of the protocol closes with its code, and nobody else notices', () => {
  it.each(BREACHES)('%s for %s', async (code, _what, said) => {
    const socket = await LiveSocket.connect(world.webSocketUrl);
    for (const message of said) {
      socket.say(message);
      // What follows an introduction is said once it is answered; a second one is not waited for.
      if (message === INIT && socket.heard.length === 0)
        await socket.until(() => socket.heard.length > 0 || socket.ended !== undefined);
    }
    expect(await socket.outcome).toBe(`code ${code}`);
  });

  it('a follower that breaches it is let go with all that they follow', async () => {
    const { counters } = world.app.live.hub;
    const socket = await LiveSocket.open(world.webSocketUrl);
    socket.say(FOLLOW);
    await socket.answer('1');
    expect(counters.followers).toBe(1);
    socket.say('nonsense');
    expect(await socket.outcome).toBe('code 4400');
    await until(() => counters.followers === 0);
  });
});
