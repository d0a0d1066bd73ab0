import { NewsReader } from '../../src/features/notifications/news-reader';
import type { Letter } from '../../src/features/notifications/notifier';
import { Outbox } from '../../src/features/notifications/outbox';
import { Sender } from '../../src/features/notifications/sender';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const now = new Date('2026-07-01T09:00:00Z');
const clock = { now: () => now };

let world: World;
let council: Seeder;
let people: Record<'chair' | 'one' | 'two' | 'deputy', string>;
let clinic: string;

beforeEach(async () => {
  world = await World.open('empty', clock);
  council = await world.seed('town');
  const post = (name: string) => council.owner({ post: name, email: `${name}@council.example` });
  people = {
    chair: await post('chair'),
    one: await post('one'),
    two: await post('two'),
    deputy: await post('deputy'),
  };
  clinic = await council.clinic({ chair: people.chair, attendees: [people.one], title: 'Quarter 4' });
  const item = { organisation: 'town', clinic, title: 'An item', plannedMinutes: 10 };
  await world.app.services.agendaItems.add(council.lead, item);
  await new NewsReader(world.app.reads.pool, clock).readAll();
});
afterEach(() => world.close());

const told = async (): Promise<string[]> => {
  await new NewsReader(world.app.reads.pool, clock).readAll();
  const rows = await world.sql(`SELECT n.kind::text || ' ' || w.post || ' ' || n.state AS told
    FROM notification n JOIN owner w ON w.id = n.recipient_id ORDER BY n.kind, w.post, n.id`);
  return rows.map((row) => row.told);
};

const send = async (): Promise<Letter[]> => {
  const letters: Letter[] = [];
  const outbox = new Outbox(world.app.reads.pool, clock, {
    server: 'one',
    needsAddress: true,
    publicUrl: null,
  });
  const send = async (letter: Letter) => {
    letters.push(letter);
    return { outcome: 'SENT' as const };
  };
  const report = { onRefused: () => undefined, onUncertain: () => undefined };
  await new Sender(outbox, { needsAddress: true, send }, report).sendAll();
  return letters;
};

const move = (step: 'publish' | 'open' | 'close') =>
  world.app.services.clinicLifecycle[step](council.lead, { organisation: 'town', clinic });
const back = () =>
  world.app.services.clinicLifecycle.returnToDraft(council.lead, {
    organisation: 'town',
    clinic,
    reason: 'Wrong figures',
  });
const ask = (attendees: string[]) =>
  world.app.services.clinicPeople.setAttendees(council.lead, { organisation: 'town', clinic, attendees });

test('a draft tells nobody; its publication tells the chair and whoever is asked, once', async () => {
  expect(await told()).toEqual([]);
  await move('publish');
  const published = ['CLINIC_PUBLISHED chair WAITING', 'CLINIC_PUBLISHED one WAITING'];
  expect(await told()).toEqual(published);
  expect(await told()).toEqual(published);
  const letters = await send();
  expect(letters.map(({ to, subject }) => [to, subject]).sort()).toEqual([
    ['chair@council.example', 'Clinic on 14 July 2026: Quarter 4'],
    ['one@council.example', 'Clinic on 14 July 2026: Quarter 4'],
  ]);
  expect(letters[0]?.text).toContain('ready to read. It is on 14 July 2026.');
});

test('who is asked later, or comes for somebody, is told then; the others are not told again', async () => {
  await move('publish');
  await told();
  await send();
  await ask([people.one, people.two]);
  const apologies = { attendee: people.one, apologies: 'On leave', deputy: people.deputy };
  await world.app.services.clinicPeople.giveApologies(council.lead, {
    organisation: 'town',
    clinic,
    ...apologies,
  });
  expect(await told()).toEqual([
    'CLINIC_PUBLISHED chair SENT',
    'CLINIC_PUBLISHED deputy WAITING',
    'CLINIC_PUBLISHED one SENT',
    'CLINIC_PUBLISHED two WAITING',
  ]);
});

test('what is taken back before it is sent is dropped, and a second publication is told anew', async () => {
  await move('publish');
  await told();
  await ask([]);
  await told();
  expect(await send()).toHaveLength(1);
  await back();
  await move('publish');
  await told();
  await back();
  expect(await send()).toEqual([]);
  const rows = await world.sql('SELECT state::text, reason FROM notification ORDER BY created_at, id');
  expect(rows.map(({ state, reason }) => `${state} ${reason}`).sort()).toEqual([
    'DROPPED The clinic was taken back into draft.',
    'DROPPED The post is not expected at it any more.',
    'SENT null',
  ]);
});

test('its end tells that the minutes are ready, also who was not told of its publication', async () => {
  await move('publish');
  await told();
  await send();
  await move('open');
  await ask([people.one, people.two]);
  await move('close');
  expect(await told()).toEqual([
    'CLINIC_PUBLISHED chair SENT',
    'CLINIC_PUBLISHED one SENT',
    'MINUTES_READY chair WAITING',
    'MINUTES_READY one WAITING',
    'MINUTES_READY two WAITING',
  ]);
  const letters = await send();
  expect(letters).toHaveLength(3);
  expect(letters[0]?.subject).toBe('Minutes of the clinic on 14 July 2026: Quarter 4');
});
