import fc from 'fast-check';
import {
  Cadence,
  DirectionOfTravel,
  PlanStatus,
  Polarity,
  TrajectoryStatus,
} from '../../src/domain/vocabulary';
import { addDays } from '../../src/domain/calendar-date';
import type { ExceptionFacts } from '../../src/features/exceptions/exception-facts';
import {
  action,
  ambition,
  area,
  measure,
  NOTHING,
  QUARTERS,
  reading,
  recommendation,
} from './exception-facts';

const anyOf = <T extends string>(words: Record<string, T>): fc.Arbitrary<T> =>
  fc.constantFrom(...Object.values(words));

/** A day from before the first quarter to after the last. */
const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2024-02-15', days));

const byDay = <T extends { readonly on: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const history = <T extends { readonly on: string }>(row: fc.Arbitrary<T>, maxLength = 6): fc.Arbitrary<T[]> =>
  fc.array(row, { maxLength }).map(byDay);

/** Some of the quarters, in order, each with a row. */
const inQuarters = <T extends object>(row: fc.Arbitrary<T>): fc.Arbitrary<(T & { quarter: string })[]> =>
  fc
    .tuple(...QUARTERS.map(({ label }) => fc.option(row.map((rest) => ({ ...rest, quarter: label })))))
    .map((rows) => rows.filter((found) => found !== null));

const dated = fc.record({ on: day, status: anyOf(PlanStatus) });

const ambitions = fc
  .record({
    statuses: inQuarters(
      fc.record({
        computed: fc.option(anyOf(TrajectoryStatus)),
        published: fc.option(anyOf(TrajectoryStatus)),
        publishedReason: fc.constantFrom(null, '  ', 'Two cases moved away.'),
        computedOnHidden: fc.boolean(),
        worseThanBaseline: fc.boolean(),
        liveActions: fc.nat(1),
      }),
    ),
    planStatuses: history(
      fc.record({
        areaId: fc.constantFrom('a', 'b'),
        title: fc.constant('Homes'),
        on: day,
        status: anyOf(PlanStatus),
      }),
    ),
  })
  .map(ambition);

const series = inQuarters(
  fc.record({
    value: fc.option(fc.integer({ min: -60, max: 60 }).map(String)),
    suppressed: fc.boolean(),
    recordedOn: fc.option(day),
    direction: fc.option(anyOf(DirectionOfTravel)),
  }),
).map((rows) => rows.map(({ quarter, ...rest }) => reading(quarter, rest)));

const measures = fc
  .record({
    polarity: anyOf(Polarity),
    cadence: anyOf(Cadence),
    series,
    minimumExpectation: fc.option(fc.integer({ min: -60, max: 60 }).map(String)),
    driftLength: fc.option(fc.integer({ min: 1, max: 3 })),
    dueWithinDays: fc.constantFrom(0, 42, 100),
    quartiles: inQuarters(
      fc.record({
        quartile: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
        suppressed: fc.boolean(),
      }),
    ),
  })
  .map(measure);

/** Moves that follow on from one another, and the due date that they lead to by the end of the last quarter. */
const commitment = fc
  .tuple(fc.option(day), history(fc.record({ on: day, to: day })), history(dated))
  .map(([original, steps, statuses]) => {
    const moves = steps.map(({ on, to }, place) => ({ on, from: steps[place - 1]?.to ?? original, to }));
    const dueDate = moves.findLast(({ on }) => on <= NOTHING.asOf)?.to ?? original;
    return { originalDueDate: original ?? moves[0]?.to ?? null, dueDate, moves, statuses };
  });

const recommendations = fc
  .record({
    planStatuses: history(dated),
    links: inQuarters(fc.record({ measures: fc.nat(1), liveActions: fc.nat(1) })),
  })
  .map(recommendation);

const named = <T extends { id: string }>(arbitrary: fc.Arbitrary<T>, prefix: string): fc.Arbitrary<T[]> =>
  fc
    .array(arbitrary, { maxLength: 3 })
    .map((rows) => rows.map((row, place) => ({ ...row, id: `${prefix}-${place}` })));

/** Anything that an organisation may hold over the eight quarters; ids begin with `prefix`. */
export const anyFacts = (prefix: string): fc.Arbitrary<ExceptionFacts> =>
  fc.record({
    quarters: fc.constant(NOTHING.quarters),
    asOf: fc.constant(NOTHING.asOf),
    ambitions: named(ambitions, prefix),
    measures: named(measures, prefix),
    actions: named(commitment.map(action), prefix),
    areas: named(commitment.map(area), prefix),
    recommendations: named(recommendations, prefix),
  });
