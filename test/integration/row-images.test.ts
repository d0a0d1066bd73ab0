import { inputFor, whoMay } from '../support/every-mutation';
import { mutationNames } from '../support/mutation-document';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

/** The tables whose rows belong to an organisation, without the machinery of the log itself. */
const rowTables = async (): Promise<string[]> => {
  const rows = await world.sql(`SELECT c.table_name AS name FROM information_schema.columns c
    JOIN information_schema.columns d USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'id' AND d.column_name = 'organisation_id'
      AND table_name NOT IN ('command', 'audit_event', 'notification') ORDER BY 1`);
  return rows.map(({ name }) => name);
};

/** Rows that differ from their newest image, or have none. */
const strays = async (table: string): Promise<unknown[]> =>
  world.sql(
    `SELECT to_jsonb(t) AS row, newest.image FROM "${table}" t
     LEFT JOIN LATERAL (SELECT i.image FROM row_image i JOIN command c ON c.id = i.command_id
       WHERE i.organisation_id = t.organisation_id AND i.table_name = $1 AND i.row_id = t.id
       ORDER BY c.last_sequence DESC LIMIT 1) newest ON TRUE
     WHERE newest.image IS DISTINCT FROM to_jsonb(t) LIMIT 3`,
    [table],
  );

test('N2: in the sample the newest image of every row is the row', async () => {
  const tables = await rowTables();
  expect(tables.length).toBeGreaterThan(20);
  for (const table of tables) expect(await strays(table)).toEqual([]);
});

test('N2: every mutation keeps an image of every row that it touched', async () => {
  const council = await world.seed('leicester');
  for (const mutation of mutationNames()) {
    await world.as(`${whoMay(mutation)}@leicester`).change(mutation, await inputFor(mutation, council));
  }
  for (const table of await rowTables())
    expect({ table, strays: await strays(table) }).toEqual({ table, strays: [] });
});

test('N2: the images of an edited row tell its whole life, oldest first', async () => {
  const council = await world.seed('leicester');
  const plan = await council.plan({ name: 'One' });
  for (const name of ['Two', 'Three']) {
    await world.as('lead@leicester').change('updatePlan', { organisation: 'leicester', plan, name });
  }
  const images = await world.sql(
    `SELECT i.image->>'name' AS name, (i.image->>'version')::int AS version FROM row_image i
     JOIN command c ON c.id = i.command_id WHERE i.table_name = 'plan' AND i.row_id = $1 ORDER BY c.first_sequence`,
    [plan],
  );
  expect(images).toEqual([
    { name: 'One', version: 1 },
    { name: 'Two', version: 2 },
    { name: 'Three', version: 3 },
  ]);
});
