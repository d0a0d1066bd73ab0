import { request } from '../support/graphql-request';
import { ServerPair } from '../support/server-pair';
import { Watcher } from '../support/watcher';

jest.setTimeout(60_000);

const organisation = 'leicester';
const FOLLOW = `subscription($organisation: String!, $clinic: ID!, $after: Cursor) {
  clinicChanged(organisation: $organisation, clinic: $clinic, after: $after) { __typename
    ... on FeedReady { cursor } ... on FeedCheckpoint { cursor }
    ... on ClinicChange { cursor sequence kind item { title } outcome { text } room { view } } } }`;
const PAYLOAD = 'clinic { id } item { id } outcome { id text }';

let pair: ServerPair;
let screens: Watcher[] = [];
let clinic: string;
let open: string;
let secret: string;

beforeAll(async () => {
  pair = await ServerPair.start();
});
afterAll(() => pair.stop());
afterEach(async () => {
  for (const screen of screens) await screen.close();
  screens = [];
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came
type Told = any;

async function change(
  url: string,
  mutation: string,
  type: string,
  input: object,
  persona = 'lead',
): Promise<Told> {
  const document = `mutation($input: ${type}!) { ${mutation}(input: $input) { ${PAYLOAD} } }`;
  const variables = { input: { organisation, ...input } };
  const { data, errors } = await request(url, document, variables, `${persona}@${organisation}`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[mutation];
}

const park = (url: string, text: string, item = open, key?: string): Promise<Told> =>
  change(url, 'parkForLater', 'ParkForLaterInput', { item, text, ...(key && { idempotencyKey: key }) });

/** A screen in the room, through the official client. */
async function watch(url: string, persona: string, after?: string): Promise<Watcher> {
  const at = url.replace('http', 'ws');
  const screen = new Watcher(at, FOLLOW, { organisation, clinic, after }, `${persona}@${organisation}`);
  screens.push(screen);
  await screen.until(1);
  return screen;
}

const told = ({ messages }: Watcher): Told[] =>
  messages
    .map(({ data }: { data: { clinicChanged: Told } }) => data.clinicChanged)
    .filter(({ __typename }: Told) => __typename === 'ClinicChange');
const texts = (screen: Watcher): (string | null)[] =>
  told(screen).map(({ outcome }) => outcome?.text ?? null);
const cursorOf = (screen: Watcher): string => screen.messages.at(-1).extensions.cursor;

/** A clinic of the sample that is held: the lead chairs it, and the contributor is asked to it. */
beforeEach(async () => {
  const me = async (persona: string): Promise<string> => {
    const { data } = await request(pair.one, '{ me { post { id } } }', {}, `${persona}@${organisation}`);
    return data.me.post.id;
  };
  const [chair, contributor] = [await me('lead'), await me('contributor')];
  const what = { title: 'A clinic', heldOn: '2026-07-14', chair, attendees: [contributor] };
  clinic = (await change(pair.one, 'addClinic', 'AddClinicInput', what)).clinic.id;
  const item = (title: string, sensitive: boolean): object => ({
    clinic,
    title,
    plannedMinutes: 10,
    sensitive,
  });
  open = (await change(pair.one, 'addAgendaItem', 'AddAgendaItemInput', item('Open', false))).item.id;
  secret = (await change(pair.one, 'addAgendaItem', 'AddAgendaItemInput', item('Secret', true))).item.id;
  await change(pair.one, 'publishClinic', 'MoveClinicInput', { clinic });
  await change(pair.one, 'openClinic', 'MoveClinicInput', { clinic });
});

it('brings what one server captures to the screens of the other, in the order of commits', async () => {
  const screen = await watch(pair.other, 'contributor');
  const cursor = { clinic, item: open, view: 'CHART' };
  await change(pair.one, 'moveClinicCursor', 'MoveClinicCursorInput', cursor);
  await Promise.all(
    Array.from({ length: 10 }, (_, index) => park(index % 2 ? pair.one : pair.other, `Text ${index}`)),
  );
  await screen.when(() => told(screen).length >= 11);
  const [moved, ...captured] = told(screen);
  expect(moved).toMatchObject({
    kind: 'ClinicCursorMoved',
    item: { title: 'Open' },
    room: { view: 'CHART' },
  });
  expect(captured.map(({ outcome }) => outcome.text as string).sort()).toEqual(
    Array.from({ length: 10 }, (_, index) => `Text ${index}`),
  );
  const sequences = told(screen).map(({ sequence }) => sequence as number);
  expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
});

it('tells a laptop that was asleep exactly what it missed, whichever server it comes back to', async () => {
  const before = await watch(pair.one, 'contributor');
  await park(pair.one, 'Seen');
  await before.when(() => told(before).length >= 1);
  const after = cursorOf(before);
  await before.close();
  const missed = Array.from({ length: 40 }, (_, index) => `Missed ${index}`);
  for (const [index, text] of missed.entries()) await park(index % 2 ? pair.one : pair.other, text);
  for (const url of [pair.one, pair.other]) {
    const back = await watch(url, 'contributor', after);
    await back.when(() => told(back).length >= 40);
    expect(texts(back)).toEqual(missed);
  }
  const live = await watch(pair.other, 'contributor', after);
  await live.when(() => told(live).length >= 40);
  await park(pair.one, 'And live');
  await live.when(() => told(live).length >= 41);
  expect(texts(live)).toEqual([...missed, 'And live']);
});

it('tells a retry under the same key once, to whichever server the retry goes', async () => {
  const screen = await watch(pair.other, 'contributor');
  const [first, again, once] = await Promise.all(
    [pair.one, pair.other, pair.one].map((url) => park(url, 'Once', open, `once in ${clinic}`)),
  );
  expect(again).toEqual(first);
  expect(once).toEqual(first);
  await park(pair.one, 'Then');
  await screen.when(() => told(screen).length >= 2);
  expect(texts(screen)).toEqual(['Once', 'Then']);
});

it('shows what is sensitive to those who sit there, live and on coming back, on either server', async () => {
  const within = await watch(pair.one, 'contributor');
  const beyond = await watch(pair.one, 'analyst');
  const start = cursorOf(beyond);
  await park(pair.other, 'Between us', secret);
  await park(pair.other, 'For all');
  for (const screen of [within, beyond]) await screen.when(() => told(screen).length >= 2);
  expect(texts(within)).toEqual(['Between us', 'For all']);
  expect(texts(beyond)).toEqual([null, 'For all']);
  for (const url of [pair.one, pair.other]) {
    const [back, stranger] = [await watch(url, 'contributor', start), await watch(url, 'analyst', start)];
    for (const screen of [back, stranger]) await screen.when(() => told(screen).length >= 2);
    expect(texts(back)).toEqual(['Between us', 'For all']);
    expect(texts(stranger)).toEqual([null, 'For all']);
    expect(JSON.stringify(stranger.messages)).not.toContain('Secret');
  }
});
