import { BOTH, overWebSocket } from '../support/both-transports';
import { tokenOf } from '../support/test-server';
import { World } from '../support/world';

const QUERY = '{ organisation(slug: "leicester") { name } }';
const MUTATION = `mutation { publishAmbitionStatus(input: { organisation: "leicester", reference: "ASC1a",
  period: "2025-26 Q4", status: ON_TARGET, reason: "By GET" }) { change { sequence } } }`;
const FORM = 'application/x-www-form-urlencoded';

let world: World;
let authorization: string;
beforeAll(async () => {
  world = await World.open('sample');
  authorization = `Bearer ${await tokenOf('lead@leicester')}`;
});
afterAll(() => world.close());

const asked = (query: string): string => new URLSearchParams({ query }).toString();

async function post(type: string | undefined, body: string | FormData, headers = {}): Promise<Response> {
  return fetch(world.url, {
    method: 'POST',
    headers: { ...(type && { 'content-type': type }), ...headers },
    body,
  });
}

describe('17: what the page of another site can send unasked over HTTP does nothing', () => {
  it('a mutation by GET is refused with 405, whoever sends it', async () => {
    const head = await world.head('leicester');
    const senders: Record<string, string>[] = [
      {},
      { authorization },
      { authorization, 'apollo-require-preflight': 'yes' },
    ];
    for (const headers of senders) {
      const response = await fetch(`${world.url}?${asked(MUTATION)}`, {
        headers: { 'content-type': 'application/json', ...headers },
      });
      expect(response.status).toBe(405);
    }
    expect(await world.head('leicester')).toBe(head);
  });

  it('a query by GET is refused without a header that a page must ask leave for', async () => {
    expect((await fetch(`${world.url}?${asked(QUERY)}`)).status).toBe(400);
    const asking = { headers: { 'apollo-require-preflight': 'yes' } };
    expect((await fetch(`${world.url}?${asked(QUERY)}`, asking)).status).toBe(200);
  });

  it.each([
    ['text', 'text/plain', () => JSON.stringify({ query: QUERY })],
    [
      'text that names JSON as a parameter',
      'text/plain; x=application/json',
      () => JSON.stringify({ query: QUERY }),
    ],
    ['a form', FORM, () => asked(QUERY)],
    ['a form with a mutation', FORM, () => asked(MUTATION)],
  ])('a POST of %s is refused', async (_what, type, body) => {
    for (const headers of [{}, { authorization }]) {
      const response = await post(type, body(), headers);
      expect([400, 415]).toContain(response.status);
      expect(await response.text()).not.toContain('"data":{');
    }
  });

  it('a POST of a multipart form is refused, with and without a file', async () => {
    const form = new FormData();
    form.set('operations', JSON.stringify({ query: QUERY }));
    form.set('map', '{}');
    form.set('0', new Blob(['x']), 'x.txt');
    const response = await post(undefined, form);
    expect([400, 415]).toContain(response.status);
    expect(await response.text()).not.toContain('"data":{');
  });

  it('another site gets no leave to send more, nor to read an answer', async () => {
    const leave = await fetch(world.url, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, authorization',
      },
    });
    expect(leave.headers.get('access-control-allow-origin')).toBeNull();
    const answer = await post('application/json', JSON.stringify({ query: QUERY }), {
      origin: 'https://evil.example',
    });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each(BOTH)('over %s the site of the server itself may ask', async (_, ask) => {
    const { origin } = new URL(world.url);
    const { data } = await ask(world, { query: QUERY }, { headers: { origin } });
    expect(data).toEqual({ organisation: { name: 'Leicester City Council' } });
  });

  it('over WebSocket another site does not even get a connection', async () => {
    const headers = { origin: 'https://evil.example' };
    expect((await overWebSocket(world, { query: QUERY }, { headers })).ending).toBe('status 403');
  });
});
