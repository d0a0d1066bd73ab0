import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

const PAGE = `query($slug: String!, $after: Cursor, $filter: ChangeFilter) {
  changes(organisation: $slug, first: 500, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor } nodes { sequence kind at } } }`;

describe.each(['leicester', 'leicestershire'])('the log of %s', (slug) => {
  test('N1: holds the whole sample, in dense numbers from 1', async () => {
    const sequences: number[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { changes } = await world.as(`analyst@${slug}`).ask(PAGE, { slug, after });
      expect(changes.totalCount).toBeGreaterThan(0);
      sequences.push(...changes.nodes.map(({ sequence }: { sequence: number }) => sequence));
      after = changes.pageInfo.endCursor;
      more = changes.pageInfo.hasNextPage;
      if (!more) expect(sequences).toHaveLength(changes.totalCount);
    }
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  });

  test.each([
    ['PriorityAdded', 'priority'],
    ['AreaOfActionAdded', 'area_of_action'],
    ['AmbitionAdded', 'ambition'],
    ['MeasureAdded', 'measure'],
    ['ReadingRecorded', 'reading'],
    ['StatusPublished', 'published_status'],
    ['RecommendationAdded', 'recommendation'],
    ['ActionAdded', 'action'],
    ['EvidenceAdded', 'evidence'],
  ])('N1: a %s for each row of %s', async (kind, table) => {
    const { changes } = await world.as(`lead@${slug}`).ask(PAGE, { slug, filter: { kinds: [kind] } });
    const [{ n }] = await world.sql(
      `SELECT count(*)::int AS n FROM ${table} t JOIN organisation o ON o.id = t.organisation_id WHERE o.slug = $1`,
      [slug],
    );
    expect(n).toBeGreaterThan(0);
    expect(changes.totalCount).toBe(n);
  });
});
