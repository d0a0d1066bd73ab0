import { LiveSocket } from '../support/live-socket';
import { World } from '../support/world';

const QUESTION = { query: '{ organisations { slug } }' };

let world: World;
beforeAll(async () => {
  world = await World.open('empty');
});
afterAll(() => world.close());

describe('16: many operations in one request are not taken', () => {
  it.each([
    ['two', [QUESTION, QUESTION]],
    ['one', [QUESTION]],
    ['none', []],
    ['a thousand', Array(1_000).fill(QUESTION)],
  ])('over HTTP: a list of %s', async (_count, body) => {
    const response = await fetch(world.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('"data":{');
  });

  it.each([
    ['messages', [{ type: 'subscribe', id: '1', payload: QUESTION }]],
    ['payloads', { type: 'subscribe', id: '1', payload: [QUESTION, QUESTION] }],
  ])('over WebSocket: a list of %s', async (_what, message) => {
    const socket = await LiveSocket.open(world.webSocketUrl);
    socket.say(message);
    expect(await socket.outcome).toBe('code 4400');
    expect(socket.heard).toHaveLength(1);
  });
});
