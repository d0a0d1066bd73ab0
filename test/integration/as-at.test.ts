import { WITHOUT_IMAGES } from '../../src/persistence/as-at';
import { tenantTables } from '../support/aimed-across';
import { knownMutations, inputFor, whoMay } from '../support/every-mutation';
import { OPEN, smallCouncil } from '../support/small-council';
import { UNPUBLISHED_WORK, type Workplace } from '../support/unpublished-work';
import { wholeGraph } from '../support/whole-graph';
import { World } from '../support/world';

const slug = 'leicester';
const HOUR = 3_600_000;

let world: World;
let place: Workplace;
let now = new Date('2026-08-15T09:00:00Z');
const later = (hours: number): Date => (now = new Date(now.getTime() + hours * HOUR));

beforeAll(async () => {
  world = await World.open('empty', { now: () => now });
  place = { world, council: await smallCouncil(world, slug), organisation: slug, period: OPEN };
  await smallCouncil(world, 'leicestershire');
});
afterAll(() => world.close());

/** The same in every run, and in no order that anybody chose. */
function shuffled<Entry>(entries: readonly Entry[], seed: number): Entry[] {
  let state = seed;
  const dice = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  return entries
    .map((entry) => ({ entry, place: dice() }))
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry);
}

type Command = () => Promise<unknown>;

const mutation = (name: string) => async (): Promise<unknown> => {
  const input = await inputFor(name, place.council);
  return world.as(`${whoMay(name)}@${slug}`).tryTo(name, input);
};

const commands = (): Command[] => [
  ...knownMutations().map(mutation),
  ...Object.values(UNPUBLISHED_WORK).map((work) => () => work(place)),
];

interface Snapshot {
  readonly at: string;
  readonly head: number;
  readonly told: Record<string, string>;
}

const admin = () => world.as(`admin@${slug}`);

async function told(moment?: string): Promise<Record<string, string>> {
  const ids = await world.sql(
    'SELECT id FROM reading WHERE created_at <= $1 UNION ALL SELECT id FROM action WHERE created_at <= $1 ORDER BY 1 LIMIT 20',
    [moment ?? now],
  );
  return wholeGraph(admin(), slug, { ambitions: ['ASC1'], ids: ids.map(({ id }) => id) }, moment);
}

/** Without what runs on from one entry to the next: the timers of a meeting, and who is seen there. */
const still = (whole: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(whole).filter(([document]) => !/clinics\(first: 500\) \{ nodes/.test(document)),
  );

test('the whole graph as at any moment is what it was then, to the byte', async () => {
  const taken: Snapshot[] = [];
  const take = async (): Promise<void> => {
    taken.push({ at: now.toISOString(), head: await world.head(slug), told: await told() });
  };
  await take();
  let count = 0;
  for (const command of shuffled(commands(), 7)) {
    later(1 + (count % 9));
    await command().catch(() => undefined);
    count += 1;
    if (count % 22 === 0) await take();
  }
  later(24 * 200);
  expect(taken.length).toBeGreaterThan(5);
  expect(new Set(taken.map(({ head }) => head)).size).toBe(taken.length);
  let between = 0;
  for (const { at, told: then } of taken) {
    expect(await told(at)).toEqual(then);
    // The last entry was made at the very moment, and the next one an hour later. Once is enough: it is slow.
    const after = new Date(new Date(at).getTime() + 0.9 * HOUR).toISOString();
    if (between > 0 || after.slice(0, 10) !== at.slice(0, 10)) continue;
    between += 1;
    expect(still(await told(after))).toEqual(still(then));
  }
  expect(between).toBe(1);
}, 300_000);

test('every row of a council has an image as it stands, but for what is known to keep none', async () => {
  const tables = await tenantTables(world);
  for (const table of tables) {
    const imaged = !/^(change|command|row_image|stream)$/.test(table) && !WITHOUT_IMAGES.has(table);
    const [{ missing }] = await world.sql(
      `SELECT count(*)::int AS missing FROM "${table}" t WHERE ${String(imaged)} AND to_jsonb(t) IS DISTINCT FROM (
        SELECT i.image FROM row_image i JOIN command c ON c.id = i.command_id
        WHERE i.table_name = '${table}' AND i.row_id = (to_jsonb(t) ->> 'id')::uuid ORDER BY c.last_sequence DESC LIMIT 1)`,
    );
    expect({ table, missing }).toEqual({ table, missing: 0 });
  }
  expect(tables.length).toBeGreaterThan(30);
});
