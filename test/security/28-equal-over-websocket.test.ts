import { overHttp, overWebSocket, codeOfReply } from '../support/both-transports';
import { THREAD } from '../support/documents';
import { inputFor, whoMay } from '../support/every-mutation';
import { mutationDocument, mutationNames } from '../support/mutation-document';
import type { Seeder } from '../support/seeder';
import { smallCouncil } from '../support/small-council';
import { World } from '../support/world';

jest.setTimeout(60_000);

const PEOPLE = [
  undefined,
  'viewer@leicester',
  'contributor@leicester',
  'analyst@leicester',
  'lead@leicester',
  'admin@leicester',
  'lead@leicestershire',
  'admin@leicestershire',
] as const;

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await smallCouncil(world, 'leicester');
  await smallCouncil(world, 'leicestershire');
});
afterAll(() => world.close());

const as = (persona: string | undefined) => (persona === undefined ? {} : { persona });

describe('28: what goes over HTTP goes over WebSocket by the same rules, and nothing else', () => {
  it('every mutation is refused to the same people in the same words', async () => {
    for (const [index, mutation] of mutationNames().entries()) {
      const input = await inputFor(mutation, council);
      const question = { query: mutationDocument(mutation), variables: { input } };
      const others = PEOPLE.filter((persona) => persona !== `${whoMay(mutation)}@leicester`);
      // Some of them for each, and all of them over the whole: every role is tried for each in the table of roles.
      for (const persona of [0, 2, 5].map((step) => others[(index + step) % others.length])) {
        const [http, webSocket] = [
          await overHttp(world, question, as(persona)),
          await overWebSocket(world, question, as(persona)),
        ];
        // Whoever may do it does it, once over each: what differs then is what the first has changed.
        if (codeOfReply(http) === 'OK') continue;
        expect([mutation, persona, webSocket.errors]).toEqual([mutation, persona, http.errors]);
      }
    }
  });

  it('a question has the same answer, for everybody', async () => {
    const question = { query: THREAD, variables: { slug: 'leicester' } };
    for (const persona of PEOPLE) {
      const http = await overHttp(world, question, as(persona));
      const webSocket = await overWebSocket(world, question, as(persona));
      expect([persona, webSocket.data, webSocket.errors]).toEqual([persona, http.data, http.errors]);
    }
  });

  it('a key that was used over one is known over the other', async () => {
    const input = {
      organisation: 'leicester',
      reference: 'ASC1',
      period: '2025-26 Q4',
      status: 'ON_TARGET',
      reason: 'Once',
      idempotencyKey: 'over both',
    };
    const question = { query: mutationDocument('publishAmbitionStatus'), variables: { input } };
    const head = await world.head('leicester');
    const http = await overHttp(world, question, as('lead@leicester'));
    const grown = await world.head('leicester');
    const webSocket = await overWebSocket(world, question, as('lead@leicester'));
    expect(grown).toBeGreaterThan(head);
    expect([webSocket.data, await world.head('leicester')]).toEqual([http.data, grown]);
  });

  it('a subscription goes over WebSocket only', async () => {
    const query = 'subscription { statusChanged(organisation: "leicester") { __typename } }';
    expect(await overHttp(world, { query })).toMatchObject({ ending: 'status 400', data: null });
  });
});
