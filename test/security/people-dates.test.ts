import { addDays } from '../../src/domain/calendar-date';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { LiveSocket } from '../support/live-socket';
import { MovableClock } from '../support/movable-clock';
import { askWith, tokenFor } from '../support/people';
import { tokenOf } from '../support/test-server';
import { until } from '../support/until';
import { Workplace } from '../support/workplace';

jest.setTimeout(90_000);

const GRANT = `mutation($input: GrantMembershipInput!) { grantMembership(input: $input) { change { at } } }`;
const ISSUE = `mutation($input: IssueServiceTokenInput!) { issueServiceToken(input: $input) { token change { at } } }`;
const FOLLOW = `subscription { changes(organisation: "leicester") { __typename } }`;
const ME = '{ me { role expires } }';

const TODAY = new Date().toISOString().slice(0, 10);
const TOMORROW = addDays(TODAY, 1);
/** Before the day ends, so that everybody can be connected by then. */
const MARGIN_MILLISECONDS = 6_000;
const DAYS = 5 * 86_400;

let place: Workplace;
let database: FreshDatabase;
let clock: MovableClock;
let url: string;
const sockets: LiveSocket[] = [];

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  clock = await MovableClock.in(place.directory);
  await clock.set(new Date(`${TODAY}T12:00:00Z`));
  url = await place.serve({ DATABASE_URL: database.url, ...clock.env }).ready();
});

afterAll(async () => {
  for (const socket of sockets) await socket.leave();
  await place.close();
  await database.drop();
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
async function manage(document: string, input: object): Promise<any> {
  const admin = await tokenOf('admin@leicester', DAYS);
  const { data, errors } = await askWith(url, admin, document, {
    input: { organisation: 'leicester', ...input },
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data as object)[0];
}

async function follow(token: string): Promise<LiveSocket> {
  const socket = await LiveSocket.open(url.replace('http', 'ws'), { token });
  sockets.push(socket);
  socket.subscribe('1', FOLLOW);
  await socket.answer('1');
  return socket;
}

const tokenOfMember = (subject: string): Promise<string> => tokenFor(subject, {}, DAYS);
const meAs = async (token: string) => askWith(url, token, ME);

it('the end of a day ends who had until then and lets in who has from then on, whatever their tokens say', async () => {
  const grant = (subject: string, term: object) =>
    manage(GRANT, { subject, role: 'CONTRIBUTOR', startsOn: TODAY, ...term });
  await grant('until today', { endsOn: TODAY });
  await grant('until tomorrow', { endsOn: TOMORROW });
  await grant('from tomorrow', { startsOn: TOMORROW });
  const issued = await manage(ISSUE, {
    name: 'Until today',
    scopes: ['READ_WORK_IN_PROGRESS'],
    expiresOn: TODAY,
  });
  const toCome = await tokenOfMember('from tomorrow');
  expect((await meAs(toCome)).status).toBe(401);

  await clock.set(new Date(Date.parse(`${TOMORROW}T00:00:00Z`) - MARGIN_MILLISECONDS));
  let probes = 0;
  await until(async () => {
    const { change } = await grant(`probe ${(probes += 1)}`, {});
    return change.at > `${TODAY}T23`;
  });
  const leaving = await tokenOfMember('until today');
  expect((await meAs(leaving)).data.me.expires).toBe(`${TOMORROW}T00:00:00.000Z`);
  const ending = [await follow(leaving), await follow(issued.token)];
  const staying = await follow(await tokenOfMember('until tomorrow'));

  expect(await Promise.all(ending.map(({ outcome }) => outcome))).toEqual(['code 4403', 'code 4403']);
  const { change } = await grant('afterwards', {});
  expect(change.at >= `${TOMORROW}T00`).toBe(true);
  await staying.stays();
  await until(async () => (await meAs(leaving)).status === 401 && (await meAs(issued.token)).status === 401);
  await until(async () => (await meAs(toCome)).status === 200);
});
