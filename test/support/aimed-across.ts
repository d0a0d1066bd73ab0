import type { Relation, View } from '../../src/persistence/relation';
import { levelStatement } from '../../src/persistence/level-statement';
import { newId } from '../../src/persistence/new-id';
import { beginReading } from '../../src/persistence/tenancy';
import { inputFor, whoMay } from './every-mutation';
import type { Seeder } from './seeder';
import { everyRelation, type Written } from './relations';
import { linkedTypes } from './edges';
import { rowIdsOf } from './everything';
import type { World } from './world';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const NOBODY = '00000000-0000-7000-8000-000000000000';

type Path = (string | number)[];

/** Where ids stand in an input. */
function* idPaths(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value === 'string' && UUID.test(value)) yield path;
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* idPaths(item, [...path, i]);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* idPaths(item, [...path, key]);
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);

function withAt(value: object, path: Path, replacement: unknown): Record<string, unknown> {
  const copy = structuredClone(value) as Record<string, unknown>;
  const holder = at(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  holder[path.at(-1) ?? ''] = replacement;
  return copy;
}

interface Aim {
  readonly theirs: object;
  readonly nobodys: object;
}

/** Inputs of ours, each with one id that is theirs and the same with one that nobody has. */
async function aimsOf(mutation: string, ours: Seeder, theirs: Seeder): Promise<Aim[]> {
  const [input, foreign] = [await inputFor(mutation, ours), await inputFor(mutation, theirs)];
  return [...idPaths(input)].map((path) => ({
    theirs: withAt(input, path, at(foreign, path)),
    nobodys: withAt(input, path, NOBODY),
  }));
}

/** Expects every such input to be refused alike, and nothing to be written anywhere. */
export async function expectRefused(
  world: World,
  mutation: string,
  [ours, theirs]: readonly [Seeder, Seeder],
): Promise<void> {
  const aims = await aimsOf(mutation, ours, theirs);
  const caller = world.as(`${whoMay(mutation)}@${ours.slug}`);
  const stored = async () => {
    // That somebody tried is written down.
    const { audit_event: _, ...counts } = await world.rowCounts();
    return [counts, await rowsOf(world, theirs.slug)];
  };
  const before = await stored();
  for (const aim of aims) {
    const refused = await caller.tryTo(mutation, aim.theirs);
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(refused).toEqual(await caller.tryTo(mutation, aim.nobodys));
  }
  expect(await stored()).toEqual(before);
}

/** Every table whose rows belong to an organisation. */
export async function tenantTables(world: World): Promise<string[]> {
  const rows = await world.sql(`SELECT table_name AS name FROM information_schema.columns
    JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'public' AND column_name = 'organisation_id' AND table_type = 'BASE TABLE' ORDER BY 1`);
  return rows.map(({ name }) => name as string);
}

/** The rows of every table that belong to an organisation, as one text: equal while nobody has written there. */
async function rowsOf(world: World, slug: string): Promise<string> {
  const id = await world.organisationId(slug);
  const parts: string[] = [];
  for (const name of await tenantTables(world)) {
    if (name === 'audit_event') continue;
    const [{ rows }] = await world.sql(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS rows FROM "${name}" t
       WHERE organisation_id = $1`,
      [id],
    );
    parts.push(`${name} ${rows}`);
  }
  return parts.join('\n');
}

/** One of each relation, without filters. */
const plainRelations = (): Written[] =>
  everyRelation().filter(
    ({ name, args }, index, all) =>
      !('search' in args) &&
      all.findIndex((each) => each.name === name && !('search' in each.args)) === index,
  );

/** Runs a statement and gives its rows. */
type Run = (text: string, values: unknown[], view: View) => Promise<Record<string, unknown>[]>;

type Keys = (relation: Relation<unknown, unknown>) => readonly string[];

/** A walk along every relation, from every row of an organisation and from as many places where nothing is. */
export class Walk {
  private constructor(
    private readonly theirs: Keys,
    private readonly nobodys: Keys,
  ) {}

  static async from(world: World, slug: string): Promise<Walk> {
    const id = await world.organisationId(slug);
    const uuids = [...new Set([...(await rowIdsOf(world, slug)), id])];
    const words = await world.sql(
      `SELECT reference AS word FROM ambition WHERE organisation_id = $1
       UNION SELECT slug FROM organisation WHERE id = $1 UNION SELECT code FROM division WHERE organisation_id = $1`,
      [id],
    );
    const texts = words.map(({ word }) => word as string);
    return new Walk(
      keysOf(id, uuids, texts),
      keysOf(
        newId(),
        uuids.map(() => newId()),
        texts.map(() => newId()),
      ),
    );
  }

  /** The names of the relations by which somebody with this view gets from their rows to anything at all. */
  async reaches(view: View, run: Run): Promise<string[]> {
    const reached: string[] = [];
    for (const written of plainRelations()) {
      const { relation, args } = written;
      const from = async (keys: Keys): Promise<string> => {
        const { text, values } = levelStatement([{ relation, args, keys: keys(relation) }], view);
        const [row] = await run(text, values, view);
        const rows = (row?.['r0'] ?? []) as { key?: unknown }[];
        return JSON.stringify(rows.map(({ key: _, ...rest }) => JSON.stringify(rest)).sort());
      };
      if ((await from(this.theirs)) !== (await from(this.nobodys))) reached.push(written.name);
    }
    return reached;
  }
}

/** Some relations are asked by an organisation and what is in it: a code, a number of its log, an id. */
const keysOf =
  (organisationId: string, uuids: readonly string[], texts: readonly string[]): Keys =>
  ({ name, keyType }) => {
    if (keyType === 'uuid') return uuids;
    const within = (keys: readonly (string | number)[]) => keys.map((key) => `${organisationId}:${key}`);
    if (name === 'change by key') return within([1, 2, 3]);
    if (name === 'last entry by a moment') return within(['2100-01-01T00:00:00.000Z']);
    if (name === 'division by name') return within(texts);
    return name.endsWith(' by name') ? within(uuids) : texts;
  };

/** For whoever reads as at a moment: after everything that was ever logged. */
export const AT_THE_END = { asAt: { sequence: '9000000000' } };

/** As a request of the server runs its statements. */
export const asRequests =
  (world: World): Run =>
  async (text, values, view) => {
    const client = await world.app.reads.pool.connect();
    try {
      await client.query(beginReading('READ COMMITTED', view));
      return (await client.query<Record<string, unknown>>(text, values)).rows;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };

/** As the owner of the tables, whom row-level security does not hold. */
export const asOwner =
  (world: World): Run =>
  (text, values) =>
    world.sql(text, values);

/** Takes the second barrier away from every table, or puts it back. */
export async function setRowSecurity(world: World, how: 'ENABLE' | 'DISABLE'): Promise<void> {
  for (const name of await tenantTables(world))
    await world.sql(`ALTER TABLE "${name}" ${how} ROW LEVEL SECURITY`);
}

const TABLE_OF: Record<string, string> = {
  ReportingRound: 'reporting_round',
  AreaOfAction: 'area_of_action',
};

/** An id of each type of node, of rows of an organisation. */
export async function nodesOf(world: World, slug: string): Promise<string[]> {
  const organisationId = await world.organisationId(slug);
  const ids = [organisationId];
  for (const type of linkedTypes) {
    const table = TABLE_OF[type] ?? type.toLowerCase();
    const [row] = await world.sql(`SELECT id FROM ${table} WHERE organisation_id = $1 LIMIT 1`, [
      organisationId,
    ]);
    ids.push(row.id);
  }
  return ids;
}
