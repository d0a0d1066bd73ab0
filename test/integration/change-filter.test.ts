import { compileFilter, type EntryFilter } from '../../src/changes/entry-filter';
import { LogReader } from '../../src/changes/log-reader';
import type { LogEntry } from '../../src/changes/log-entry';
import { readFeedFilter, type FeedConditions } from '../../src/features/changes/feed-filter';
import { World } from '../support/world';

let world: World;
let organisationId: string;
beforeAll(async () => {
  world = await World.open('sample');
  organisationId = await world.organisationId('leicester');
});
afterAll(() => world.close());

const NOBODY = '00000000-0000-7000-8000-000000000000';
const LOG = `query($filter: ChangeFilter, $after: Cursor) {
  changes(organisation: "leicester", first: 500, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor } nodes { sequence } } }`;

async function numbers(filter: object): Promise<number[]> {
  const found: number[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { changes } = await world.as('lead@leicester').ask(LOG, { filter, after });
    found.push(...changes.nodes.map(({ sequence }: { sequence: number }) => sequence));
    after = changes.pageInfo.endCursor;
    more = changes.pageInfo.hasNextPage;
    if (!more) expect(changes.totalCount).toBe(found.length);
  }
  return found;
}

/** Every entry of the log, as those that follow it read it. */
async function wholeLog(): Promise<LogEntry[]> {
  const log = new LogReader(world.app.reads.pool);
  const entries: LogEntry[] = [];
  for (let page = await log.after(organisationId, 0, 500); page.length > 0;) {
    entries.push(...page);
    page = await log.after(organisationId, entries.length, 500);
  }
  return entries;
}

const reader = (slug = organisationId) =>
  world.app.reads.reader({ organisationId: slug, publishedOnly: false }, 'latest');
const read = (asked: FeedConditions) => readFeedFilter(reader(), organisationId, asked);

/** The divisions, themes, owners and ambitions that most is said about, as a caller would name them. */
async function names() {
  const busiest = async (table: string, name: string, column: string): Promise<string[]> => {
    const rows = await world.sql(
      `SELECT n.${name} AS name FROM ${table} n JOIN change c ON c.organisation_id = n.organisation_id
         AND n.id = ANY(c.${column}) WHERE n.organisation_id = $1 GROUP BY 1 ORDER BY count(*) DESC, 1`,
      [organisationId],
    );
    return rows.map((row) => row.name);
  };
  const [{ theme }] = await world.sql('SELECT theme FROM ambition WHERE organisation_id = $1 ORDER BY 1', [
    organisationId,
  ]);
  return {
    division: await busiest('division', 'code', 'division_ids'),
    owner: await busiest('owner', 'id', 'owner_ids'),
    ambition: await busiest('ambition', 'id', 'ambition_ids'),
    theme: [theme],
  };
}

test('the query gives what the live filter lets through, condition by condition and together', async () => {
  const { division, owner, ambition, theme } = await names();
  const entries = await wholeLog();
  const asked: FeedConditions[] = [
    {},
    { division: division.slice(0, 1) },
    { division: division.slice(0, 2) },
    { theme },
    { owner: owner.slice(0, 1) },
    { owner: owner.slice(1, 3) },
    { ambition: ambition.slice(0, 1) },
    { axis: ['PLAN'] },
    { axis: ['TRAJECTORY', 'ACTION'] },
    { status: ['ON_TARGET', 'ON_TRACK'] },
    { axis: ['TRAJECTORY'], status: ['COMPLETE'] },
    {
      division: division.slice(0, 1),
      axis: ['TRAJECTORY'],
      status: ['ON_TARGET', 'COMPLETE', 'OFF_TRAJECTORY'],
    },
    { owner: owner.slice(0, 5), ambition: ambition.slice(0, 10), theme },
  ];
  const sizes = new Set<number>();
  for (const filter of asked) {
    const fits = compileFilter(await read(filter));
    const expected = entries.filter(fits).map(({ sequence }) => sequence);
    sizes.add(expected.length);
    expect(await numbers(filter)).toEqual(expected);
  }
  // Each of them says something: none lets everything or nothing through by accident.
  expect(sizes.size).toBeGreaterThan(8);
  expect(Math.max(...sizes)).toBe(entries.length);
});

test('a filter of the log itself goes with them', async () => {
  const { division } = await names();
  const [one] = await world.sql(
    `SELECT subject_id FROM change WHERE organisation_id = $1 AND kind = 'StatusPublished' LIMIT 1`,
    [organisationId],
  );
  const entries = await wholeLog();
  const { divisionIds } = await read({ division: division.slice(0, 1) });
  const both: EntryFilter = { kinds: ['StatusPublished'], subjectIds: [one.subject_id], divisionIds };
  const expected = entries.filter(compileFilter(both)).map(({ sequence }) => sequence);
  const filter = { kinds: ['StatusPublished'], subject: one.subject_id, division: division.slice(0, 1) };
  expect(await numbers(filter)).toEqual(expected);
  const statuses = entries.filter(({ axis }) => axis !== null).map(({ sequence }) => sequence);
  expect(await numbers({ statusesOnly: true })).toEqual(statuses);
});

test('an id is found whatever the case of its letters', async () => {
  const [owner = ''] = (await names()).owner;
  expect(await read({ owner: [owner.toUpperCase()] })).toMatchObject({ ownerIds: [owner] });
  expect(await numbers({ owner: [owner.toUpperCase()] })).toEqual(await numbers({ owner: [owner] }));
});

const many = (count: number): string[] => Array.from({ length: count }, () => NOBODY);

// prettier-ignore
const REFUSED: [string, string, string, object][] = [
  ['an empty list of divisions', 'BAD_USER_INPUT', 'filter.division', { division: [] }],
  ['an empty list of themes', 'BAD_USER_INPUT', 'filter.theme', { theme: [] }],
  ['an empty list of statuses', 'BAD_USER_INPUT', 'filter.status', { status: [] }],
  ['an empty list of axes', 'BAD_USER_INPUT', 'filter.axis', { axis: [] }],
  ['more than 100 owners', 'BAD_USER_INPUT', 'filter.owner', { owner: many(101) }],
  ['100 owners of which none is there', 'NOT_FOUND', 'filter.owner.0', { owner: many(100) }],
  ['what is no id', 'BAD_USER_INPUT', 'filter.owner.1', { owner: [NOBODY, 'me'] }],
  ['an ambition by its reference', 'BAD_USER_INPUT', 'filter.ambition.0', { ambition: ['ASC1'] }],
  ['a blank theme', 'BAD_USER_INPUT', 'filter.theme.1', { theme: ['Homes', '  '] }],
  ['a theme that is too long', 'BAD_USER_INPUT', 'filter.theme.0', { theme: ['x'.repeat(501)] }],
  ['a control character', 'BAD_USER_INPUT', 'filter.division.0', { division: ['A\u0000C'] }],
  ['a division that is not there', 'NOT_FOUND', 'filter.division.1', { division: ['ASC', 'NONE'] }],
  ['a division by another case', 'NOT_FOUND', 'filter.division.0', { division: ['asc'] }],
  ['an owner that is not there', 'NOT_FOUND', 'filter.owner.0', { owner: [NOBODY] }],
  ['an ambition that is not there', 'NOT_FOUND', 'filter.ambition.0', { ambition: [NOBODY] }],
  ['a subject that is no id', 'BAD_USER_INPUT', 'filter.subject', { subject: 'ASC1' }],
  ['a kind that is none', 'BAD_USER_INPUT', 'filter.kinds.0', { kinds: ['StatusChanged'] }],
];

test.each(REFUSED)('%s is refused as %s of %s', async (_what, code, field, filter) => {
  const { errors, data } = await world.as('lead@leicester').try(LOG, { filter });
  expect(data).toBeFalsy();
  expect(errors?.[0]?.extensions).toMatchObject({ code, field });
});

test('a status that no axis has is refused', async () => {
  const { errors } = await world.as('lead@leicester').try(LOG, { filter: { status: ['GREEN'] } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('N6: what another council has is not found, as what nobody has', async () => {
  const theirs = async (table: string, name: string): Promise<string> =>
    (
      await world.sql(
        `SELECT n.${name} AS name FROM ${table} n JOIN organisation o ON o.id = n.organisation_id
         WHERE o.slug = 'leicestershire' AND NOT EXISTS (SELECT 1 FROM ${table} m
           WHERE m.organisation_id <> n.organisation_id AND m.${name} = n.${name}) LIMIT 1`,
      )
    )[0].name;
  const cases: [string, string, string][] = [
    ['division', await theirs('division', 'code'), 'NONE'],
    ['owner', await theirs('owner', 'id'), NOBODY],
    ['ambition', await theirs('ambition', 'id'), NOBODY],
  ];
  const everywhere = world.app.reads.reader({ organisationId: undefined, publishedOnly: false }, 'latest');
  for (const [name, foreign, nobodys] of cases) {
    const ask = (value: string) => world.as('lead@leicester').try(LOG, { filter: { [name]: [value] } });
    const refused = await ask(foreign);
    expect(refused.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND', field: `filter.${name}.0` });
    expect(refused).toEqual(await ask(nobodys));
    // Not even to those who may read what every council has published.
    await expect(readFeedFilter(everywhere, organisationId, { [name]: [foreign] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  }
});

test('whatever a filter names is looked up with one statement, and nothing with none', async () => {
  const { division, owner, ambition, theme } = await names();
  const statements = async (asked: FeedConditions): Promise<number> => {
    const before = world.app.reads.statements;
    await read(asked);
    return world.app.reads.statements - before;
  };
  const lots = { owner: owner.slice(0, 20), ambition: ambition.slice(0, 20) };
  expect(await statements({ ...lots, division, theme, axis: ['PLAN'], status: ['COMPLETE'] })).toBe(1);
  expect(await statements({ theme, axis: ['PLAN'], status: ['COMPLETE'] })).toBe(0);
});
