import type { AmbitionQuarterFacts } from '../../src/features/exceptions/exception-facts';
import type { TrajectoryStatus } from '../../src/domain/vocabulary';
import { ambition, ask, lastQuarters, only } from '../support/exception-facts';

const computed = (...statuses: readonly (TrajectoryStatus | null)[]): AmbitionQuarterFacts[] =>
  lastQuarters(...statuses.map((status) => ({ computed: status })));

describe('design 3.8 RISK: OFF_TRAJECTORY', () => {
  const risk = (statuses: readonly AmbitionQuarterFacts[]) =>
    only('OFF_TRAJECTORY', { ambitions: [ambition({ statuses })] });

  it.each<[string, AmbitionQuarterFacts[], string | undefined, string | undefined]>([
    ['off for the first time', computed('ON_TARGET', 'OFF_TRAJECTORY'), 'HIGH', '2025-26 Q4'],
    ['off in the first quarter there is', computed('OFF_TRAJECTORY'), 'HIGH', '2025-26 Q4'],
    ['off for two quarters', computed('OFF_TRAJECTORY', 'OFF_TRAJECTORY'), 'MEDIUM', '2025-26 Q3'],
    [
      'off again after a quarter close to it',
      computed('OFF_TRAJECTORY', 'CLOSE_TO_TRAJECTORY', 'OFF_TRAJECTORY'),
      'HIGH',
      '2025-26 Q4',
    ],
    [
      'a quarter without a status breaks the run',
      computed('OFF_TRAJECTORY', null, 'OFF_TRAJECTORY', 'OFF_TRAJECTORY'),
      'MEDIUM',
      '2025-26 Q3',
    ],
    [
      'off through all eight quarters',
      computed(...new Array<TrajectoryStatus>(8).fill('OFF_TRAJECTORY')),
      'MEDIUM',
      '2024-25 Q1',
    ],
    ['close to trajectory', computed('OFF_TRAJECTORY', 'CLOSE_TO_TRAJECTORY'), undefined, undefined],
    ['no data', computed('OFF_TRAJECTORY', 'DATA_NOT_AVAILABLE'), undefined, undefined],
    ['nothing for the quarter', computed('OFF_TRAJECTORY', null), undefined, undefined],
    [
      'published off, computed on',
      lastQuarters({ published: 'OFF_TRAJECTORY', computed: 'ON_TARGET' }),
      'HIGH',
      '2025-26 Q4',
    ],
    [
      'published on, computed off',
      lastQuarters({ published: 'ON_TARGET', computed: 'OFF_TRAJECTORY' }),
      undefined,
      undefined,
    ],
    [
      'the quarter before was published on, though computed off',
      lastQuarters({ published: 'ON_TARGET', computed: 'OFF_TRAJECTORY' }, { computed: 'OFF_TRAJECTORY' }),
      'HIGH',
      '2025-26 Q4',
    ],
    [
      'off for two quarters and worse than the baseline',
      lastQuarters({ computed: 'OFF_TRAJECTORY' }, { computed: 'OFF_TRAJECTORY', worseThanBaseline: true }),
      'HIGH',
      '2025-26 Q3',
    ],
    [
      'worse than the baseline a quarter ago only',
      lastQuarters({ computed: 'OFF_TRAJECTORY', worseThanBaseline: true }, { computed: 'OFF_TRAJECTORY' }),
      'MEDIUM',
      '2025-26 Q3',
    ],
  ])('%s', (_, statuses, severity, firstSeen) => {
    const found = risk(statuses);
    expect(found?.severity).toBe(severity);
    expect(found?.firstSeen).toBe(firstSeen);
  });

  it('says which ambition, since when and from what', () => {
    expect(risk(computed('CLOSE_TO_TRAJECTORY', 'OFF_TRAJECTORY'))).toEqual({
      kind: 'RISK',
      rule: 'OFF_TRAJECTORY',
      severity: 'HIGH',
      subject: { type: 'Ambition', id: 'ambition-1' },
      ambitionId: 'ambition-1',
      divisionId: 'adults',
      ownerId: 'head-of-service',
      firstSeen: '2025-26 Q4',
      explanation: 'ASC1a is newly off trajectory; the quarter before it was close to trajectory.',
      restsOnSuppressed: false,
    });
    expect(risk(computed('OFF_TRAJECTORY'))?.explanation).toBe('ASC1a is off trajectory.');
    expect(
      risk(
        lastQuarters(
          { computed: 'OFF_TRAJECTORY' },
          { computed: 'OFF_TRAJECTORY' },
          { computed: 'OFF_TRAJECTORY', worseThanBaseline: true },
        ),
      )?.explanation,
    ).toBe('ASC1a has been off trajectory for 3 quarters, since 2025-26 Q2, and is worse than its baseline.');
  });
});

describe('design 3.8 MISMATCH: PUBLISHED_DIFFERS', () => {
  const mismatch = (...rows: readonly Partial<AmbitionQuarterFacts>[]) =>
    only('PUBLISHED_DIFFERS', { ambitions: [ambition({ statuses: lastQuarters(...rows) })] });

  it.each<[TrajectoryStatus | null, TrajectoryStatus | null, string | undefined]>([
    ['ON_TARGET', 'OFF_TRAJECTORY', 'HIGH'],
    ['ON_TARGET', 'CLOSE_TO_TRAJECTORY', 'HIGH'],
    ['CLOSE_TO_TRAJECTORY', 'OFF_TRAJECTORY', 'HIGH'],
    ['COMPLETE', 'ON_TARGET', 'HIGH'],
    ['OFF_TRAJECTORY', 'ON_TARGET', 'MEDIUM'],
    ['CLOSE_TO_TRAJECTORY', 'ON_TARGET', 'MEDIUM'],
    ['ON_TARGET', 'COMPLETE', 'MEDIUM'],
    ['ON_TARGET', 'DATA_NOT_AVAILABLE', 'MEDIUM'],
    ['ESTABLISHING_BASELINE', 'OFF_TRAJECTORY', 'MEDIUM'],
    ['ESTABLISHING_BASELINE', 'DATA_NOT_AVAILABLE', 'MEDIUM'],
    ['ON_TARGET', 'ON_TARGET', undefined],
    ['OFF_TRAJECTORY', 'OFF_TRAJECTORY', undefined],
    ['ON_TARGET', null, undefined],
    [null, 'OFF_TRAJECTORY', undefined],
    [null, null, undefined],
  ])('published %s, computed %s: %s', (published, status, severity) => {
    expect(mismatch({ published, computed: status })?.severity).toBe(severity);
  });

  it('holds since the first quarter in which the two differed, whichever way', () => {
    const differs = { published: 'ON_TARGET', computed: 'OFF_TRAJECTORY' } as const;
    const other = { published: 'OFF_TRAJECTORY', computed: 'ON_TARGET' } as const;
    const same = { published: 'ON_TARGET', computed: 'ON_TARGET' } as const;
    expect(mismatch(differs, same, other, differs)?.firstSeen).toBe('2025-26 Q3');
    expect(mismatch(differs, { published: 'ON_TARGET' }, differs)?.firstSeen).toBe('2025-26 Q4');
  });

  it.each([
    [
      'Two cases moved away.',
      'ASC1a is published as on target and computed as off trajectory; the reason given: "Two cases moved away".',
    ],
    [
      'Late\n  figures',
      'ASC1a is published as on target and computed as off trajectory; the reason given: "Late figures".',
    ],
    [null, 'ASC1a is published as on target and computed as off trajectory; no reason was given.'],
    ['  ', 'ASC1a is published as on target and computed as off trajectory; no reason was given.'],
  ])('quotes the reason %j', (publishedReason, sentence) => {
    const found = mismatch({ published: 'ON_TARGET', computed: 'OFF_TRAJECTORY', publishedReason });
    expect(found?.explanation).toBe(sentence);
  });

  it.each([
    ['😀'.repeat(200), `"${'😀'.repeat(200)}".`],
    ['😀'.repeat(201), `"${'😀'.repeat(199)}…".`],
  ])('cuts a reason of more than 200 characters short, and no character in half: %#', (reason, ending) => {
    const found = mismatch({ published: 'ON_TARGET', computed: 'OFF_TRAJECTORY', publishedReason: reason });
    expect(found?.explanation.endsWith(ending)).toBe(true);
  });
});

describe('design 3.8 MISMATCH: the plan against the outcome (N3)', () => {
  const report = (
    areaId: string,
    on: string,
    status: 'ON_TRACK' | 'OFF_TRACK' | 'COMPLETE' | 'CANCELLED',
  ) => ({
    areaId,
    title: `Area ${areaId}`,
    on,
    status,
  });
  const END = '2026-03-31';

  it.each([
    [['ON_TRACK'], true],
    [['COMPLETE'], true],
    [['EMBEDDED'], true],
    [['ON_TRACK', 'COMPLETE', 'EMBEDDED'], true],
    [['ON_TRACK', 'CANCELLED'], true],
    [['ON_TRACK', 'SOME_OBSTACLES'], false],
    [['ON_TRACK', 'OFF_TRACK'], false],
    [['NOT_STARTED'], false],
    [['PAUSED', 'ON_TRACK'], false],
    [['CANCELLED'], false],
    [[], false],
  ] as const)('off trajectory over areas that are %j: PLAN_AHEAD_OF_OUTCOME %s', (plans, expected) => {
    const planStatuses = plans.map((status, place) => ({ ...report(`${place}`, END, 'ON_TRACK'), status }));
    const found = only('PLAN_AHEAD_OF_OUTCOME', {
      ambitions: [ambition({ statuses: computed('OFF_TRAJECTORY'), planStatuses })],
    });
    expect(found?.severity).toBe(expected ? 'MEDIUM' : undefined);
  });

  it.each([
    ['ON_TARGET', ['OFF_TRACK'], true],
    ['ON_TARGET', ['ON_TRACK', 'OFF_TRACK'], true],
    ['ON_TARGET', ['ON_TRACK', 'SOME_OBSTACLES', 'PAUSED', 'NOT_STARTED'], false],
    ['ON_TARGET', [], false],
    ['CLOSE_TO_TRAJECTORY', ['OFF_TRACK'], false],
    ['OFF_TRAJECTORY', ['OFF_TRACK'], false],
  ] as const)('%s over areas that are %j: OUTCOME_AHEAD_OF_PLAN %s', (status, plans, expected) => {
    const planStatuses = plans.map((plan, place) => ({
      ...report(`${place}`, END, 'ON_TRACK'),
      status: plan,
    }));
    const found = only('OUTCOME_AHEAD_OF_PLAN', {
      ambitions: [ambition({ statuses: computed(status), planStatuses })],
    });
    expect(found?.severity).toBe(expected ? 'LOW' : undefined);
  });

  it.each(['ON_TARGET', 'CLOSE_TO_TRAJECTORY', 'DATA_NOT_AVAILABLE'] as const)(
    'a plan on track under an outcome of %s is no mismatch',
    (status) => {
      const planStatuses = [report('a', END, 'ON_TRACK')];
      expect(ask({ ambitions: [ambition({ statuses: computed(status), planStatuses })] })).toEqual([]);
    },
  );

  it('lets a report stand until the next one on the same area, and sees none that comes later', () => {
    const statuses = computed(...new Array<TrajectoryStatus>(8).fill('OFF_TRAJECTORY'));
    const planStatuses = [
      report('a', '2024-06-30', 'ON_TRACK'),
      report('b', '2024-09-30', 'OFF_TRACK'),
      report('b', '2025-06-30', 'ON_TRACK'),
      report('a', '2026-04-01', 'OFF_TRACK'),
    ];
    const found = only('PLAN_AHEAD_OF_OUTCOME', { ambitions: [ambition({ statuses, planStatuses })] });
    expect(found?.firstSeen).toBe('2025-26 Q1');
    expect(found?.explanation).toBe(
      'ASC1a is off trajectory while all 2 areas of action behind it are on track or done.',
    );
  });

  it('goes by the published outcome where there is one', () => {
    const planStatuses = [report('a', END, 'ON_TRACK')];
    const statuses = lastQuarters({ published: 'ON_TARGET', computed: 'OFF_TRAJECTORY' });
    const rules = ask({ ambitions: [ambition({ statuses, planStatuses })] }).map(({ rule }) => rule);
    expect(rules).toEqual(['PUBLISHED_DIFFERS']);
  });

  it('names what is off track', () => {
    const statuses = computed('ON_TARGET', 'ON_TARGET');
    const one = [report('a', '2025-12-31', 'OFF_TRACK'), report('b', END, 'ON_TRACK')];
    const three = ['a', 'b', 'c'].map((id) => report(id, END, 'OFF_TRACK'));
    const found = (planStatuses: typeof one) =>
      only('OUTCOME_AHEAD_OF_PLAN', { ambitions: [ambition({ statuses, planStatuses })] });
    expect(found(one)?.explanation).toBe('ASC1a is on target while "Area a" is off track.');
    expect(found(one)?.firstSeen).toBe('2025-26 Q3');
    expect(found(three)?.explanation).toBe(
      'ASC1a is on target while "Area a" and 2 other areas of action are off track.',
    );
    expect(found(three.slice(1))?.explanation).toBe(
      'ASC1a is on target while "Area b" and 1 other area of action are off track.',
    );
  });
});

describe('design 3.8 UNOWNED: NO_LIVE_ACTION', () => {
  const unowned = (...rows: readonly Partial<AmbitionQuarterFacts>[]) =>
    only('NO_LIVE_ACTION', { ambitions: [ambition({ statuses: lastQuarters(...rows) })] });

  it.each([
    ['OFF_TRAJECTORY', 0, 'HIGH'],
    ['OFF_TRAJECTORY', 1, undefined],
    ['CLOSE_TO_TRAJECTORY', 0, undefined],
    ['ON_TARGET', 0, undefined],
    ['DATA_NOT_AVAILABLE', 0, undefined],
    [null, 0, undefined],
  ] as const)('%s with %i live actions: %s', (status, liveActions, severity) => {
    expect(unowned({ computed: status, liveActions })?.severity).toBe(severity);
  });

  it('holds since both were so', () => {
    const off = { computed: 'OFF_TRAJECTORY' } as const;
    const found = unowned(
      { ...off, liveActions: 0 },
      off,
      { ...off, liveActions: 0 },
      { ...off, liveActions: 0 },
    );
    expect(found).toMatchObject({
      kind: 'UNOWNED',
      firstSeen: '2025-26 Q3',
      explanation: 'ASC1a is off trajectory and has no live action.',
    });
  });
});

describe('design 3.8 RECOGNITION: NEWLY_ON_TARGET', () => {
  it.each<[TrajectoryStatus | null, TrajectoryStatus | null, boolean]>([
    ['OFF_TRAJECTORY', 'ON_TARGET', true],
    ['CLOSE_TO_TRAJECTORY', 'ON_TARGET', true],
    ['CLOSE_TO_TRAJECTORY', 'COMPLETE', true],
    ['ON_TARGET', 'COMPLETE', true],
    ['ON_TARGET', 'ON_TARGET', false],
    ['COMPLETE', 'ON_TARGET', false],
    ['COMPLETE', 'COMPLETE', false],
    ['ESTABLISHING_BASELINE', 'ON_TARGET', false],
    ['DATA_NOT_AVAILABLE', 'ON_TARGET', false],
    [null, 'ON_TARGET', false],
    ['OFF_TRAJECTORY', 'CLOSE_TO_TRAJECTORY', false],
    ['ON_TARGET', null, false],
  ])('from %s to %s: %s', (before, now, expected) => {
    const found = only('NEWLY_ON_TARGET', { ambitions: [ambition({ statuses: computed(before, now) })] });
    expect(found?.severity).toBe(expected ? 'POSITIVE' : undefined);
  });

  it('needs a quarter before, and says what it was', () => {
    const found = (statuses: AmbitionQuarterFacts[]) => ask({ ambitions: [ambition({ statuses })] });
    expect(found(computed('ON_TARGET'))).toEqual([]);
    expect(found(computed('OFF_TRAJECTORY', 'ON_TARGET'))).toMatchObject([
      {
        kind: 'RECOGNITION',
        firstSeen: '2025-26 Q4',
        explanation: 'ASC1a is on target; the quarter before it was off trajectory.',
      },
    ]);
    // Two steps up in two quarters are one unbroken rise.
    expect(found(computed('OFF_TRAJECTORY', 'ON_TARGET', 'COMPLETE'))[0]?.firstSeen).toBe('2025-26 Q3');
  });
});

describe('N7: what is found about an ambition tells of a hidden figure', () => {
  const rests =
    (rule: 'OFF_TRAJECTORY' | 'PUBLISHED_DIFFERS' | 'NEWLY_ON_TARGET' | 'NO_LIVE_ACTION') =>
    (...rows: readonly Partial<AmbitionQuarterFacts>[]) =>
      only(rule, { ambitions: [ambition({ statuses: lastQuarters(...rows) })] })?.restsOnSuppressed;
  const off = { computed: 'OFF_TRAJECTORY', liveActions: 0 } as const;
  const hidden = { computedOnHidden: true };

  it('where it was computed from one in a quarter in which it held, or in the one before', () => {
    expect(rests('OFF_TRAJECTORY')(off, off)).toBe(false);
    expect(rests('OFF_TRAJECTORY')(off, { ...off, ...hidden })).toBe(true);
    expect(rests('NO_LIVE_ACTION')({ ...off, ...hidden }, off)).toBe(true);
    expect(rests('NEWLY_ON_TARGET')({ ...off, ...hidden }, { computed: 'ON_TARGET' })).toBe(true);
    expect(rests('NEWLY_ON_TARGET')({ ...off, ...hidden }, off, { computed: 'ON_TARGET' })).toBe(false);
  });

  it('not where the council published it itself, unless what is computed stands beside it', () => {
    const published = { published: 'OFF_TRAJECTORY', liveActions: 0 } as const;
    expect(rests('NO_LIVE_ACTION')({ ...published, ...hidden, computed: 'OFF_TRAJECTORY' })).toBe(false);
    expect(rests('PUBLISHED_DIFFERS')({ ...published, ...hidden, computed: 'ON_TARGET' })).toBe(true);
    expect(rests('OFF_TRAJECTORY')({ ...published, ...hidden, computed: 'ON_TARGET' })).toBe(true);
  });
});
