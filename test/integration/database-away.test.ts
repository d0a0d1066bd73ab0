import { World } from '../support/world';

const WATCH = `subscription { statusChanged(organisation: "leicester") { __typename
  ... on StatusChange { to subject { ... on Ambition { reference } } } } }`;

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

/** Takes a table out of reach, as a database that is away does, without taking the connections along. */
const without = async (table: string, work: () => Promise<void>): Promise<void> => {
  await world.sql(`ALTER TABLE ${table} RENAME TO away`);
  try {
    await work();
  } finally {
    await world.sql(`ALTER TABLE away RENAME TO ${table}`);
  }
};

/** Enters a copy of a published status past the server, so that nothing but the log can tell of it. */
const enterAgain = (reference: string): Promise<unknown> =>
  world.sql(
    `WITH head AS (UPDATE stream s SET head = head + 1 FROM organisation o
       WHERE o.slug = 'leicester' AND s.organisation_id = o.id RETURNING s.organisation_id, s.head)
     INSERT INTO change SELECT (jsonb_populate_record(c, jsonb_build_object('sequence', head.head))).*
     FROM head JOIN change c ON c.organisation_id = head.organisation_id AND c.kind = 'StatusPublished'
     JOIN ambition m ON m.id = c.subject_id AND m.reference = $1 LIMIT 1`,
    [reference],
  );

it('a feed that cannot be opened closes the socket with 1013, on which clients come back', async () => {
  await without('stream', async () => {
    const watcher = world.watch(WATCH, {}, 'lead@leicester');
    await watcher.when(() => watcher.errors.length > 0);
    expect(watcher.errors[0]).toMatchObject({ code: 1013 });
    await watcher.close();
  });
  const later = world.watch(WATCH, {}, 'lead@leicester');
  expect(await later.until(1)).toMatchObject([{ data: { statusChanged: { __typename: 'FeedReady' } } }]);
  await later.close();
});

it('N5: an open feed that cannot read what it needs waits and goes on from the same place', async () => {
  const lead = world.watch(WATCH, {}, 'lead@leicester');
  const viewer = world.watch(WATCH, {}, 'viewer@leicester');
  await Promise.all([lead.until(1), viewer.until(1)]);
  // Only the viewer's feed asks whether the round is published: the lead's shows that the entry has been read.
  await without('reporting_round', async () => {
    await enterAgain('CYP5');
    await lead.until(2);
    expect(viewer.messages).toHaveLength(1);
  });
  await enterAgain('CYP2');
  await Promise.all([lead.until(3), viewer.until(3)]);
  expect([viewer.errors, viewer.completed]).toEqual([[], false]);
  const subjects = (viewer.messages as { data: { statusChanged: { subject?: unknown } } }[]).map(
    ({ data }) => data.statusChanged.subject,
  );
  expect(subjects).toEqual([undefined, { reference: 'CYP5' }, { reference: 'CYP2' }]);
  await Promise.all([lead.close(), viewer.close()]);
});
