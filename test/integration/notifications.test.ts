import { addDays } from '../../src/domain/calendar-date';
import { DueLook } from '../../src/features/notifications/due-look';
import { NewsReader } from '../../src/features/notifications/news-reader';
import { Outbox } from '../../src/features/notifications/outbox';
import type { Delivery, Letter, Notifier } from '../../src/features/notifications/notifier';
import { Sender } from '../../src/features/notifications/sender';
import { codeOf, World } from '../support/world';
import type { Seeder } from '../support/seeder';

const TODAY = '2026-06-10';
const clock = { at: new Date(`${TODAY}T09:00:00Z`), now: () => clock.at };
const REMINDERS = { dueSoonDays: 7, escalateDays: 7 };

let world: World;
let council: Seeder;
beforeEach(async () => {
  clock.at = new Date(`${TODAY}T09:00:00Z`);
  world = await World.open('empty', clock);
  council = await world.seed('town');
});
afterEach(() => world.close());

const pool = () => world.app.reads.pool;
const reader = () => new NewsReader(pool(), clock);
const look = () => new DueLook(pool(), clock, REMINDERS);
const later = (days: number): void => void (clock.at = new Date(clock.at.getTime() + days * 86_400_000));
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows as they are stored
const rows = (): Promise<any[]> =>
  world.sql(`SELECT n.kind::text, n.key, n.state::text, n.subject, n.attempts, n.reason, w.post AS for
    FROM notification n JOIN owner w ON w.id = n.recipient_id ORDER BY n.created_at, n.key`);

/** Keeps what it was given, and answers as it is told to. */
class Pigeon implements Notifier {
  readonly needsAddress = true;
  readonly sent: Letter[] = [];
  answer: (letter: Letter) => Delivery = () => ({ outcome: 'SENT' });

  async send(letter: Letter): Promise<Delivery> {
    this.sent.push(letter);
    return this.answer(letter);
  }
}

const quiet = { onRefused: () => undefined, onUncertain: () => undefined };
const outbox = (server = 'one') =>
  new Outbox(pool(), clock, { server, needsAddress: true, publicUrl: 'https://golden.example/' });
const send = (pigeon: Pigeon, server = 'one') => new Sender(outbox(server), pigeon, quiet).sendAll();

describe('what the log tells', () => {
  it('begins at its end: nothing that was there before is told', async () => {
    await council.action();
    await reader().readAll();
    expect(await reader().read(await world.organisationId('town'))).toBe(false);
    expect(await rows()).toEqual([]);
  });

  it('an action that is added or given to another post is told to that post, each time once', async () => {
    await reader().readAll();
    const [first, second] = [await council.owner({ post: 'First' }), await council.owner({ post: 'Second' })];
    const action = await council.action({ owner: first, title: 'A title', reference: 'X1' });
    const update = (given: object) =>
      world.app.services.actions.updateAction(council.lead, { organisation: 'town', action, ...given });
    await update({ owner: second });
    await update({ title: 'Another title' });
    await reader().readAll();
    await reader().readAll();
    expect((await rows()).map((row) => [row.kind, row.for, row.subject, row.state])).toEqual([
      ['ACTION_ASSIGNED', 'First', 'An action for you: X1 Another title', 'WAITING'],
      ['ACTION_ASSIGNED', 'Second', 'An action for you: X1 Another title', 'WAITING'],
    ]);
  });

  it('is written once, however many servers read at the same time, and each goes on where another stopped', async () => {
    await reader().readAll();
    for (let n = 0; n < 30; n += 1) {
      await council.action({ title: `Action ${n}` });
      await Promise.all([reader().readAll(), reader().readAll(), reader().readAll()]);
    }
    await reader().readAll();
    const written = await rows();
    expect(written).toHaveLength(30);
    expect(new Set(written.map(({ key }) => key)).size).toBe(30);
    const [{ sequence }] = await world.sql('SELECT sequence::int FROM notification_position');
    expect(sequence).toBe(await world.head('town'));
  });

  it('is not half-written: where the place cannot be kept, nothing is, and it is read again', async () => {
    await reader().readAll();
    await council.action();
    await world.sql(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'no'; END $$`);
    await world.sql('CREATE TRIGGER refuse BEFORE UPDATE ON notification_position EXECUTE FUNCTION refuse()');
    await expect(reader().readAll()).rejects.toThrow('no');
    expect(await rows()).toEqual([]);
    await world.sql('DROP TRIGGER refuse ON notification_position');
    await reader().readAll();
    expect(await rows()).toHaveLength(1);
  });

  it('is no news after a week: what nobody read in time is passed over', async () => {
    await reader().readAll();
    await council.action();
    later(9);
    await council.action();
    await reader().readAll();
    expect(await rows()).toHaveLength(1);
  });
});

describe('what the calendar tells', () => {
  const due = async (days: number, given: object = {}) =>
    council.action({ title: 'T', reference: 'X1', dueDate: addDays(TODAY, days), ...given });
  const told = async () => (await rows()).map((row) => [row.kind, row.for]);

  it('is told once for each due date, by however many servers', async () => {
    await reader().readAll();
    const owner = await council.owner({ post: 'Owner' });
    const action = await due(7, { owner });
    await Promise.all([look().look(), look().look(), look().look()]);
    later(3);
    await look().look();
    expect(await told()).toEqual([['ACTION_DUE_SOON', 'Owner']]);
    const moved = { organisation: 'town', action, dueDate: addDays(TODAY, 9), reason: 'Later' };
    await world.app.services.actionProgress.moveActionDueDate(council.lead, moved);
    await look().look();
    expect(await told()).toEqual([
      ['ACTION_DUE_SOON', 'Owner'],
      ['ACTION_DUE_SOON', 'Owner'],
    ]);
  });

  it('climbs the reporting line a post a week, passes over the retired, and ends at the top', async () => {
    await reader().readAll();
    const top = await council.owner({ post: 'Top' });
    const middle = await council.owner({ post: 'Middle', reportsTo: top });
    const owner = await council.owner({ post: 'Owner', reportsTo: middle });
    await due(0, { owner });
    const climb: unknown[] = [];
    for (let day = 0; day < 30; day += 1) {
      if ((await look().look()) > 0) climb.push([day, ...((await told()).at(-1) ?? [])]);
      if (day === 3) {
        const retiring = { organisation: 'town', owner: middle, on: addDays(TODAY, 3) };
        await world.app.services.owners.retire(council.admin, retiring);
      }
      later(1);
    }
    expect(climb).toEqual([
      [0, 'ACTION_DUE_SOON', 'Owner'],
      [1, 'ACTION_OVERDUE', 'Owner'],
      [8, 'ACTION_OVERDUE', 'Top'],
    ]);
  });

  it('says nothing of what is finished, far ahead, or long past', async () => {
    await reader().readAll();
    await due(8);
    await due(-300, { reference: 'X2' });
    await due(-1, { reference: 'X3', status: 'COMPLETE', evidence: [{ title: 'Done' }] });
    expect(await look().look()).toBe(0);
  });

  it('says nothing for an organisation whose log nobody has begun to read', async () => {
    await due(1);
    expect(await look().look()).toBe(0);
  });
});

describe('what is sent', () => {
  const assigned = async (given: object = { email: 'post@council.example' }) => {
    await reader().readAll();
    const owner = await council.owner({ post: 'Head of Care', ...given });
    const action = await council.action({ owner, title: 'A title', reference: 'X1', dueDate: '2026-07-01' });
    await reader().readAll();
    return { owner, action };
  };

  it('goes out once, to the mailbox of the post, in plain words', async () => {
    const { action } = await assigned();
    const pigeons = [new Pigeon(), new Pigeon(), new Pigeon()];
    await Promise.all(pigeons.map((pigeon, at) => send(pigeon, `server ${at}`)));
    const sent = pigeons.flatMap((pigeon) => pigeon.sent);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      to: 'post@council.example',
      subject: 'An action for you: X1 A title',
      post: 'Head of Care',
    });
    expect(sent[0]?.text).toContain('X1: A title\nDue: 1 July 2026\nAccountable: Head of Care');
    expect(sent[0]?.text).toContain(`https://golden.example/?type=Action&id=${action}`);
    expect(await rows()).toMatchObject([{ state: 'SENT', attempts: 1, reason: null }]);
  });

  it('shares a hundred among several servers, none twice', async () => {
    await assigned();
    const { rows: owners } = await pool().query<{ id: string }>(
      'SELECT id FROM owner WHERE email IS NOT NULL',
    );
    for (let n = 0; n < 99; n += 1) await council.action({ owner: owners[0]?.id ?? '' });
    await reader().readAll();
    const pigeons = [new Pigeon(), new Pigeon(), new Pigeon(), new Pigeon()];
    await Promise.all(pigeons.map((pigeon, at) => send(pigeon, `server ${at}`)));
    const ids = pigeons.flatMap((pigeon) => pigeon.sent.map(({ id }) => id));
    expect(ids).toHaveLength(100);
    expect(new Set(ids).size).toBe(100);
  });

  it('is kept and not sent where the post has no mailbox, also when it gets one later', async () => {
    const { owner } = await assigned({});
    const pigeon = new Pigeon();
    await send(pigeon);
    const update = { organisation: 'town', owner, email: 'late@council.example' };
    await world.app.services.owners.update(council.admin, update);
    await send(pigeon);
    expect(pigeon.sent).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'NO_ADDRESS', reason: 'The post has no mailbox.' }]);
  });

  it('is dropped where it is no longer so', async () => {
    const { action } = await assigned();
    const change = { organisation: 'town', action, status: 'CANCELLED' as const, note: 'Not needed' };
    await world.app.services.actionProgress.changeActionStatus(council.lead, change);
    const pigeon = new Pigeon();
    await send(pigeon);
    expect(pigeon.sent).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'DROPPED', reason: 'The action is CANCELLED by now.' }]);
  });

  it('is tried again after a refusal that may pass, later each time, and given up in the end', async () => {
    await assigned();
    const pigeon = new Pigeon();
    pigeon.answer = () => ({ outcome: 'REFUSED', reason: 'Busy', lasting: false });
    await send(pigeon);
    await send(pigeon);
    expect(pigeon.sent).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: 'WAITING', attempts: 1, reason: 'Busy' }]);
    clock.at = new Date(clock.at.getTime() + 60_000);
    await send(pigeon);
    expect(pigeon.sent).toHaveLength(2);
    for (let n = 0; n < 20; n += 1) {
      later(2);
      await send(pigeon);
    }
    expect(pigeon.sent).toHaveLength(9);
    expect(new Set(pigeon.sent.map(({ id }) => id)).size).toBe(1);
    expect(await rows()).toMatchObject([{ state: 'FAILED', attempts: 9, reason: 'Busy' }]);
  });

  it('fails at once where it is refused for good, and the others go', async () => {
    const { owner } = await assigned();
    await council.action({ owner, reference: 'X2' });
    await reader().readAll();
    const pigeon = new Pigeon();
    pigeon.answer = ({ subject }) =>
      subject.includes('X1') ? { outcome: 'REFUSED', reason: 'Nobody', lasting: true } : { outcome: 'SENT' };
    await send(pigeon);
    expect((await rows()).map(({ state, reason }) => [state, reason])).toEqual([
      ['FAILED', 'Nobody'],
      ['SENT', null],
    ]);
  });

  it('is not sent again where the server died in the middle, and says so', async () => {
    await assigned();
    const claimed = await outbox('dead').claim();
    expect(claimed).toMatchObject({ attempt: 1 });
    const pigeon = new Pigeon();
    await send(pigeon);
    expect(await rows()).toMatchObject([{ state: 'SENDING' }]);
    clock.at = new Date(clock.at.getTime() + 11 * 60_000);
    const uncertain: unknown[] = [];
    const report = { ...quiet, onUncertain: (ids: readonly string[]) => void uncertain.push(...ids) };
    await new Sender(outbox(), pigeon, report).sendAll();
    later(30);
    await send(pigeon);
    expect(pigeon.sent).toEqual([]);
    expect(uncertain).toEqual([claimed?.letter.id]);
    expect(await rows()).toMatchObject([{ state: 'UNCERTAIN', reason: expect.stringContaining('ended') }]);
    // Where it had not died after all, what it knows is better than what was feared.
    if (claimed) await outbox('another').settle(claimed, { outcome: 'SENT' });
    expect(await rows()).toMatchObject([{ state: 'UNCERTAIN' }]);
    if (claimed) await outbox('dead').settle(claimed, { outcome: 'SENT' });
    expect(await rows()).toMatchObject([{ state: 'SENT' }]);
  });
});

describe('what people see of it', () => {
  const SEEN = `{ totalCount nodes { kind state subject recipient { post } attempts reason createdAt sentAt } }`;
  const OF_ALL = `query($state: [NotificationState!], $recipient: ID) { organisation(slug: "leicester") {
    notifications(state: $state, recipient: $recipient) ${SEEN} } }`;
  const MINE = `{ me { notifications ${SEEN} } }`;

  it('ADMIN sees all, a post its own, and nobody else anything', async () => {
    const leicester = await world.seed('leicester');
    await reader().readAll();
    const own = await leicester.postOf('contributor');
    await leicester.action({ owner: own, title: 'Mine' });
    await leicester.action({ title: 'Not mine' });
    await reader().readAll();
    const all = async (persona: string, variables = {}) =>
      (await world.as(persona).ask(OF_ALL, variables)).organisation.notifications;
    const mine = async (persona: string) => (await world.as(persona).ask(MINE)).me.notifications;
    expect(await all('admin@leicester')).toMatchObject({ totalCount: 2 });
    expect(await all('admin@leicester', { recipient: own })).toMatchObject({ totalCount: 1 });
    expect(await all('admin@leicester', { state: ['SENT'] })).toMatchObject({ totalCount: 0 });
    for (const persona of ['lead@leicester', 'contributor@leicester', 'viewer@leicester'])
      expect(await all(persona)).toBeNull();
    const [seen] = (await mine('contributor@leicester')).nodes;
    expect(seen).toMatchObject({ kind: 'ACTION_ASSIGNED', state: 'WAITING', sentAt: null, attempts: 0 });
    expect(seen.subject).toMatch(/^An action for you: \S+ Mine$/);
    expect(await mine('viewer@leicester')).toBeNull();
    expect(codeOf(await world.as('admin@leicester').try(OF_ALL, { recipient: 'x' }))).toBe('BAD_USER_INPUT');
  });

  it('a mailbox is taken where it is one, shown inside only, and in the log and the past', async () => {
    const leicester = await world.seed('leicester');
    const admin = world.as('admin@leicester');
    const owner = await leicester.owner({ post: 'Head of Care' });
    const set = (email: string | null) =>
      admin.tryTo('updateOwner', { organisation: 'leicester', owner, email }, 'owner { email }');
    for (const wrong of [
      'x',
      'a@b',
      'a@b.c, d@e.f',
      'A <a@b.cd>',
      'a@b.cd\r\nBcc: x@y.zz',
      `${'a'.repeat(250)}@b.cd`,
    ]) {
      const refused = await set(wrong);
      expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.email' });
    }
    expect((await set(' head.of-care@council.example ')).data).toMatchObject({
      updateOwner: { owner: { email: 'head.of-care@council.example' } },
    });
    await leicester.round('2025-26 Q4', 'PUBLISHED');
    const EMAIL =
      '{ organisation(slug: "leicester") { owners(filter: { post: "Head of Care" }) { nodes { post email } } } }';
    const seen = async (persona?: string) =>
      (await (persona ? world.as(persona) : world.public).ask(EMAIL)).organisation.owners.nodes;
    expect(await seen('contributor@leicester')).toEqual([
      { post: 'Head of Care', email: 'head.of-care@council.example' },
    ]);
    for (const persona of ['viewer@leicester', undefined])
      expect(await seen(persona)).toEqual([{ post: 'Head of Care', email: null }]);
    const [image] = await world.sql(
      `SELECT image ->> 'email' AS email FROM row_image i JOIN command c ON c.id = i.command_id
        WHERE row_id = $1 ORDER BY c.last_sequence DESC LIMIT 1`,
      [owner],
    );
    expect(image).toEqual({ email: 'head.of-care@council.example' });
    expect((await set('')).data).toMatchObject({ updateOwner: { owner: { email: null } } });
  });
});
