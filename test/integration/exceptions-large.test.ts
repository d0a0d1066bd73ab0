import { askExceptions } from '../support/ask-exceptions';
import { largeCouncil, NEWEST } from '../support/large-council';
import { levelsOf } from '../support/levels';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('empty');
  await largeCouncil(world, 'leicester', { ambitions: 50, measuresEach: 3, quarters: 40 });
});
afterAll(() => world.close());

const lead = () => world.as('lead@leicester');

/** The first quarter of the run of quarters up to the newest in which an ambition was published off trajectory. */
const SINCE = `WITH runs AS (SELECT m.reference, s.period, s.period_end, s.status = 'OFF_TRAJECTORY' AS off,
      count(*) FILTER (WHERE s.status <> 'OFF_TRAJECTORY') OVER (PARTITION BY m.id ORDER BY s.period_end DESC) AS breaks
    FROM ambition m JOIN published_status s ON s.ambition_id = m.id)
  SELECT reference, (array_agg(period ORDER BY period_end))[1] AS since FROM runs WHERE off AND breaks = 0
  GROUP BY reference ORDER BY reference`;

test('150 measures over 40 quarters: every exception, with since when, and nothing is lost to pages', async () => {
  const list = await askExceptions(lead());
  expect(list.period.label).toBe(NEWEST);
  const off = list.nodes.filter(({ rule }) => rule === 'OFF_TRAJECTORY');
  const seen = off.map(({ ambition, firstSeen }) => ({
    reference: ambition?.reference,
    since: firstSeen.label,
  }));
  const expected = await world.sql(SINCE);
  expect(new Set(expected.map(({ since }) => since)).size).toBeGreaterThan(2);
  expect(seen.toSorted((a, b) => ((a.reference ?? '') < (b.reference ?? '') ? -1 : 1))).toEqual(expected);
  const overdue = await world.sql(`SELECT count(*)::int AS n FROM action WHERE due_date < '2026-03-31'`);
  expect(list.nodes.filter(({ rule }) => rule === 'ACTION_OVERDUE')).toHaveLength(overdue[0].n);
  const ids: string[] = [];
  for (let after: string | undefined, more = true; more;) {
    const page = await askExceptions(lead(), { first: 40, ...(after === undefined ? {} : { after }) });
    ids.push(...page.nodes.map(({ id }) => id));
    [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
  }
  expect(ids).toEqual(list.nodes.map(({ id }) => id));
  expect(ids).toHaveLength(list.totalCount);
});

test('in as many statements as a small one: the organisation, its round, its histories, the subjects', async () => {
  const levels = await levelsOf(world, () => askExceptions(lead()));
  expect(levels).toHaveLength(4);
  expect(levels[2]).toContain('reading');
  expect(levels.filter((tables) => tables.includes('reading '))).toHaveLength(1);
});
