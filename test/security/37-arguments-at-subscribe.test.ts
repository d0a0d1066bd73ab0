import { LiveSocket, type Heard } from '../support/live-socket';
import { World } from '../support/world';

let world: World;
let socket: LiveSocket;
beforeAll(async () => {
  world = await World.open('sample');
  socket = await LiveSocket.open(world.webSocketUrl, { persona: 'lead@leicester' });
});
afterAll(async () => {
  await socket.leave();
  await world.close();
});

const FOLLOW = `subscription($slug: String!, $after: Cursor, $filter: StatusFeedFilter) {
  statusChanged(organisation: $slug, after: $after, filter: $filter) { __typename } }`;
const NOBODY = '00000000-0000-7000-8000-000000000000';

const WRONG: [what: string, code: string, field: RegExp, variables: Record<string, unknown>][] = [
  ['no organisation', 'BAD_USER_INPUT', /slug/, {}],
  ['an organisation that is a number', 'BAD_USER_INPUT', /slug/, { slug: 7 }],
  ['an organisation that is not there', 'NOT_FOUND', /organisation/, { slug: 'atlantis' }],
  ['a cursor that is a list', 'BAD_USER_INPUT', /after/, { after: ['x'] }],
  ['a filter that is text', 'BAD_USER_INPUT', /filter/, { filter: 'ASC' }],
  ['a filter of another feed', 'BAD_USER_INPUT', /filter/, { filter: { kinds: ['StatusPublished'] } }],
  ['a status that is none', 'BAD_USER_INPUT', /filter\.status/, { filter: { status: ['GREEN'] } }],
  ['an axis that is none', 'BAD_USER_INPUT', /filter\.axis/, { filter: { axis: ['MONEY'] } }],
  ['an owner that is no id', 'BAD_USER_INPUT', /filter\.owner/, { filter: { owner: ["' OR 1=1"] } }],
  [
    'an owner that is not there',
    'BAD_USER_INPUT|NOT_FOUND',
    /filter\.owner/,
    { filter: { owner: [NOBODY] } },
  ],
  [
    'a division that is not there',
    'BAD_USER_INPUT|NOT_FOUND',
    /filter\.division/,
    { filter: { division: ['X'] } },
  ],
  ['a theme that is too long', 'BAD_USER_INPUT', /filter\.theme/, { filter: { theme: ['x'.repeat(2_000)] } }],
  [
    'too many themes',
    'BAD_USER_INPUT',
    /filter\.theme/,
    {
      filter: { theme: Array.from({ length: 5_000 }, (_, n) => `T${n}`) },
    },
  ],
];

const errorOf = ({ payload }: Heard) => (payload.errors ?? payload)[0];

describe('37: what is wrong about a subscription is said when it is asked for', () => {
  it.each(WRONG)('%s', async (what, code, field, given) => {
    const variables = 'slug' in given || what === 'no organisation' ? given : { slug: 'leicester', ...given };
    socket.subscribe(what, FOLLOW, variables);
    const error = errorOf(await socket.answer(what));
    expect(error.extensions).toMatchObject({
      code: expect.stringMatching(new RegExp(`^(${code})$`)),
      field: expect.stringMatching(field),
    });
    // Nobody follows, and the socket is free for the next.
    await socket.stays();
    expect(world.app.live.hub.counters.followers).toBe(0);
  });
});
