import { organisation, ClinicRoom } from '../support/clinic-room';
import { LiveSocket } from '../support/live-socket';
import { SECRET } from '../support/test-server';
import { signToken } from '../../src/transport/token';
import { until } from '../support/until';

jest.setTimeout(60_000);

const FOLLOW = `subscription($organisation: String!, $clinic: ID!, $after: Cursor) {
  clinicChanged(organisation: $organisation, clinic: $clinic, after: $after) { __typename
    ... on FeedReady { cursor } ... on FeedCheckpoint { cursor } ... on ResyncRequired { explanation }
    ... on ClinicChange { sequence cursor kind from to item { id title outcomes { text } } outcome { kind text }
      room { view item { title } } clinic { state } actor { id } } } }`;

const FEEDS = {
  clinicChanged: FOLLOW,
  changes: `subscription($organisation: String!, $after: Cursor) { changes(
    organisation: $organisation, after: $after, filter: { kinds: ["OutcomeCaptured"] }) {
    __typename ... on FeedReady { cursor } ... on Change { kind subject { ... on Clinic { outcomes { text } } } } } }`,
};

let room: ClinicRoom;
beforeAll(async () => {
  room = await ClinicRoom.open(undefined, { CHECKPOINT_SECONDS: '3600' });
});
afterAll(() => room.close());

let sockets: LiveSocket[] = [];
beforeEach(() => room.reopen());
afterEach(async () => {
  for (const socket of sockets) await socket.leave();
  sockets = [];
});

interface Person {
  readonly subject: string;
  readonly role?: 'CONTRIBUTOR' | 'ANALYST' | 'LEAD' | 'ADMIN' | 'VIEWER';
  /** The post that they hold, by its name. */
  readonly post?: string | null;
  readonly after?: string | undefined;
  readonly feed?: keyof typeof FEEDS;
  /** In place of the usual one of that feed. */
  readonly document?: string;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came
type Told = any;

/** Somebody who follows the clinic over a socket of their own. */
async function follow({
  subject,
  role = 'CONTRIBUTOR',
  post = null,
  after,
  feed = 'clinicChanged',
  document = FEEDS[feed],
}: Person): Promise<LiveSocket> {
  const expiresAt = Math.ceil(Date.now() / 1_000) + 3_600;
  const token = await signToken({ subject, organisation, role, post, expiresAt }, SECRET);
  const socket = await LiveSocket.open(room.world.webSocketUrl, { token });
  sockets.push(socket);
  socket.subscribe('clinic', document, { organisation, clinic: room.clinic, after });
  await socket.until(() => messages(socket).length > 0, 'the first message');
  return socket;
}

const messages = ({ heard }: LiveSocket): Told[] =>
  heard
    .filter(({ type }) => type === 'next')
    .map(({ payload }) => payload.data?.clinicChanged ?? payload.data?.changes ?? payload);
const changes = (socket: LiveSocket): Told[] =>
  messages(socket).filter(({ __typename }) => __typename === 'ClinicChange');
const heardAll = async (all: readonly LiveSocket[], count: number): Promise<void> => {
  await Promise.all(
    all.map((socket) => socket.until(() => changes(socket).length >= count, `${count} changes`)),
  );
};
const counters = () => ({ ...room.world.app.live.hub.counters });
const postOf = async (name: 'chair' | 'contributor' | 'analyst' | 'admin'): Promise<string> =>
  (await room.world.sql('SELECT post FROM owner WHERE id = $1', [room.id(name)]))[0].post;

test('200 attendees are told of a change by one execution, as long as nothing sensitive is at hand', async () => {
  const posts = [await postOf('contributor'), await postOf('analyst'), null];
  const all = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      follow({ subject: `attendee ${index}`, post: posts[index % 3] ?? null }),
    ),
  );
  const before = counters();
  await room.do('lead', 'moveClinicCursor', { clinic: room.clinic, item: room.first, view: 'CHART' });
  await heardAll(all, 1);
  await room.do('lead', 'captureRecognition', { item: room.first, text: 'Well done' });
  await heardAll(all, 2);
  const { executions, deliveries } = counters();
  expect({ executions: executions - before.executions, deliveries: deliveries - before.deliveries }).toEqual({
    executions: 2,
    deliveries: 400,
  });
  const [cursor, outcome] = changes(all[0] as LiveSocket);
  expect(cursor).toMatchObject({
    kind: 'ClinicCursorMoved',
    from: 'OVERVIEW',
    to: 'CHART',
    item: { id: room.first, title: 'First', outcomes: [] },
    outcome: null,
    room: { view: 'CHART', item: { title: 'First' } },
    clinic: { state: 'LIVE' },
    actor: { id: room.id('chair') },
  });
  expect(outcome).toMatchObject({
    kind: 'OutcomeCaptured',
    to: 'RECOGNITION',
    item: { outcomes: [{ text: 'Well done' }] },
    outcome: { kind: 'RECOGNITION', text: 'Well done' },
  });
  for (const each of all) expect(changes(each)).toEqual([cursor, outcome]);
});

test('something sensitive costs one execution more, whoever and however many they are', async () => {
  const posts = [await postOf('contributor'), null, await postOf('analyst'), 'a post elsewhere'];
  const all = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      follow({ subject: `attendee ${index}`, post: posts[index % 4] ?? null }),
    ),
  );
  const before = counters();
  await room.do('lead', 'captureChallenge', { item: room.secret, text: 'Between us' });
  await heardAll(all, 1);
  const { executions, deliveries, groups } = counters();
  expect(executions - before.executions).toBe(2);
  expect(deliveries - before.deliveries).toBe(200);
  expect(groups).toBe(before.groups);
  for (const [index, each] of all.entries()) {
    const outcome = index % 2 === 0 ? { kind: 'CHALLENGE', text: 'Between us' } : null;
    expect(changes(each)[0].outcome).toEqual(outcome);
  }
  const later = [
    await follow({
      subject: 'later',
      post: posts[0] ?? null,
      after: messages(all[0] as LiveSocket)[0].cursor,
    }),
  ];
  await heardAll(later, 1);
  expect(changes(later[0] as LiveSocket)).toEqual(changes(all[0] as LiveSocket));
  // Their FeedReady; what was told before is there already.
  expect(counters().executions - executions).toBeLessThanOrEqual(2);
});

test.each([
  ['of one room', 1],
  ['of many rooms', 50],
])(
  'the graph that comes first shows what is sensitive to those alone who sit there: %s',
  async (_, first) => {
    const document = `subscription($organisation: String!) { clinicChanged(organisation: $organisation, clinic: "${room.clinic}") {
    __typename ... on FeedReady { organisation { clinics(first: ${first}) { nodes { id agenda { title } } } } } } }`;
    const people = [await postOf('contributor'), null, await postOf('analyst'), null];
    const all = await Promise.all(
      people.map((post, index) => follow({ subject: `person ${index}`, post, document })),
    );
    for (const [index, each] of all.entries()) {
      const { nodes } = messages(each)[0].organisation.clinics;
      const titles = nodes.find(({ id }: { id: string }) => id === room.clinic).agenda;
      expect(titles.map(({ title }: { title: string }) => title)).toEqual(
        index % 2 === 0 ? ['First', 'Second', 'Secret'] : ['First', 'Second'],
      );
    }
  },
);

test('what is sensitive is told to those who sit there and to nobody else, live and on coming back', async () => {
  const [contributor, chair] = [await postOf('contributor'), await postOf('chair')];
  const within = [
    await follow({ subject: 'within', post: contributor }),
    await follow({ subject: 'chair', role: 'LEAD', post: chair }),
  ];
  const beyond = [
    await follow({ subject: 'beyond' }),
    await follow({ subject: 'a lead elsewhere', role: 'LEAD' }),
    await follow({ subject: 'an admin', role: 'ADMIN' }),
  ];
  const start = messages(beyond[0] as LiveSocket)[0].cursor as string;
  await room.do('lead', 'captureChallenge', { item: room.secret, text: 'Between us' });
  await room.do('lead', 'captureChallenge', {
    item: room.first,
    text: 'Between us as well',
    sensitive: true,
  });
  await room.do('lead', 'parkForLater', { item: room.first, text: 'For all' });
  await heardAll([...within, ...beyond], 3);
  const told = (socket: LiveSocket) =>
    changes(socket).map(({ item, outcome }) => [item?.title ?? null, outcome?.text ?? null]);
  const inside = [
    ['Secret', 'Between us'],
    ['First', 'Between us as well'],
    ['First', 'For all'],
  ];
  const outside = [
    [null, null],
    ['First', null],
    ['First', 'For all'],
  ];
  for (const each of within) expect(told(each)).toEqual(inside);
  for (const each of beyond) expect(told(each)).toEqual(outside);
  for (const { heard } of beyond) expect(JSON.stringify(heard)).not.toContain('Between us');
  const again = [
    await follow({ subject: 'within', post: contributor, after: start }),
    await follow({ subject: 'beyond', after: start }),
    await follow({ subject: 'somebody new', after: start }),
  ];
  await heardAll(again, 3);
  expect(again.map(told)).toEqual([inside, outside, outside]);
});

test('a deputy is told no more of what stays in the room once whom they came for is there', async () => {
  const post = await postOf('admin');
  await room.world.app.services.clinicPeople.giveApologies(room.lead, {
    organisation,
    clinic: room.clinic,
    attendee: room.id('contributor'),
    apologies: 'On leave',
    deputy: room.id('admin'),
  });
  const deputy = await follow({ subject: 'deputy', post });
  const after = messages(deputy)[0].cursor as string;
  await room.do('lead', 'captureChallenge', { item: room.secret, text: 'Between us' });
  await heardAll([deputy], 1);
  expect(changes(deputy)[0].outcome).toMatchObject({ text: 'Between us' });
  await room.do('contributor', 'enterClinic', { clinic: room.clinic });
  const back = await follow({ subject: 'deputy', post, after });
  await heardAll([back], 2);
  expect(JSON.stringify(back.heard)).not.toContain('Between us');
});

test('what is found to be sensitive, and for whom, holds for what was told before', async () => {
  const post = await postOf('contributor');
  const first = await follow({ subject: 'contributor', post });
  const start = messages(first)[0].cursor as string;
  await room.do('lead', 'parkForLater', { item: room.first, text: 'Spoken of too openly' });
  await heardAll([first], 1);
  expect(changes(first)[0].outcome).toEqual({ kind: 'PARKED', text: 'Spoken of too openly' });
  await room.mark(room.first);
  const other = await follow({ subject: 'beyond', after: start });
  await heardAll([other, first], 2);
  expect(changes(other)[0]).toMatchObject({ kind: 'OutcomeCaptured', item: null, outcome: null });
  const stays = await follow({ subject: 'contributor', post, after: start });
  await heardAll([stays], 2);
  expect(changes(stays)[0].outcome).toEqual({ kind: 'PARKED', text: 'Spoken of too openly' });
  await room.world.app.services.clinicPeople.setAttendees(room.lead, {
    organisation,
    clinic: room.clinic,
    attendees: [room.id('analyst')],
  });
  const off = await follow({ subject: 'contributor', post, after: start });
  await heardAll([off], 3);
  expect(JSON.stringify(off.heard)).not.toContain('too openly');
});

test.each(['clinicChanged', 'changes'] as const)(
  'what is sensitive is hidden at once from who comes after, although no bell has rung: %s',
  async (feed) => {
    const { tailer } = room.world.app.live;
    const there = await follow({ subject: 'there', feed });
    const start = messages(there)[0].cursor as string;
    await room.do('lead', 'parkForLater', { item: room.first, text: 'Spoken of too openly' });
    await there.until(() => JSON.stringify(there.heard).includes('too openly'), 'what was said');
    tailer.stop();
    const bell = jest.spyOn(tailer, 'wake').mockReturnValue(undefined);
    try {
      const told = messages(there).length;
      await room.mark(room.first);
      expect(messages(there)).toHaveLength(told);
      const after = await follow({ subject: 'after', after: start, feed });
      await after.until(() => messages(after).length > 1, 'what was captured');
      expect(messages(after)[1]).toMatchObject({ kind: 'OutcomeCaptured' });
      expect(JSON.stringify(after.heard)).not.toContain('too openly');
    } finally {
      bell.mockRestore();
      tailer.start();
    }
  },
);

test('it is about one clinic, and who says again that they are there is no news', async () => {
  const screen = await follow({ subject: 'one' });
  const { clinic } = room;
  await room.do('contributor', 'enterClinic', { clinic });
  await room.do('contributor', 'enterClinic', { clinic });
  await room.reopen();
  await room.do('lead', 'parkForLater', { item: room.first, text: 'Of the other clinic' });
  await room.do('contributor', 'leaveClinic', { clinic });
  await heardAll([screen], 2);
  expect(changes(screen).map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['ClinicEntered', 'AWAY', 'PRESENT'],
    ['ClinicLeft', 'PRESENT', 'AWAY'],
  ]);
});

test('a clinic of nobody is refused, and so is who may not read work in progress', async () => {
  const refusal = async (person: Person, clinic = room.clinic): Promise<string> => {
    const kept = room.clinic;
    room.clinic = clinic;
    const socket = await follow(person);
    room.clinic = kept;
    const { code, field } = messages(socket)[0].errors[0].extensions;
    return `${code} ${field ?? ''}`.trim();
  };
  expect(await refusal({ subject: 'x' }, '00000000-0000-7000-8000-000000000000')).toBe('NOT_FOUND clinic');
  expect(await refusal({ subject: 'x' }, 'no id')).toBe('BAD_USER_INPUT clinic');
  expect(await refusal({ subject: 'x', role: 'VIEWER' })).toBe('FORBIDDEN');
  await until(() => room.world.app.live.hub.counters.followers === 0);
});
