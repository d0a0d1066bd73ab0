import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('sample');
});
afterAll(() => world.close());

const SUMMARY = `query($slug: String!) { organisation(slug: $slug) {
  summary { trajectory { status count } areas { status count } recommendations { status count } actions { status count } }
  plans { priorities { areasOfAction { status { planStatus } } } }
  ambitions(first: 100) { totalCount nodes { reference published { status period { label } } } }
  inspections { reference framework startedOn recommendations { planStatus } } } }`;

const counted = (counts: { status: string; count: number }[]): Record<string, number> =>
  Object.fromEntries(counts.map(({ status, count }) => [status, count]));

const tally = (statuses: string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

describe.each(['lead@leicester', undefined])('Leicester as %s reads it', (persona) => {
  const read = async () => {
    const caller = persona ? world.as(persona) : world.public;
    return (await caller.ask(SUMMARY, { slug: 'leicester' })).organisation;
  };

  test('N10: 13 priorities and 21 areas of action: 14 on track, 6 with some obstacles, 1 not started', async () => {
    const { plans, summary } = await read();
    expect(plans).toHaveLength(1);
    const [{ priorities }] = plans;
    expect(priorities).toHaveLength(13);
    const areas = priorities.flatMap((priority: { areasOfAction: unknown[] }) => priority.areasOfAction);
    expect(areas).toHaveLength(21);
    const expected = { ON_TRACK: 14, SOME_OBSTACLES: 6, NOT_STARTED: 1 };
    expect(tally(areas.map((area: { status: { planStatus: string } }) => area.status.planStatus))).toEqual(
      expected,
    );
    expect(counted(summary.areas)).toEqual(expected);
  });

  test('N10: 25 ambitions: 11 off trajectory, 4 close, 3 on target, 1 complete, 4 establishing, 2 without data', async () => {
    const { ambitions, summary } = await read();
    expect(ambitions.totalCount).toBe(25);
    const expected = {
      OFF_TRAJECTORY: 11,
      CLOSE_TO_TRAJECTORY: 4,
      ON_TARGET: 3,
      COMPLETE: 1,
      ESTABLISHING_BASELINE: 4,
      DATA_NOT_AVAILABLE: 2,
    };
    expect(
      tally(ambitions.nodes.map((node: { published: { status: string } }) => node.published.status)),
    ).toEqual(expected);
    expect(counted(summary.trajectory)).toEqual(expected);
    for (const { published } of ambitions.nodes) expect(published.period.label).toBe('2025-26 Q4');
  });

  test('every ambition stands in the order of the paper, the misprinted reference too', async () => {
    const { ambitions } = await read();
    expect(ambitions.nodes.map(({ reference }: { reference: string }) => reference).join(' ')).toBe(
      'ASC1a ASC1b ASC2 ASC3 ASC4a ASC4b ASC4c ACS5a ASC5b ASC5c ASC5d ASC5e ASC6a ASC6b ' +
        'CYP1a CYP1b CYP1c CYP2 CYP3a CYP3b CYP3c CYP3d CYP4a CYP4b CYP5',
    );
  });

  test('the short inspection of September 2024 left 5 findings and the focused visit of March 2026 left 4', async () => {
    const { inspections } = await read();
    const findings = (framework: string, month: string): number =>
      inspections.find(
        (visit: { framework: string; startedOn: string }) =>
          visit.framework === framework && visit.startedOn.startsWith(month),
      ).recommendations.length;
    expect(findings('ILACS short inspection', '2024-09')).toBe(5);
    expect(findings('ILACS focused visit', '2026-03')).toBe(4);
    const homes = inspections.filter(({ framework }: { framework: string }) => /common/i.test(framework));
    expect(homes.length).toBeGreaterThanOrEqual(2);
  });
});

describe.each(['lead@leicestershire', undefined])('Leicestershire as %s reads it', (persona) => {
  const read = async () => {
    const caller = persona ? world.as(persona) : world.public;
    return (await caller.ask(SUMMARY, { slug: 'leicestershire' })).organisation;
  };

  test('N10: 17 recommendations, 15 green and 2 amber', async () => {
    const { inspections, summary } = await read();
    const all = inspections.flatMap((visit: { recommendations: unknown[] }) => visit.recommendations);
    expect(all).toHaveLength(17);
    const expected = { ON_TRACK: 15, SOME_OBSTACLES: 2 };
    expect(tally(all.map(({ planStatus }: { planStatus: string }) => planStatus))).toEqual(expected);
    expect(counted(summary.recommendations)).toEqual(expected);
  });

  test('28 indicators of the dashboard, and 5 priorities of the partnership plan', async () => {
    const { ambitions, plans } = await read();
    expect(ambitions.totalCount).toBe(28);
    expect(plans.map(({ priorities }: { priorities: unknown[] }) => priorities.length)).toEqual([5]);
  });

  test('closed and superseded actions of the partnership plan are there', async () => {
    const { summary } = await read();
    const { COMPLETE, CANCELLED } = counted(summary.actions);
    expect(COMPLETE).toBeGreaterThanOrEqual(1);
    expect(CANCELLED).toBeGreaterThanOrEqual(1);
  });
});
