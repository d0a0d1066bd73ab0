import fc from 'fast-check';
import { exact, type Exact } from '../../src/domain/exact';
import { expectedValue, type Course } from '../../src/domain/trajectory/expected-value';
import { RULE_SETS, judge, ruleSetOf } from '../../src/domain/trajectory/rule-sets';
import { CLAUSES, type MeasureFacts, type TargetFacts } from '../../src/domain/trajectory/facts';
import { printApart } from '../../src/domain/trajectory/figure-words';
import { progress } from '../../src/domain/trajectory/progress';
import { resolveTarget } from '../../src/domain/trajectory/resolve-target';
import {
  type Basis,
  DirectionOfTravel,
  MeasureUnit,
  Polarity,
  TargetBound,
  TargetDirection,
  TargetKind,
  TargetProfile,
  ToleranceKind,
  type TrajectoryStatus,
} from '../../src/domain/vocabulary';
import { baseline, measureFacts, reading, target } from '../support/measure-facts';

/** The oracle: fractions of whole numbers, never cancelled down, with nothing in common with the code under test. */
type Q = readonly [upper: bigint, lower: bigint];
const q = (upper: bigint | number, lower: bigint | number = 1): Q => {
  const [u, l] = [BigInt(upper), BigInt(lower)];
  return l < 0n ? [-u, -l] : [u, l];
};
const plus = ([a, b]: Q, [c, d]: Q): Q => q(a * d + c * b, b * d);
const times = ([a, b]: Q, [c, d]: Q): Q => q(a * c, b * d);
const minus = (one: Q, other: Q): Q => plus(one, times(q(-1), other));
const over = (one: Q, [c, d]: Q): Q => times(one, q(d, c));
const order = ([a, b]: Q, [c, d]: Q): number => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
const sameAs = (value: Exact, other: Q): boolean => order(q(value.s * value.n, value.d), other) === 0;

/** A figure as text and as the oracle has it. */
interface Figure {
  readonly text: string;
  readonly value: Q;
}

function figureOf(units: number, places: number): Figure {
  const digits = Math.abs(units)
    .toString()
    .padStart(places + 1, '0');
  const body = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return { text: units < 0 ? `-${body}` : body, value: q(units, 10 ** places) };
}

/** Small whole figures meet often, so that edges are tried as well; wide ones have up to six decimals. */
const anyFigure: fc.Arbitrary<Figure> = fc.oneof(
  fc.integer({ min: -12, max: 12 }).map((units) => figureOf(units, 0)),
  fc
    .tuple(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.integer({ min: 0, max: 6 }))
    .map(([units, places]) => figureOf(units, places)),
);
const small = fc.integer({ min: -12, max: 12 }).map((units) => figureOf(units, 0));

/** Days are counted from here, so that the oracle needs no calendar. */
const dayOf = (days: number): string =>
  new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
const anyDay = fc.integer({ min: 0, max: 3000 });
const anySpan = fc
  .tuple(anyDay, fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 2000 })))
  .map(([from, length]) => ({ from, by: from + length }));

interface Step {
  readonly day: number;
  readonly figure: Figure;
}
const anySteps = fc.uniqueArray(fc.record({ day: anyDay, figure: anyFigure }), {
  maxLength: 5,
  selector: ({ day }) => day,
});
const milestonesOf = (steps: readonly Step[]) =>
  steps.map(({ day, figure }) => ({ date: dayOf(day), value: figure.text }));

/** E at a day, as design 3.2 has it: from the last point that was reached towards the next one. */
function oracleExpected(
  points: readonly { readonly day: number; readonly value: Q }[],
  on: number,
  stepped: boolean,
): Q {
  const sorted = [...points].sort((one, other) => one.day - other.day);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) throw new Error('There are two points at least');
  if (on <= first.day) return first.value;
  if (on >= last.day) return last.value;
  const [from] = sorted.filter(({ day }) => day <= on).slice(-1);
  const [to] = sorted.filter(({ day }) => day > on);
  if (!from || !to) throw new Error('The day lies between two points');
  if (stepped) return from.value;
  return plus(from.value, times(minus(to.value, from.value), q(on - from.day, to.day - from.day)));
}

describe('design 3.2: what is expected, against fractions of whole numbers', () => {
  it('E and f are exact on a straight way, before it, on it and after it', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, anySpan, anyDay, (from, to, span, on) => {
        const course: Course = {
          baseline: exact(from.text),
          baselineDate: dayOf(span.from),
          target: exact(to.text),
          targetDate: dayOf(span.by),
          milestones: [],
          profile: 'LINEAR',
        };
        const answer = expectedValue(course, dayOf(on));
        if ('problem' in answer) throw new Error(answer.problem);
        const passed = Math.min(Math.max(on - span.from, 0), span.by - span.from);
        const elapsed = q(passed, span.by - span.from);
        expect(sameAs(answer.elapsed, elapsed)).toBe(true);
        expect(sameAs(answer.value, plus(from.value, times(minus(to.value, from.value), elapsed)))).toBe(
          true,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('E is exact through milestones and on steps, whatever their order, and those off the way do not count', () => {
    fc.assert(
      fc.property(
        anyFigure,
        anyFigure,
        anySpan,
        anySteps,
        fc.constantFrom('LINEAR', 'STEPPED'),
        fc.oneof(anyDay, fc.constant(null)),
        (from, to, span, steps, profile, anywhere) => {
          // The very day of a milestone is where steps go wrong.
          const on = anywhere ?? steps[0]?.day ?? span.by;
          const course = {
            baseline: exact(from.text),
            baselineDate: dayOf(span.from),
            target: exact(to.text),
            targetDate: dayOf(span.by),
            milestones: milestonesOf(steps),
            profile,
          } as const;
          const answer = expectedValue(course, dayOf(on));
          if ('problem' in answer) throw new Error(answer.problem);
          const between = steps
            .filter(({ day }) => day > span.from && day < span.by)
            .map(({ day, figure }) => ({ day, value: figure.value }));
          const points = [
            { day: span.from, value: from.value },
            ...between,
            { day: span.by, value: to.value },
          ];
          expect(sameAs(answer.value, oracleExpected(points, on, profile === 'STEPPED'))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('design 3.1 and 3.3: target and progress, against fractions of whole numbers', () => {
  it('T = B(1 + r/100) and T = B + p are exact', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, (from, change) => {
        const relative = resolveTarget(
          target({ kind: 'RELATIVE', value: change.text }),
          baseline({ value: from.text }),
          'PERCENT',
        );
        const points = resolveTarget(
          target({ kind: 'POINTS', value: change.text }),
          baseline({ value: from.text }),
          'PERCENT',
        );
        if ('problem' in relative || !relative.value || 'problem' in points || !points.value)
          throw new Error('No T');
        expect(sameAs(relative.value, times(from.value, plus(q(1), over(change.value, q(100)))))).toBe(true);
        expect(sameAs(points.value, plus(from.value, change.value))).toBe(true);
      }),
    );
  });

  it('P = (A - B) / (T - B) is exact, and null only where T = B', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, anyFigure, (from, to, now) => {
        const found = progress(exact(from.text), exact(to.text), exact(now.text));
        if (order(from.value, to.value) === 0) expect(found).toBeNull();
        else {
          const share = over(minus(now.value, from.value), minus(to.value, from.value));
          expect(found && sameAs(found, share)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

interface Case {
  readonly from: Figure;
  readonly to: Figure;
  readonly now: Figure;
  readonly span: { readonly from: number; readonly by: number };
  readonly on: number;
  readonly polarity: Polarity;
  readonly bound: TargetBound | null;
}

/** A reading is often level with the baseline, the target or half way, where the clauses meet. */
const anyCase = (figure: fc.Arbitrary<Figure>): fc.Arbitrary<Case> =>
  fc
    .record({
      from: figure,
      to: figure,
      now: figure,
      level: fc.constantFrom('FREE', 'BASELINE', 'TARGET'),
      span: anySpan,
      at: fc.constantFrom('ANYWHERE', 'START', 'END'),
      day: anyDay,
      polarity: fc.constantFrom(...Object.values(Polarity)),
      bound: fc.constantFrom(null, ...Object.values(TargetBound)),
    })
    .map(({ level, at, day, ...rest }) => ({
      ...rest,
      now: { FREE: rest.now, BASELINE: rest.from, TARGET: rest.to }[level],
      on: { ANYWHERE: day, START: rest.span.from, END: rest.span.by }[at],
    }));

const factsOf = (one: Case, changes: Partial<MeasureFacts> = {}): MeasureFacts =>
  measureFacts({
    polarity: one.polarity,
    baseline: baseline({ value: one.from.text, on: dayOf(one.span.from) }),
    target: target({ value: one.to.text, date: dayOf(one.span.by), bound: one.bound }),
    reading: reading(one.now.text, { on: dayOf(one.on) }),
    at: dayOf(Math.max(one.on, one.span.by)),
    ...changes,
  });

describe('design 3.4: the clauses as they are written there', () => {
  const TAU = q(15, 100);

  /** With f - P as the design has it, where the code compares distances. */
  function oracleClause({ from, to, now, span, on, polarity, bound }: Case): string {
    const [B, T, A] = [from.value, to.value, now.value];
    const passed = Math.min(Math.max(on - span.from, 0), span.by - span.from);
    const f = q(passed, span.by - span.from);
    const E = plus(B, times(minus(T, B), f));
    const boundSign = bound === 'AT_LEAST' || bound === 'MORE_THAN' ? 1 : -1;
    const ownSign = polarity === 'HIGHER_IS_BETTER' ? 1 : -1;
    const s = polarity !== 'NONE' ? ownSign : bound ? boundSign : order(T, B);
    if (s === 0) return order(A, T) === 0 ? 'TARGET_REACHED' : 'BEHIND_EXPECTED';
    const strict = bound === 'MORE_THAN' || bound === 'LESS_THAN';
    const toTarget = s * order(A, T);
    if (strict ? toTarget > 0 : toTarget >= 0) return 'TARGET_REACHED';
    const over1 = order(f, q(1)) === 0;
    if (!(strict && over1) && s * order(A, E) >= 0) return 'AT_OR_AHEAD_OF_EXPECTED';
    if (s * order(A, B) < 0) return 'WORSE_THAN_BASELINE';
    if (order(T, B) === 0) return 'BEHIND_EXPECTED';
    const P = over(minus(A, B), minus(T, B));
    return order(minus(f, P), TAU) <= 0 ? 'WITHIN_TOLERANCE' : 'BEHIND_EXPECTED';
  }

  it('TRAJECTORY decides as they do', () => {
    fc.assert(
      fc.property(fc.oneof(anyCase(small), anyCase(anyFigure)), (one) => {
        expect(judge('TRAJECTORY', factsOf(one)).clause).toBe(oracleClause(one));
      }),
      { numRuns: 800 },
    );
  });
});

const negated = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);
const orNull = (text: string | null): string | null => (text === null ? null : negated(text));

const MIRRORED = {
  HIGHER_IS_BETTER: 'LOWER_IS_BETTER',
  LOWER_IS_BETTER: 'HIGHER_IS_BETTER',
  NONE: 'NONE',
  AT_LEAST: 'AT_MOST',
  AT_MOST: 'AT_LEAST',
  MORE_THAN: 'LESS_THAN',
  LESS_THAN: 'MORE_THAN',
  INCREASE: 'DECREASE',
  DECREASE: 'INCREASE',
} as const;

const mirroredTarget = (stated: TargetFacts): TargetFacts => ({
  ...stated,
  // A change in per cent of the baseline follows the baseline's sign by itself.
  value: stated.kind === 'RELATIVE' ? stated.value : orNull(stated.value),
  bound: stated.bound && MIRRORED[stated.bound],
  direction: stated.direction && MIRRORED[stated.direction],
  min: orNull(stated.max),
  max: orNull(stated.min),
  milestones: stated.milestones.map(({ date, value }) => ({ date, value: negated(value) })),
});

const mirrored = (facts: MeasureFacts): MeasureFacts => ({
  ...facts,
  polarity: MIRRORED[facts.polarity],
  target: facts.target && mirroredTarget(facts.target),
  baseline: facts.baseline && { ...facts.baseline, value: negated(facts.baseline.value) },
  reading: facts.reading && { ...facts.reading, value: orNull(facts.reading.value) },
  yearBefore: orNull(facts.yearBefore),
});

const anyTolerance = fc.record({
  kind: fc.constantFrom(...Object.values(ToleranceKind)),
  value: fc.integer({ min: 0, max: 300 }).map((units) => figureOf(units, 2).text),
});

const anyMirrorable: fc.Arbitrary<MeasureFacts> = fc
  .record({
    one: anyCase(small),
    kind: fc.constantFrom('ABSOLUTE', 'RELATIVE', 'POINTS', 'DIRECTION', 'MAINTAIN'),
    direction: fc.constantFrom('INCREASE', 'DECREASE', null),
    ends: fc.tuple(small, small),
    steps: anySteps,
    profile: fc.constantFrom(...Object.values(TargetProfile)),
    tolerance: anyTolerance,
    yearBefore: fc.option(small),
  })
  .map(({ one, kind, direction, ends, steps, profile, tolerance, yearBefore }) => {
    const facts = factsOf(one, { profile, tolerance, yearBefore: yearBefore?.text ?? null });
    const [min, max] = [ends[0].text, ends[1].text];
    const stated = target({ ...facts.target, kind, direction, min, max, milestones: milestonesOf(steps) });
    return { ...facts, target: stated };
  });

describe('a mirror: all figures negated and better turned round, nothing else changes', () => {
  it.each(['TRAJECTORY', 'VARIANCE_TO_TARGET'] as const)('%s', (name) => {
    fc.assert(
      fc.property(anyMirrorable, (facts) => {
        const [one, other] = [judge(name, facts), judge(name, mirrored(facts))];
        expect([other.status, other.clause]).toEqual([one.status, one.clause]);
      }),
      { numRuns: 800 },
    );
  });
});

const RANK: Partial<Record<TrajectoryStatus, number>> = {
  OFF_TRAJECTORY: 0,
  CLOSE_TO_TRAJECTORY: 1,
  ON_TARGET: 2,
};

describe('a better reading never gives a worse status', () => {
  it.each(['TRAJECTORY', 'VARIANCE_TO_TARGET'] as const)('%s, a target in figures', (name) => {
    fc.assert(
      fc.property(
        anyCase(small),
        small,
        anyTolerance,
        fc.constantFrom('HIGHER_IS_BETTER', 'LOWER_IS_BETTER'),
        fc.option(small),
        (one, other, tolerance, polarity, yearBefore) => {
          const rank = (now: Figure): number =>
            RANK[
              judge(
                name,
                factsOf({ ...one, now, polarity }, { tolerance, yearBefore: yearBefore?.text ?? null }),
              ).status
            ] ?? -1;
          const better = order(one.now.value, other.value) * (polarity === 'HIGHER_IS_BETTER' ? 1 : -1);
          if (better > 0) expect(rank(one.now)).toBeGreaterThanOrEqual(rank(other));
          else if (better < 0) expect(rank(one.now)).toBeLessThanOrEqual(rank(other));
          else expect(rank(one.now)).toBe(rank(other));
        },
      ),
      { numRuns: 800 },
    );
  });
});

describe('the place and the size of a scale do not matter, but for a tolerance in per cent of a figure', () => {
  const anyShift = fc.integer({ min: -1000, max: 1000 });
  const anyScale = fc.integer({ min: 1, max: 50 });

  /** Small cases have whole figures, so that they can be shifted and multiplied as numbers. */
  const moved = (text: string, scale: number, shift: number): string => String(Number(text) * scale + shift);

  it.each(['TRAJECTORY', 'VARIANCE_TO_TARGET'] as const)('%s', (name) => {
    fc.assert(
      fc.property(
        anyCase(small),
        fc.constantFrom('SHARE_OF_SPAN', 'ABSOLUTE'),
        fc.integer({ min: 0, max: 6 }),
        fc.option(small),
        fc.array(fc.record({ day: anyDay, figure: small }), { maxLength: 3 }),
        anyScale,
        anyShift,
        (one, kind, tau, yearBefore, steps, scale, shift) => {
          const facts = factsOf(one, {
            tolerance: { kind, value: kind === 'ABSOLUTE' ? String(tau) : `0.${tau}` },
            yearBefore: yearBefore?.text ?? null,
          });
          const to = (text: string): string => moved(text, scale, shift);
          const milestones = milestonesOf(steps);
          const one1 = judge(name, { ...facts, target: target({ ...facts.target, milestones }) });
          const other = judge(name, {
            ...facts,
            baseline: baseline({ ...facts.baseline, value: to(one.from.text) }),
            target: target({
              ...facts.target,
              value: to(one.to.text),
              milestones: milestones.map(({ date, value }) => ({ date, value: to(value) })),
            }),
            reading: reading(to(one.now.text), { on: dayOf(one.on) }),
            yearBefore: yearBefore && to(yearBefore.text),
            tolerance: { kind, value: kind === 'ABSOLUTE' ? String(tau * scale) : `0.${tau}` },
          });
          expect([other.status, other.clause]).toEqual([one1.status, one1.clause]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('whatever is missing or contradicts itself, a verdict is a verdict', () => {
  const unit = fc.constantFrom(...Object.values(MeasureUnit));
  const basis = fc.constantFrom('FULL_YEAR', 'IN_PERIOD', 'SNAPSHOT') satisfies fc.Arbitrary<Basis>;
  const text = anyFigure.map((figure) => figure.text);
  // Mostly days, and some text that is none: a date is never the reason for a number that is none.
  const date = fc.oneof(
    anyDay.map(dayOf),
    fc.constantFrom('', '2026-02-30', '2026-3-1', 'soon', '9999-99-99'),
  );

  const anyFacts: fc.Arbitrary<MeasureFacts> = fc.record({
    unit,
    decimalPlaces: fc.integer({ min: 0, max: 3 }),
    polarity: fc.constantFrom(...Object.values(Polarity)),
    headlineBasis: basis,
    at: anyDay.map(dayOf),
    target: fc.option(
      fc.record({
        kind: fc.constantFrom(...Object.values(TargetKind)),
        value: fc.option(text),
        unit: fc.option(unit),
        bound: fc.option(fc.constantFrom(...Object.values(TargetBound))),
        direction: fc.option(fc.constantFrom(...Object.values(TargetDirection))),
        min: fc.option(text),
        max: fc.option(text),
        date: fc.option(date),
        milestones: fc.array(fc.record({ date, value: text }), { maxLength: 3 }),
      }),
    ),
    profile: fc.constantFrom(...Object.values(TargetProfile)),
    baseline: fc.option(fc.record({ value: text, unit, basis, on: date })),
    reading: fc.option(
      fc.record({ value: fc.option(text), basis, period: fc.constant('2025-26'), on: date }),
    ),
    tolerance: anyTolerance,
    closedOn: fc.option(anyDay.map(dayOf)),
    direction: fc.option(fc.constantFrom(...Object.values(DirectionOfTravel))),
    position: fc.option(
      fc.record({
        quartile: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
        half: fc.constantFrom('BETTER' as const, 'WORSE' as const, null),
      }),
    ),
    yearBefore: fc.option(text),
  });

  it.each(RULE_SETS.map(({ name }) => name))(
    '%s: a clause of its own table, a sentence and real numbers',
    (name) => {
      const told = ruleSetOf(name)?.clauses ?? [];
      fc.assert(
        fc.property(anyFacts, (facts) => {
          const { status, clause, explanation, workings } = judge(name, facts);
          expect(told).toContainEqual(expect.objectContaining({ clause, status }));
          expect(CLAUSES).toContain(clause);
          expect(explanation).toMatch(/^\S.*\.$/);
          expect(explanation).not.toMatch(/NaN|undefined|null|Infinity|\[object|\/| {2}/);
          const { baseline: b, target: t, elapsed, expected, actual, progress: p } = workings;
          for (const value of [b, t, elapsed, expected, actual, p]) {
            if (value)
              expect([typeof value.n, typeof value.d, value.d > 0n]).toEqual(['bigint', 'bigint', true]);
          }
          if (elapsed) expect(elapsed.gte(0) && elapsed.lte(1)).toBe(true);
        }),
        { numRuns: 800 },
      );
    },
  );
});

describe('the figures of a sentence', () => {
  it('two different ones never print the same, equal ones always do, and their order shows', () => {
    const close = fc
      .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 900 }))
      .map(([upper, lower]) => exact('0').add(upper).div(lower));
    const figures = fc.array(
      fc.oneof(
        close,
        anyFigure.map((figure) => exact(figure.text)),
      ),
      { maxLength: 6 },
    );
    const numberOf = (printed: string): Q => {
      const plain = printed.replace(/[%,]/g, '');
      const places = plain.split('.')[1]?.length ?? 0;
      return q(BigInt(plain.replace('.', '')), 10n ** BigInt(places));
    };
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 3 }), (all, decimalPlaces) => {
        const printed = printApart(all, { unit: 'PERCENT', decimalPlaces });
        all.forEach((one, i) =>
          all.forEach((other, j) => {
            expect(order(numberOf(printed[i] ?? ''), numberOf(printed[j] ?? ''))).toBe(
              Math.sign(one.compare(other)),
            );
          }),
        );
        for (const text of printed)
          expect(text.split('.')[1]?.replace('%', '').length ?? 0).toBeGreaterThanOrEqual(decimalPlaces);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the registry', () => {
  it('has each rule set and version once, and the latest where none is asked for', () => {
    const names = RULE_SETS.map(({ name, version }) => `${name} ${version}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, version } of RULE_SETS) {
      expect(ruleSetOf(name, version)).toMatchObject({ name, version });
      expect(ruleSetOf(name)?.version).toBeGreaterThanOrEqual(version);
    }
  });

  it('has none where there is none', () => {
    expect(ruleSetOf('TRAJECTORY', 99)).toBeUndefined();
    expect(ruleSetOf('MADE_UP' as never)).toBeUndefined();
    expect(() => judge('MADE_UP' as never, measureFacts())).toThrow(RangeError);
  });
});
