import { about, askExceptions, type SeenException } from '../support/ask-exceptions';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

let now = '2025-04-10';
let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date(`${now}T12:00:00Z`) });
  council = await world.seed('leicester');
});
afterAll(() => world.close());
beforeEach(() => {
  now = '2025-07-05';
});

const organisation = 'leicester';
const [Q1, Q2, Q3, Q4] = ['2025-26 Q1', '2025-26 Q2', '2025-26 Q3', '2025-26 Q4'] as const;

/** Does something on a day. */
async function on<Result>(day: string, work: () => Promise<Result>): Promise<Result> {
  now = day;
  return work();
}

const change = (mutation: string, input: object) =>
  world.as('lead@leicester').change(mutation, { organisation, ...input });

/** What a rule says of a subject at the end of a quarter: severity, since when, and why. */
async function told(
  rule: string,
  subject: string,
  period: string,
  asOf?: string,
): Promise<[string, string, string] | undefined> {
  const found = await exception(rule, subject, period, asOf);
  return found && [found.severity, found.firstSeen.label, found.explanation];
}

const exception = async (
  rule: string,
  subject: string,
  period: string,
  asOf?: string,
): Promise<SeenException | undefined> =>
  about(
    await askExceptions(world.as('lead@leicester'), { period, ...(asOf ? { asOf } : {}) }),
    rule,
    subject,
  );

describe('DRIFT and RECOGNITION: the life of an action, as it stood at the end of each quarter (N8)', () => {
  test('overdue after its day and until it is done', async () => {
    const due = { title: 'Write the standard', dueDate: '2025-09-30' };
    const action = await council.action({ reference: 'ACT1', ...due });
    const evidence = [{ title: 'The standard' }];
    await on('2026-02-10', () => change('changeActionStatus', { action, status: 'COMPLETE', evidence }));
    expect(await told('ACTION_OVERDUE', action, Q2)).toBeUndefined();
    expect(await told('ACTION_OVERDUE', action, Q3)).toEqual([
      'HIGH',
      Q3,
      'ACT1, "Write the standard", was due on 30 September 2025 and was not finished 92 days later.',
    ]);
    expect(await told('ACTION_OVERDUE', action, Q4)).toBeUndefined();
  });

  test('a due date that was moved twice, each time by what was known then', async () => {
    const action = await council.action({
      reference: 'ACT2',
      title: 'Train the teams',
      dueDate: '2025-12-15',
    });
    const move = (dueDate: string) =>
      change('moveActionDueDate', { action, dueDate, reason: 'The trainer left' });
    await on('2025-10-20', () => move('2026-01-15'));
    await on('2026-02-01', () => move('2026-06-30'));
    expect(await told('DUE_DATE_MOVED', action, Q2)).toBeUndefined();
    expect(await told('DUE_DATE_MOVED', action, Q3)).toEqual([
      'LOW',
      Q3,
      'ACT2, "Train the teams", has been put off once, from 15 December 2025 to 15 January 2026.',
    ]);
    expect(await told('DUE_DATE_MOVED', action, Q4)).toEqual([
      'MEDIUM',
      Q3,
      'ACT2, "Train the teams", has been put off twice, from 15 December 2025 to 30 June 2026.',
    ]);
    expect(await told('ACTION_OVERDUE', action, Q3)).toBeUndefined();
    expect(await told('ACTION_OVERDUE', action, Q4)).toBeUndefined();
  });

  test('embedded in the quarter in which it became practice', async () => {
    const evidence = [{ title: 'An audit' }];
    const action = await council.action({ status: 'COMPLETE', evidence });
    await on('2025-08-01', () =>
      change('changeActionStatus', { action, status: 'EMBEDDED', note: 'Reviewed' }),
    );
    await on('2025-11-01', () => change('noteAction', { action, note: 'Still so' }));
    expect(await told('ACTION_EMBEDDED', action, Q1)).toBeUndefined();
    expect((await told('ACTION_EMBEDDED', action, Q2))?.slice(0, 2)).toEqual(['POSITIVE', Q2]);
    expect(await told('ACTION_EMBEDDED', action, Q3)).toBeUndefined();
  });

  test('an area of action that is overdue, with a due date that moved', async () => {
    const owner = await council.owner({ division: await council.division({ code: 'AREAS' }) });
    const area = await council.area({
      reference: 'AREA1',
      title: 'One front door',
      dueDate: '2025-09-01',
      owner,
    });
    const move = { areaOfAction: area, dueDate: '2025-11-30', reason: 'The lease' };
    await on('2025-08-20', () => change('moveAreaDueDate', move));
    expect(await told('AREA_OVERDUE', area, Q2)).toBeUndefined();
    expect((await told('DUE_DATE_MOVED', area, Q2))?.slice(0, 2)).toEqual(['LOW', Q2]);
    expect(await told('AREA_OVERDUE', area, Q3)).toEqual([
      'MEDIUM',
      Q3,
      'AREA1, "One front door", was due on 30 November 2025 and was not finished 31 days later.',
    ]);
    expect(await exception('AREA_OVERDUE', area, Q3)).toMatchObject({
      ambition: null,
      division: { code: 'AREAS' },
      owner: { id: owner },
    });
    const report = { areaOfAction: area, period: Q4, planStatus: 'COMPLETE', narrative: 'Open' };
    await on('2026-04-10', () => change('recordPlanStatus', report));
    expect(await told('AREA_OVERDUE', area, Q4)).toBeUndefined();
  });
});

describe('RISK, MISMATCH and UNOWNED: an outcome beside its plans and actions', () => {
  test('off trajectory quarter after quarter, and newly on target', async () => {
    const ambition = await council.ambition({ reference: 'OFF1' });
    const publish = (period: string, status: string) =>
      change('publishAmbitionStatus', { reference: 'OFF1', period, status, reason: 'As the board saw it' });
    await on('2025-07-20', () => publish(Q1, 'CLOSE_TO_TRAJECTORY'));
    await on('2025-10-20', () => publish(Q2, 'OFF_TRAJECTORY'));
    await on('2026-01-20', () => publish(Q3, 'OFF_TRAJECTORY'));
    await on('2026-04-20', () => publish(Q4, 'ON_TARGET'));
    expect(await told('OFF_TRAJECTORY', ambition, Q1)).toBeUndefined();
    expect(await told('OFF_TRAJECTORY', ambition, Q2)).toEqual([
      'HIGH',
      Q2,
      'OFF1 is newly off trajectory; the quarter before it was close to trajectory.',
    ]);
    expect(await told('OFF_TRAJECTORY', ambition, Q3)).toEqual([
      'MEDIUM',
      Q2,
      `OFF1 has been off trajectory for 2 quarters, since ${Q2}.`,
    ]);
    expect(await told('NEWLY_ON_TARGET', ambition, Q4)).toEqual([
      'POSITIVE',
      Q4,
      'OFF1 is on target; the quarter before it was off trajectory.',
    ]);
    // Published beside data that were never there: computed says so.
    expect((await told('PUBLISHED_DIFFERS', ambition, Q2))?.[1]).toBe(Q1);
  });

  test('a live action ends the call for one from its day on, until its link is taken away', async () => {
    const ambition = await council.ambition({ reference: 'OFF2' });
    for (const [day, period] of [
      ['2025-10-20', Q2],
      ['2026-01-20', Q3],
      ['2026-04-20', Q4],
    ] as const) {
      const status = { reference: 'OFF2', period, status: 'OFF_TRAJECTORY', reason: 'Far off' };
      await on(day, () => change('publishAmbitionStatus', status));
    }
    const action = await on('2025-11-11', () => council.action({ ambitions: [ambition] }));
    await on('2026-02-02', () => change('unlinkAction', { action, ambitions: [ambition] }));
    expect((await told('NO_LIVE_ACTION', ambition, Q2))?.slice(0, 2)).toEqual(['HIGH', Q2]);
    expect(await told('NO_LIVE_ACTION', ambition, Q3)).toBeUndefined();
    expect((await told('NO_LIVE_ACTION', ambition, Q4))?.slice(0, 2)).toEqual(['HIGH', Q4]);
  });

  test('a plan on track behind an outcome that is off, through the priority as it was linked then', async () => {
    const priority = await council.priority();
    const area = await council.area({ priority });
    const ambition = await council.ambition({ reference: 'OFF3', priorities: [priority] });
    const report = (period: string, planStatus: string) =>
      change('recordPlanStatus', { areaOfAction: area, period, planStatus, narrative: 'N' });
    const publish = (period: string, status: string) =>
      change('publishAmbitionStatus', { reference: 'OFF3', period, status, reason: 'R' });
    await on('2025-10-10', () => report(Q2, 'ON_TRACK'));
    await on('2025-10-11', () => publish(Q2, 'OFF_TRAJECTORY'));
    await on('2026-01-10', () => report(Q3, 'OFF_TRACK'));
    await on('2026-01-11', () => publish(Q3, 'ON_TARGET'));
    await on('2026-01-12', () => change('unlinkAmbition', { ambition, priorities: [priority] }));
    await on('2026-04-11', () => publish(Q4, 'ON_TARGET'));
    expect((await told('PLAN_AHEAD_OF_OUTCOME', ambition, Q2))?.slice(0, 2)).toEqual(['MEDIUM', Q2]);
    expect((await told('OUTCOME_AHEAD_OF_PLAN', ambition, Q3))?.slice(0, 2)).toEqual(['LOW', Q3]);
    expect(await told('OUTCOME_AHEAD_OF_PLAN', ambition, Q4)).toBeUndefined();
  });

  test('a recommendation needs a measure and somebody at work on it', async () => {
    const leads = [await council.owner({ post: 'B' }), await council.owner({ post: 'A' })];
    const recommendation = await on('2025-08-01', () =>
      council.recommendation({ reference: 'REC1', title: 'Act on findings', leadOwners: leads }),
    );
    const action = await on('2025-10-10', () => council.action({ recommendations: [recommendation] }));
    const ambition = await on('2026-01-10', () => council.ambition({ recommendations: [recommendation] }));
    await council.measure({ ambition });
    expect(await told('NO_MEASURE_OR_ACTION', recommendation, Q1)).toBeUndefined();
    expect(await told('NO_MEASURE_OR_ACTION', recommendation, Q2)).toEqual([
      'MEDIUM',
      Q2,
      'Recommendation REC1, "Act on findings", has neither a measure nor a live action.',
    ]);
    expect((await told('NO_MEASURE_OR_ACTION', recommendation, Q3))?.[2]).toContain('has no measure');
    expect(await told('NO_MEASURE_OR_ACTION', recommendation, Q4)).toBeUndefined();
    await on('2026-03-01', () => change('changeActionStatus', { action, status: 'PAUSED' }));
    // It lacked one or the other all along.
    expect((await told('NO_MEASURE_OR_ACTION', recommendation, Q4))?.slice(1)).toEqual([
      Q2,
      'Recommendation REC1, "Act on findings", has no live action.',
    ]);
    // The leads stand by their posts, as everywhere.
    expect((await exception('NO_MEASURE_OR_ACTION', recommendation, Q4))?.owner?.post).toBe('A');
  });

  test('a recommendation that stands off track', async () => {
    const recommendation = await council.recommendation();
    const report = (period: string, planStatus: string) =>
      change('recordRecommendationStatus', { recommendation, period, planStatus, narrative: 'N' });
    await on('2025-10-10', () => report(Q2, 'OFF_TRACK'));
    await on('2026-04-10', () => report(Q4, 'ON_TRACK'));
    expect((await told('RECOMMENDATION_OFF_TRACK', recommendation, Q3))?.slice(0, 2)).toEqual(['HIGH', Q2]);
    expect(await told('RECOMMENDATION_OFF_TRACK', recommendation, Q4)).toBeUndefined();
  });
});

describe('a council that moved in with its papers', () => {
  test('what it entered in its first quarter was there before, what came later was not', async () => {
    const publish = (reference: string) =>
      change('publishAmbitionStatus', {
        reference,
        period: '2024-25 Q4',
        status: 'OFF_TRAJECTORY',
        reason: 'R',
      });
    const [early, late] = [
      await council.ambition({ reference: 'IN1' }),
      await council.ambition({ reference: 'IN2' }),
    ];
    await publish('IN1');
    await publish('IN2');
    // Founded on 10 April 2025: its first quarter ends on 30 June.
    await on('2025-06-30', () => council.action({ ambitions: [early] }));
    await on('2025-07-01', () => council.action({ ambitions: [late] }));
    expect(await told('NO_LIVE_ACTION', early, '2024-25 Q4')).toBeUndefined();
    expect((await told('NO_LIVE_ACTION', late, '2024-25 Q4'))?.[0]).toBe('HIGH');
  });

  test('a recommendation that it brought was made by its inspection, and not before', async () => {
    const inspection = await on('2025-05-01', () =>
      council.inspection({ startedOn: '2024-07-01', publishedOn: '2024-10-14' }),
    );
    const recommendation = await on('2025-05-01', () => council.recommendation({ inspection }));
    expect(await told('NO_MEASURE_OR_ACTION', recommendation, '2024-25 Q2')).toBeUndefined();
    expect((await told('NO_MEASURE_OR_ACTION', recommendation, Q1))?.[1]).toBe('2024-25 Q3');
  });
});

test('an overdue action and area are in the scope of what they are for (filters)', async () => {
  const [priority, other] = [await council.priority(), await council.priority()];
  const division = await council.division({ code: 'SCOPE' });
  const [owner, lead] = [await council.owner({ division }), await council.owner()];
  await on('2025-07-06', () =>
    world.as('admin@leicester').change('updateOwner', { organisation, owner, reportsTo: lead }),
  );
  const area = await council.area({ priority, owner, dueDate: '2025-08-01' });
  const supported = { reference: 'SC1', theme: 'Scope', priorities: [other] };
  const ambition = await council.ambition(supported);
  const links = { areasOfAction: [area], ambitions: [ambition] };
  const action = await council.action({ ...links, owner, dueDate: '2025-08-01' });
  const within = async (filter: object) => {
    const { nodes } = await askExceptions(world.as('lead@leicester'), {
      period: Q2,
      filter: { rules: ['ACTION_OVERDUE', 'AREA_OVERDUE'], ...filter },
    });
    return nodes.map(({ subject }) => subject.id).toSorted();
  };
  const both = [action, area].toSorted();
  expect(await within({ divisions: ['SCOPE'] })).toEqual(both);
  expect(await within({ owners: [owner] })).toEqual(both);
  expect(await within({ owners: [lead] })).toEqual([]);
  expect(await within({ owners: [lead], includeReports: true })).toEqual(both);
  expect(await within({ priorities: [priority] })).toEqual(both);
  expect(await within({ priorities: [other] })).toEqual([action]);
  expect(await within({ themes: ['Scope'] })).toEqual([action]);
  expect(await within({ ambitions: ['SC1'] })).toEqual([action]);
  expect(await within({ ambitions: ['SC1'], priorities: [priority], divisions: ['SCOPE'] })).toEqual([
    action,
  ]);
  expect(await exception('ACTION_OVERDUE', action, Q2)).toMatchObject({
    ambition: { reference: 'SC1' },
    division: { code: 'SCOPE' },
    owner: { id: owner },
  });
  // As it is linked now, whatever quarter is asked for.
  await on('2026-05-01', () => change('unlinkAction', { action, ambitions: [ambition] }));
  expect(await within({ ambitions: ['SC1'] })).toEqual([]);
  expect(await within({ priorities: [priority] })).toEqual(both);
});

test('without a period and without a round it asks which quarter; an open round is taken where there is no other', async () => {
  const county = await world.seed('leicestershire');
  const caller = world.as('lead@leicestershire');
  const { errors } = await caller.try('{ exceptions(organisation: "leicestershire") { totalCount } }');
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'period' });
  await county.round(Q1);
  expect((await askExceptions(caller, { organisation: 'leicestershire' })).period.label).toBe(Q1);
  await county.round(Q2);
  expect((await askExceptions(caller, { organisation: 'leicestershire' })).period.label).toBe(Q2);
  await county.lock(Q1);
  expect((await askExceptions(caller, { organisation: 'leicestershire' })).period.label).toBe(Q1);
});
