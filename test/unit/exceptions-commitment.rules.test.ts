import { isFinished, isLive } from '../../src/features/exceptions/status.rules';
import type { CommitmentFacts, DueDateMove } from '../../src/features/exceptions/exception-facts';
import { action, area, ask, only, QUARTERS, recommendation } from '../support/exception-facts';
import { PlanStatus } from '../../src/domain/vocabulary';

const CREATED = { on: '2024-04-01', status: 'ON_TRACK' } as const;

describe('design 3.8 DRIFT: ACTION_OVERDUE', () => {
  const overdue = (over: Partial<CommitmentFacts>) => only('ACTION_OVERDUE', { actions: [action(over)] });

  it.each([
    ['2026-03-31', undefined],
    ['2026-04-01', undefined],
    ['2026-03-30', 'MEDIUM'],
    // 31 December is 90 days before 31 March 2026.
    ['2025-12-31', 'MEDIUM'],
    ['2025-12-30', 'HIGH'],
    ['2024-01-01', 'HIGH'],
    [null, undefined],
  ])('due on %s, on 31 March 2026: %s', (dueDate, severity) => {
    expect(overdue({ dueDate })?.severity).toBe(severity);
  });

  it.each([
    ['NOT_STARTED', true],
    ['ON_TRACK', true],
    ['SOME_OBSTACLES', true],
    ['OFF_TRACK', true],
    ['PAUSED', true],
    ['COMPLETE', false],
    ['EMBEDDED', false],
    ['CANCELLED', false],
  ] as const)('%s: %s', (status, expected) => {
    const statuses = [CREATED, { on: '2026-03-31', status }];
    expect(overdue({ dueDate: '2026-03-30', statuses }) !== undefined).toBe(expected);
  });

  it('an action without a status by then is not there yet', () => {
    expect(overdue({ dueDate: '2025-01-01', statuses: [] })).toBeUndefined();
    expect(overdue({ dueDate: '2025-01-01', statuses: [{ ...CREATED, on: '2026-04-01' }] })).toBeUndefined();
  });

  it('holds since the first quarter end after the due date', () => {
    expect(overdue({ dueDate: '2025-06-30' })?.firstSeen).toBe('2025-26 Q2');
    expect(overdue({ dueDate: '2025-06-29' })?.firstSeen).toBe('2025-26 Q1');
    // It did not exist before August 2025, whatever its due date says.
    expect(overdue({ dueDate: '2025-01-01', statuses: [{ ...CREATED, on: '2025-08-01' }] })?.firstSeen).toBe(
      '2025-26 Q2',
    );
  });

  it('starts again after a new due date, and after it was reopened', () => {
    const moves = [{ on: '2025-10-01', from: '2025-05-31', to: '2026-01-31' }];
    expect(overdue({ dueDate: '2026-01-31', originalDueDate: '2025-05-31', moves })?.firstSeen).toBe(
      '2025-26 Q4',
    );
    const statuses = [
      CREATED,
      { on: '2025-09-01', status: 'COMPLETE' },
      { on: '2025-11-01', status: 'ON_TRACK' },
    ] as const;
    expect(overdue({ dueDate: '2025-05-31', statuses })?.firstSeen).toBe('2025-26 Q3');
  });

  it('sees no move from after the quarter (N8)', () => {
    const moves = [{ on: '2026-04-01', from: '2026-02-28', to: '2026-09-30' }];
    expect(overdue({ dueDate: '2026-02-28', originalDueDate: '2026-02-28', moves })).toBeDefined();
  });

  it('says what it is and how late', () => {
    expect(overdue({ dueDate: '2026-03-30' })).toEqual({
      kind: 'DRIFT',
      rule: 'ACTION_OVERDUE',
      severity: 'MEDIUM',
      subject: { type: 'Action', id: 'action-1' },
      ambitionId: 'ambition-1',
      divisionId: 'children',
      ownerId: 'team-manager',
      firstSeen: '2025-26 Q4',
      explanation:
        'A7, "Recruit four social workers", was due on 30 March 2026 and was not finished 1 day later.',
      restsOnSuppressed: false,
    });
  });
});

describe('design 3.8 DRIFT: AREA_OVERDUE', () => {
  const overdue = (over: Partial<CommitmentFacts>) => only('AREA_OVERDUE', { areas: [area(over)] });

  it.each([
    ['2026-03-31', [], undefined],
    ['2026-03-30', [], 'MEDIUM'],
    ['2025-12-30', [], 'HIGH'],
    ['2025-12-30', [{ on: '2025-12-31', status: 'COMPLETE' }], undefined],
    ['2025-12-30', [{ on: '2025-12-31', status: 'OFF_TRACK' }], 'HIGH'],
  ] as const)('due on %s, reported %j: %s', (dueDate, statuses, severity) => {
    expect(overdue({ dueDate, statuses })?.severity).toBe(severity);
  });

  it('is about the area of action', () => {
    expect(overdue({ dueDate: '2026-03-30' })).toMatchObject({
      kind: 'DRIFT',
      subject: { type: 'AreaOfAction', id: 'area-1' },
      ambitionId: null,
      ownerId: 'head-of-service',
    });
  });
});

describe('design 3.8 DRIFT: DUE_DATE_MOVED', () => {
  const first = { on: '2025-05-10', from: '2025-06-30', to: '2026-06-30' };
  const second = { on: '2026-02-10', from: '2026-06-30', to: '2026-09-30' };
  const moved = (moves: readonly DueDateMove[], over: Partial<CommitmentFacts> = {}) =>
    only('DUE_DATE_MOVED', {
      actions: [action({ originalDueDate: '2025-06-30', dueDate: moves.at(-1)?.to ?? null, moves, ...over })],
    });
  const doneOn = (on: string) => ({ statuses: [CREATED, { on, status: 'COMPLETE' as const }] });

  it.each<[string, readonly DueDateMove[], Partial<CommitmentFacts>, string | undefined, string | undefined]>(
    [
      ['once, and not finished', [first], {}, 'LOW', '2025-26 Q1'],
      ['twice, and not finished', [first, second], {}, 'MEDIUM', '2025-26 Q1'],
      ['never', [], { dueDate: '2025-06-30' }, undefined, undefined],
      ['earlier', [{ ...first, to: '2025-06-01' }], {}, undefined, undefined],
      [
        'later and back',
        [first, { on: '2025-07-01', from: '2026-06-30', to: '2025-06-30' }],
        {},
        undefined,
        undefined,
      ],
      ['a first due date is not a move', [{ ...first, from: null }], {}, undefined, undefined],
      ['once, finished the quarter before', [first], doneOn('2025-12-31'), undefined, undefined],
      ['in the quarter, and finished in it', [second], doneOn('2026-03-30'), 'LOW', '2025-26 Q4'],
      [
        'on the first day of the quarter, and finished',
        [{ ...second, on: '2026-01-01' }],
        doneOn('2026-03-30'),
        'LOW',
        '2025-26 Q4',
      ],
      [
        'the day before the quarter, and finished',
        [{ ...second, on: '2025-12-31' }],
        doneOn('2026-03-30'),
        undefined,
        undefined,
      ],
      [
        'on the last day of the quarter, and finished',
        [{ ...second, on: '2026-03-31' }],
        doneOn('2026-03-31'),
        'LOW',
        '2025-26 Q4',
      ],
      [
        'once, and then to the same day',
        [first, { ...second, from: '2026-06-30', to: '2026-06-30' }],
        {},
        'LOW',
        '2025-26 Q1',
      ],
      ['to no day at all', [first, { ...second, to: null }], { dueDate: null }, undefined, undefined],
      ['the day after the quarter', [{ ...first, on: '2026-04-01' }], {}, undefined, undefined],
      [
        'the second move is after the quarter',
        [first, { ...second, on: '2026-04-01' }],
        {},
        'LOW',
        '2025-26 Q1',
      ],
    ],
  )('%s', (_, moves, over, severity, firstSeen) => {
    const found = moved(moves, over);
    expect(found?.severity).toBe(severity);
    expect(found?.firstSeen).toBe(firstSeen);
  });

  it.each([
    [[first], 'once, from 30 June 2025 to 30 June 2026'],
    [[first, second], 'twice, from 30 June 2025 to 30 September 2026'],
    [
      [first, second, { on: '2026-03-01', from: '2026-09-30', to: '2026-12-31' }],
      '3 times, from 30 June 2025 to 31 December 2026',
    ],
  ])('tells how often and how far: case %#', (moves, sentence) => {
    expect(moved(moves)?.explanation).toBe(
      `A7, "Recruit four social workers", has been put off ${sentence}.`,
    );
  });

  it('goes by the first move where the original date was not kept', () => {
    expect(moved([first], { originalDueDate: null })?.explanation).toContain('from 30 June 2025');
  });

  it('holds for areas of action as well', () => {
    const areas = [area({ originalDueDate: '2025-06-30', dueDate: first.to, moves: [first] })];
    expect(ask({ areas })).toMatchObject([{ rule: 'DUE_DATE_MOVED', subject: { type: 'AreaOfAction' } }]);
  });

  it('does not call a move before the first quarter one of that quarter', () => {
    const quarters = QUARTERS.slice(0, 1);
    const moves = [{ on: '2024-03-01', from: '2024-03-31', to: '2024-06-30' }];
    const done = {
      statuses: [{ on: '2024-03-15', status: 'COMPLETE' as const }],
      originalDueDate: '2024-03-31',
    };
    const found = ask({
      quarters,
      asOf: '2024-06-30',
      actions: [action({ ...done, moves, dueDate: '2024-06-30' })],
    });
    expect(found).toEqual([]);
  });
});

describe('design 3.8 RECOGNITION: ACTION_EMBEDDED', () => {
  const embedded = (...statuses: CommitmentFacts['statuses']) =>
    only('ACTION_EMBEDDED', { actions: [action({ statuses })] });
  const complete = { on: '2025-10-01', status: 'COMPLETE' } as const;
  const on = (day: string) => ({ on: day, status: 'EMBEDDED' }) as const;

  it.each([
    ['on the first day of the quarter', [complete, on('2026-01-01')], true],
    ['on its last day', [complete, on('2026-03-31')], true],
    ['the day before it', [complete, on('2025-12-31')], false],
    ['the day after it', [complete, on('2026-04-01')], false],
    ['before it, with a note within it', [complete, on('2025-12-01'), on('2026-02-01')], false],
    [
      'within it, and undone',
      [complete, on('2026-02-01'), { on: '2026-03-01', status: 'ON_TRACK' as const }],
      false,
    ],
    ['when its history begins', [on('2026-02-01')], false],
    ['only complete', [complete], false],
    ['no history', [], false],
  ])('%s: %#', (_, statuses, expected) => {
    expect(embedded(...statuses)?.severity).toBe(expected ? 'POSITIVE' : undefined);
  });

  it('is told of actions only', () => {
    const facts = { statuses: [complete, on('2026-02-01')] };
    expect(ask({ areas: [area(facts)], actions: [action(facts)] })).toMatchObject([
      {
        rule: 'ACTION_EMBEDDED',
        kind: 'RECOGNITION',
        subject: { type: 'Action' },
        firstSeen: '2025-26 Q4',
        explanation: 'A7, "Recruit four social workers", is embedded.',
      },
    ]);
  });
});

describe('design 3.8 RISK: RECOMMENDATION_OFF_TRACK', () => {
  const risk = (...planStatuses: CommitmentFacts['statuses']) =>
    only('RECOMMENDATION_OFF_TRACK', { recommendations: [recommendation({ planStatuses })] });

  it.each(Object.values(PlanStatus))('%s', (status) => {
    expect(risk({ on: '2026-03-31', status })?.severity).toBe(status === 'OFF_TRACK' ? 'HIGH' : undefined);
  });

  it('lets a report stand until the next one', () => {
    expect(risk({ on: '2025-06-30', status: 'OFF_TRACK' })).toMatchObject({
      kind: 'RISK',
      subject: { type: 'Recommendation', id: 'recommendation-1' },
      ambitionId: null,
      divisionId: 'children',
      ownerId: 'director',
      firstSeen: '2025-26 Q1',
      explanation: 'Recommendation R4, "The quality of supervision", has been off track since 2025-26 Q1.',
    });
    expect(
      risk({ on: '2025-06-30', status: 'OFF_TRACK' }, { on: '2026-03-31', status: 'ON_TRACK' }),
    ).toBeUndefined();
    expect(risk({ on: '2026-04-01', status: 'OFF_TRACK' })).toBeUndefined();
    expect(risk()).toBeUndefined();
  });
});

describe('design 3.8 UNOWNED: NO_MEASURE_OR_ACTION', () => {
  const link = (quarter: string, measures: number, liveActions: number) => ({
    quarter,
    measures,
    liveActions,
  });
  const unowned = (over: Parameters<typeof recommendation>[0]) =>
    only('NO_MEASURE_OR_ACTION', { recommendations: [recommendation(over)] });

  it.each([
    [0, 0, 'neither a measure nor a live action'],
    [0, 1, 'no measure'],
    [2, 0, 'no live action'],
    [1, 1, undefined],
  ])('%i measures and %i live actions: %s', (measures, liveActions, lack) => {
    const found = unowned({ links: [link('2025-26 Q4', measures, liveActions)] });
    expect(found?.explanation).toBe(lack && `Recommendation R4, "The quality of supervision", has ${lack}.`);
    expect(found?.severity).toBe(lack && 'MEDIUM');
  });

  it.each(Object.values(PlanStatus))('of a recommendation that is %s', (status) => {
    const found = unowned({
      planStatuses: [{ on: '2025-12-31', status }],
      links: [link('2025-26 Q4', 0, 0)],
    });
    expect(found !== undefined).toBe(!['COMPLETE', 'EMBEDDED', 'CANCELLED'].includes(status));
  });

  it('holds since it was made or last had both', () => {
    const since = (...links: ReturnType<typeof link>[]) => unowned({ links })?.firstSeen;
    expect(since(link('2025-26 Q3', 0, 1), link('2025-26 Q4', 1, 0))).toBe('2025-26 Q3');
    expect(since(link('2025-26 Q2', 0, 0), link('2025-26 Q3', 1, 1), link('2025-26 Q4', 0, 0))).toBe(
      '2025-26 Q4',
    );
    expect(since(link('2025-26 Q3', 0, 0))).toBeUndefined();
  });

  it('has no owner to name where nobody leads', () => {
    expect(unowned({ leadOwnerIds: [], links: [link('2025-26 Q4', 0, 0)] })?.ownerId).toBeNull();
  });
});

describe('which plan statuses are live, and which finished', () => {
  it.each([
    ['NOT_STARTED', true, false],
    ['ON_TRACK', true, false],
    ['SOME_OBSTACLES', true, false],
    ['OFF_TRACK', true, false],
    ['COMPLETE', false, true],
    ['EMBEDDED', false, true],
    ['PAUSED', false, false],
    ['CANCELLED', false, true],
  ] as const)('%s: live %s, finished %s', (status, live, finished) => {
    expect([isLive(status), isFinished(status)]).toEqual([live, finished]);
  });
});
