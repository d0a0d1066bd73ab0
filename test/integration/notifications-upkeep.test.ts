import { DueLook } from '../../src/features/notifications/due-look';
import { NotificationRetention } from '../../src/features/notifications/notification-retention';
import { until } from '../support/until';
import { World } from '../support/world';

const clock = { at: new Date('2026-06-10T09:00:00Z'), now: () => clock.at };

describe('a server that writes notifications to its log', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('sample', clock, { NOTIFY: 'log' });
    await until(async () => (await world.sql('SELECT FROM notification_position')).length === 2);
  });
  afterAll(() => world.close());

  const told = (kind: string) =>
    world.sql(
      `SELECT n.state::text, w.post FROM notification n JOIN owner w ON w.id = n.recipient_id WHERE n.kind = $1`,
      [kind],
    );

  it('tells nobody of what the sample brought with it', async () => {
    expect(await told('ACTION_ASSIGNED')).toEqual([]);
  });

  it('tells a post without a mailbox as well, by itself and once', async () => {
    const council = await world.seed('leicester');
    await council.action({ owner: await council.owner({ post: 'Somebody' }) });
    await until(async () => (await told('ACTION_ASSIGNED'))[0]?.state === 'SENT');
    expect(await told('ACTION_ASSIGNED')).toEqual([{ state: 'SENT', post: 'Somebody' }]);
  });

  it('tells what becomes due while it runs, when the day begins', async () => {
    const council = await world.seed('leicester');
    const owner = await council.owner({ post: 'Later' });
    await council.action({ owner, dueDate: '2026-06-19' });
    const mine = async () => (await told('ACTION_DUE_SOON')).filter(({ post }) => post === 'Later');
    clock.at = new Date('2026-06-12T00:00:01Z');
    await until(async () => (await mine())[0]?.state === 'SENT');
    expect(await mine()).toHaveLength(1);
  });

  it('forgets after a year, and never what still waits', async () => {
    const [{ n: all }] = await world.sql('SELECT count(*)::int AS n FROM notification');
    const at = new Date('2027-06-11T00:00:00Z');
    const retention = new NotificationRetention(world.app.reads.pool, { now: () => at });
    await world.sql(`UPDATE notification SET state = 'WAITING', next_attempt_at = 'infinity'
      WHERE id IN (SELECT n.id FROM notification n JOIN owner w ON w.id = n.recipient_id
        WHERE w.post = 'Somebody' OR w.post = 'Later')`);
    await world.sql("UPDATE notification SET created_at = '2026-06-10' WHERE state <> 'WAITING'");
    await world.sql("UPDATE notification SET created_at = '2026-01-01' WHERE state = 'WAITING'");
    expect(await retention.removeOld()).toBe(all - 3);
    expect(await world.sql('SELECT FROM notification')).toHaveLength(3);
    await world.sql("UPDATE notification SET state = 'SENT', created_at = '2026-06-12'");
    expect(await retention.removeOld()).toBe(0);
  });
});

it('the calendar is looked at when a day begins and every hour, and otherwise not', async () => {
  let looks = 0;
  const query = async (): Promise<object> => {
    looks += 1;
    return { rows: [] };
  };
  const pool = { query };
  const look = new DueLook(pool as never, clock, { dueSoonDays: 7, escalateDays: 7 });
  const at = async (time: string): Promise<number> => {
    clock.at = new Date(time);
    await look.lookIfDue();
    return looks;
  };
  expect(await at('2026-06-10T22:30:00Z')).toBe(1);
  expect(await at('2026-06-10T23:29:59Z')).toBe(1);
  expect(await at('2026-06-10T23:30:00Z')).toBe(2);
  expect(await at('2026-06-10T23:59:59Z')).toBe(2);
  expect(await at('2026-06-11T00:00:00Z')).toBe(3);
});
