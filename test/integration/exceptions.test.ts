import { EXCEPTION_RULES } from '../../src/features/exceptions/exception';
import { about, asked, askExceptions, EXCEPTIONS, type SeenException } from '../support/ask-exceptions';
import { codeOf, World } from '../support/world';

let world: World;
let everything: readonly SeenException[];
beforeAll(async () => {
  world = await World.open('sample');
  everything = (await askExceptions(lead())).nodes;
});
afterAll(() => world.close());

const lead = () => world.as('lead@leicester');
const PERIOD = '2025-26 Q4';

const found = (rule: string): SeenException[] => everything.filter((exception) => exception.rule === rule);
const references = (rule: string) => found(rule).map(({ ambition }) => ambition?.reference);

/** References straight from the tables. */
const sql = async (text: string): Promise<string[]> => {
  const rows = await world.sql(
    `WITH ours AS (SELECT id FROM organisation WHERE slug = 'leicester'),
      said AS (SELECT m.id, m.reference, s.status, c.status AS computed FROM ambition m
        JOIN published_status s ON s.ambition_id = m.id AND s.period = $1 AND s.superseded_by_id IS NULL
        LEFT JOIN computed_status c ON c.ambition_id = m.id AND c.measure_id IS NULL AND c.period = $1
          AND c.superseded_by_id IS NULL
        WHERE m.organisation_id = (SELECT id FROM ours)) ${text}`,
    [PERIOD],
  );
  return rows.map(({ reference }) => reference as string);
};

describe('Leicester at the end of 2025-26 (design 3.8)', () => {
  test('the newest quarter that is locked or published, not the open one, and its last day', async () => {
    const { period, asOf } = await askExceptions(lead());
    expect([period.label, asOf]).toEqual([PERIOD, '2026-03-31']);
  });

  test('RISK: the 11 ambitions published off trajectory, as scrutiny read them', async () => {
    const off = await sql(`SELECT reference FROM said WHERE status = 'OFF_TRAJECTORY' ORDER BY reference`);
    expect(off).toHaveLength(11);
    expect(references('OFF_TRAJECTORY').toSorted()).toEqual(off);
    for (const { severity, firstSeen } of found('OFF_TRAJECTORY'))
      expect([severity, firstSeen.label]).toEqual(['HIGH', PERIOD]);
  });

  test('OFF_TRAJECTORY says which of them are worse than their baseline, as a measure of theirs was judged', async () => {
    const worse =
      await sql(`SELECT DISTINCT reference FROM said JOIN computed_status c ON c.ambition_id = said.id
      AND c.clause = 'WORSE_THAN_BASELINE' AND c.measure_id IS NOT NULL AND c.superseded_by_id IS NULL AND c.period = $1
      WHERE said.status = 'OFF_TRAJECTORY' ORDER BY reference`);
    expect(worse.length).toBeGreaterThan(2);
    const told = found('OFF_TRAJECTORY').filter(({ explanation }) =>
      explanation.includes('worse than its baseline'),
    );
    expect(told.map(({ ambition }) => ambition?.reference).toSorted()).toEqual(worse);
  });

  test('MISMATCH: every ambition whose published status is not the computed one, with the reason given', async () => {
    const differing = await sql('SELECT reference FROM said WHERE status <> computed ORDER BY reference');
    expect(differing.length).toBeGreaterThan(5);
    expect(references('PUBLISHED_DIFFERS').toSorted()).toEqual(differing);
    for (const { explanation } of found('PUBLISHED_DIFFERS'))
      expect(explanation).toContain('the reason given: "');
  });

  test('UNOWNED: off trajectory and no action that anybody works on', async () => {
    const alone = await sql(`SELECT reference FROM said WHERE status = 'OFF_TRAJECTORY' AND NOT EXISTS (
      SELECT 1 FROM action_ambition l JOIN action c ON c.id = l.action_id WHERE l.ambition_id = said.id
        AND c.status IN ('NOT_STARTED', 'ON_TRACK', 'SOME_OBSTACLES', 'OFF_TRACK')) ORDER BY reference`);
    expect(alone.length).toBeGreaterThan(0);
    expect(references('NO_LIVE_ACTION').toSorted()).toEqual(alone);
  });

  test('UNOWNED: recommendations that no measure or no live action belongs to', async () => {
    const without =
      await sql(`SELECT n.id AS reference FROM recommendation n WHERE n.organisation_id = (SELECT id FROM ours)
      AND (NOT EXISTS (SELECT 1 FROM ambition_recommendation l JOIN measure e ON e.ambition_id = l.ambition_id
          WHERE l.recommendation_id = n.id)
        OR NOT EXISTS (SELECT 1 FROM action_recommendation l JOIN action c ON c.id = l.action_id
          WHERE l.recommendation_id = n.id AND c.status IN ('NOT_STARTED', 'ON_TRACK', 'SOME_OBSTACLES', 'OFF_TRACK')))
      AND NOT EXISTS (SELECT 1 FROM plan_status_update u WHERE u.recommendation_id = n.id
        AND u.plan_status IN ('COMPLETE', 'EMBEDDED', 'CANCELLED')) ORDER BY n.id`);
    expect(without.length).toBeGreaterThan(0);
    expect(
      found('NO_MEASURE_OR_ACTION')
        .map(({ subject }) => subject.id)
        .toSorted(),
    ).toEqual(without);
  });

  test('N10: the counts by severity and by kind add up to the list, whatever the page', async () => {
    for (const variables of [{}, { first: 1 }, { first: 0 }, { filter: { divisions: ['CYP'] } }]) {
      const { totalCount, bySeverity, byKind } = await askExceptions(lead(), variables);
      const all = (await askExceptions(lead(), { ...variables, first: 500 })).nodes;
      expect(totalCount).toBe(all.length);
      expect(bySeverity.map(({ severity }) => severity)).toEqual(['HIGH', 'MEDIUM', 'LOW', 'POSITIVE']);
      for (const { severity, count } of bySeverity)
        expect(count).toBe(all.filter((exception) => exception.severity === severity).length);
      expect(byKind).toHaveLength(7);
      for (const { kind, count } of byKind)
        expect(count).toBe(all.filter((exception) => exception.kind === kind).length);
    }
  });

  test('every kind is the one of its rule, and the loudest come first', async () => {
    const { exceptionRules } = await lead().ask('{ exceptionRules { code kind says } }');
    expect(exceptionRules).toEqual(
      Object.entries(EXCEPTION_RULES).map(([code, { kind, says }]) => ({ code, kind, says })),
    );
    for (const { rule, kind } of everything)
      expect(exceptionRules).toContainEqual(expect.objectContaining({ code: rule, kind }));
    const loudness = everything.map(({ severity }) =>
      ['HIGH', 'MEDIUM', 'LOW', 'POSITIVE'].indexOf(severity),
    );
    expect(loudness).toEqual(loudness.toSorted());
  });

  test('each tells its subject as it stands, with the ambition, division and owner of it', async () => {
    const [risk] = found('OFF_TRAJECTORY').filter(({ ambition }) => ambition?.reference === 'CYP2');
    const { ambition } = await lead().ask(
      '{ ambition(organisation: "leicester", reference: "CYP2") { id division { code } owner { id post } } }',
    );
    expect(risk).toMatchObject({
      id: `${PERIOD}:OFF_TRAJECTORY:${ambition.id}`,
      subject: { __typename: 'Ambition', id: ambition.id },
      ambition: { id: ambition.id },
      division: ambition.division,
      owner: ambition.owner,
    });
  });

  test('another day for late readings changes what is stale and nothing else', async () => {
    const later = await askExceptions(lead(), { asOf: '2027-12-31' });
    expect(later.asOf).toBe('2027-12-31');
    const stale = (nodes: readonly SeenException[]) => nodes.filter(({ kind }) => kind === 'STALE');
    expect(stale(everything)).toHaveLength(0);
    expect(stale(later.nodes).length).toBeGreaterThan(10);
    expect(later.nodes.filter(({ kind }) => kind !== 'STALE')).toEqual(everything);
  });
});

describe('filters', () => {
  const same = async (filter: object, fits: (exception: SeenException) => boolean): Promise<void> => {
    const expected = everything.filter(fits).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(everything.length);
    expect((await askExceptions(lead(), { filter })).nodes.map(({ id }) => id)).toEqual(expected);
  };

  test('by kind, severity, rule and sort of subject', async () => {
    await same({ kinds: ['RISK', 'UNOWNED'] }, ({ kind }) => kind === 'RISK' || kind === 'UNOWNED');
    await same({ severities: ['MEDIUM'] }, ({ severity }) => severity === 'MEDIUM');
    await same({ rules: ['NO_LIVE_ACTION'] }, ({ rule }) => rule === 'NO_LIVE_ACTION');
    await same({ subjects: ['RECOMMENDATION'] }, ({ subject }) => subject.__typename === 'Recommendation');
    expect((await askExceptions(lead(), { filter: { kinds: [] } })).totalCount).toBe(0);
    expect((await askExceptions(lead(), { filter: {} })).totalCount).toBe(everything.length);
    expect((await askExceptions(lead(), { filter: { kinds: null } })).totalCount).toBe(everything.length);
  });

  test('by division and by ambition', async () => {
    await same({ divisions: ['CYP'] }, ({ division }) => division?.code === 'CYP');
    await same({ divisions: ['CYP', 'EDU'] }, ({ division }) => division?.code !== 'ASC');
    await same(
      { divisions: ['ASC'], kinds: ['MISMATCH'] },
      ({ division, kind }) => division?.code === 'ASC' && kind === 'MISMATCH',
    );
    await same({ ambitions: ['CYP3d', 'ASC3'] }, ({ ambition }) =>
      ['CYP3d', 'ASC3'].includes(ambition?.reference ?? ''),
    );
  });

  test('by theme: its ambitions and the recommendations that they answer', async () => {
    const theme = found('OFF_TRAJECTORY')[0]?.ambition?.theme;
    const answered = await world.sql(
      `SELECT l.recommendation_id AS id FROM ambition_recommendation l JOIN ambition m ON m.id = l.ambition_id
        WHERE m.theme = $1`,
      [theme],
    );
    await same(
      { themes: [theme] },
      ({ ambition, subject }) => ambition?.theme === theme || answered.some(({ id }) => id === subject.id),
    );
  });

  test('by priority: what supports it', async () => {
    const [priority] =
      await world.sql(`SELECT y.id FROM priority y JOIN ambition_priority l ON l.priority_id = y.id
      JOIN ambition m ON m.id = l.ambition_id WHERE m.reference = 'CYP3d' LIMIT 1`);
    const supporting = await world.sql(
      'SELECT ambition_id AS id FROM ambition_priority WHERE priority_id = $1',
      [priority.id],
    );
    const supports = (id: string | undefined) => supporting.some((row) => row.id === id);
    const answered = await world.sql(
      `SELECT recommendation_id AS id FROM ambition_recommendation
      WHERE ambition_id = ANY($1)`,
      [supporting.map(({ id }) => id)],
    );
    await same(
      { priorities: [priority.id] },
      ({ ambition, subject }) => supports(ambition?.id) || answered.some(({ id }) => id === subject.id),
    );
    await same({ priorities: [priority.id.toUpperCase()], subjects: ['AMBITION'] }, ({ ambition }) =>
      supports(ambition?.id),
    );
  });

  test('by owner, alone and with the posts below', async () => {
    const director = await world.sql(`SELECT id FROM owner WHERE post LIKE 'Director of Children%'
      AND organisation_id = (SELECT id FROM organisation WHERE slug = 'leicester')`);
    const [{ id }] = director;
    const below = await world.sql(
      `WITH RECURSIVE below AS (SELECT $1::uuid AS id
      UNION SELECT w.id FROM owner w JOIN below b ON w.reports_to_id = b.id) SELECT id FROM below`,
      [id],
    );
    const leads = await world.sql(
      'SELECT recommendation_id AS id, owner_id AS owner FROM recommendation_lead WHERE removed_at IS NULL',
    );
    const owned = (posts: readonly { id: string }[]) => (exception: SeenException) =>
      posts.some((post) => post.id === exception.owner?.id) ||
      leads.some((one) => one.id === exception.subject.id && posts.some((post) => post.id === one.owner));
    expect(below.length).toBeGreaterThan(5);
    await same({ owners: [id] }, owned(director));
    await same({ owners: [id], includeReports: false }, owned(director));
    await same({ owners: [id], includeReports: true }, owned(below));
  });

  test.each([
    ['a division that is not there', { filter: { divisions: ['ASC', 'XX'] } }, 'filter.divisions.1'],
    ['an owner that is no id', { filter: { owners: ['Director'] } }, 'filter.owners.0'],
    [
      'an owner that is not there',
      { filter: { owners: ['00000000-0000-7000-8000-000000000000'] } },
      'filter.owners.0',
    ],
    [
      'a priority that is not there',
      { filter: { priorities: ['00000000-0000-7000-8000-000000000000'] } },
      'filter.priorities.0',
    ],
    ['a theme that is not there', { filter: { themes: ['Roads'] } }, 'filter.themes.0'],
    ['a reference that is not there', { filter: { ambitions: ['ASC1b', 'LD01'] } }, 'filter.ambitions.1'],
    ['a word that is no kind', { filter: { kinds: ['PANIC'] } }, 'filter.kinds.0'],
    ['a word that is no rule', { filter: { rules: ['X'] } }, 'filter.rules.0'],
    ['a year where a quarter is wanted', { period: '2025-26' }, 'period'],
    ['a period that is none', { period: 'Q4' }, 'period'],
    ["a day before the quarter's end", { asOf: '2026-03-30' }, 'asOf'],
    ['a day that is none', { asOf: '2026-02-30' }, 'asOf'],
    ['a page of minus one', { first: -1 }, 'first'],
    ['a page of 501', { first: 501 }, 'first'],
  ])('%s is refused and named', async (_what, variables, field) => {
    for (const _time of ['first', 'second', 'third']) {
      const { errors } = await lead().try(EXCEPTIONS, asked(variables));
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    }
  });

  test('the owner of another council is none here, in the same words as one that never was', async () => {
    const [theirs] = await world.sql(`SELECT w.id FROM owner w JOIN organisation o ON o.id = w.organisation_id
      WHERE o.slug = 'leicestershire' LIMIT 1`);
    const refused = async (id: string) => {
      const { errors } = await lead().try(EXCEPTIONS, asked({ filter: { owners: [id] } }));
      return errors?.[0]?.message.replace(id, '');
    };
    expect(await refused(theirs.id)).toBe(await refused('00000000-0000-7000-8000-000000000000'));
  });
});

describe('pages', () => {
  test.each([1, 4, 7, 500])('of %i follow one another and make up the whole', async (first) => {
    const ids: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const page = await askExceptions(lead(), { first, ...(after === undefined ? {} : { after }) });
      expect(page.totalCount).toBe(everything.length);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== undefined);
      expect(page.edges.map(({ node }) => node.id)).toEqual(page.nodes.map(({ id }) => id));
      expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
      ids.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(ids).toEqual(everything.map(({ id }) => id));
  });

  test('after one that is no longer in the list the page goes on where it stood', async () => {
    const { edges } = await askExceptions(lead());
    for (const at of [0, 5, everything.length - 1]) {
      const gone = everything[at];
      const filter = { rules: Object.keys(EXCEPTION_RULES).filter((rule) => rule !== gone?.rule) };
      const { nodes } = await askExceptions(lead(), { filter, after: edges[at]?.cursor ?? '' });
      const left = everything.slice(at + 1).filter(({ rule }) => rule !== gone?.rule);
      expect(nodes.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
    }
  });

  test('a cursor of another list or another quarter is refused', async () => {
    const { edges } = await askExceptions(lead(), { first: 1 });
    const after = edges[0]?.cursor ?? '';
    const other = Buffer.from('["x","y"]').toString('base64url');
    const sound = JSON.parse(Buffer.from(after, 'base64url').toString());
    const forged = [1, 2, 4, 5].map((at) =>
      sound.map((part: unknown, index: number) => (index === at ? 'x' : part)),
    );
    const cursors = [
      'nonsense',
      other,
      ...forged.map((key) => Buffer.from(JSON.stringify(key)).toString('base64url')),
    ];
    for (const cursor of cursors) {
      const { errors } = await lead().try(EXCEPTIONS, asked({ after: cursor }));
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'after' });
    }
    const { errors } = await lead().try(EXCEPTIONS, asked({ after, period: '2025-26 Q3' }));
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('2025-26 Q3'),
      extensions: { code: 'BAD_USER_INPUT', field: 'after' },
    });
  });
});

describe('who may ask', () => {
  test('those who work there, not a viewer and not without a token', async () => {
    expect(codeOf(await world.public.try(EXCEPTIONS, asked({})))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as('viewer@leicester').try(EXCEPTIONS, asked({})))).toBe('FORBIDDEN');
    for (const role of ['contributor', 'analyst', 'lead', 'admin']) {
      expect((await askExceptions(world.as(`${role}@leicester`))).totalCount).toBe(everything.length);
    }
  });

  test("N6: another council's caller learns nothing, not even that it is there", async () => {
    for (const role of ['viewer', 'contributor', 'lead', 'admin']) {
      const caller = world.as(`${role}@leicestershire`);
      expect(codeOf(await caller.try(EXCEPTIONS, asked({})))).toBe('NOT_FOUND');
      expect(await caller.try(EXCEPTIONS, asked({}))).toEqual(
        await caller.try(EXCEPTIONS, asked({ organisation: 'nobody' })),
      );
    }
  });

  test('the rules are told to everybody', async () => {
    expect((await world.public.ask('{ exceptionRules { code } }')).exceptionRules).toHaveLength(17);
  });
});

test('a county whose newest quarter is years back: what its key calls off, and readings that never came', async () => {
  const { period, nodes } = await askExceptions(world.as('lead@leicestershire'), {
    organisation: 'leicestershire',
  });
  expect(period.label).toBe('2018-19 Q4');
  const [off] = await world.sql(`SELECT m.id FROM ambition m JOIN published_status s ON s.ambition_id = m.id
    JOIN organisation o ON o.id = m.organisation_id WHERE o.slug = 'leicestershire' AND s.status = 'OFF_TRAJECTORY'`);
  expect(about({ nodes }, 'OFF_TRAJECTORY', off.id)).toBeDefined();
  const [late] = nodes.filter(({ rule }) => rule === 'READING_MISSING');
  expect(late?.explanation).toMatch(
    /no reading since 2018-19 Q2; the next was due by 11 February 2019, 48 days before/,
  );
});
