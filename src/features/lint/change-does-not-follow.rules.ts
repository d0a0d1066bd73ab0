import { addDays, daysBetween } from '../../domain/calendar-date';
import { decimalText, exact, ONE, whole, type Exact } from '../../domain/exact';
import { parsePeriod, type Period } from '../../domain/period';
import type { MeasureUnit } from '../../domain/vocabulary';
import type { MeasureLintFacts, PrintedFact, ReadingLintFacts, Remark } from './lint-facts';
import { shown } from './plain-words.rules';
import { dated, openReadings, type Dated } from './readings.rules';
import { decimalsOf, overlap, written, type Interval } from './written-figure.rules';

/** How a change is stated: as a share of the earlier figure, or as a difference (points, or the measure's own unit). */
type Stated = 'RELATIVE' | 'POINTS' | 'OWN_UNIT';

interface Pair {
  readonly before: string;
  readonly now: string;
}

const AGAINST: Partial<Record<PrintedFact['kind'], string>> = {
  CHANGE_FROM_BASELINE: 'baseline',
  CHANGE_FROM_PREVIOUS: 'the period before',
  CHANGE_FROM_YEAR_BEFORE: 'a year before',
};

/** The longest quarter: snapshots have gaps between them, and only the one of the quarter before is the previous. */
const QUARTER_IN_DAYS = 92;

/**
 * A printed change that no figures give which round to the printed ones (interval arithmetic: half a unit of the
 * last digit of the statement and of both figures; counts are exact). In per cent it is a share of the earlier
 * figure; percentage points need the word in the text. No finding where an earlier figure is not held, where it may
 * be 0 or below (no share of it can be taken), or where it is unclear what is stated. Where several readings could
 * be meant, one that gives the change is enough.
 */
export function changeDoesNotFollow(measure: MeasureLintFacts): Remark[] {
  return measure.printed.flatMap((fact): Remark[] => {
    const against = AGAINST[fact.kind];
    const kind = statedAs(fact, measure.unit);
    const stated = written(fact.value, kind === 'OWN_UNIT' ? measure.unit : null);
    if (!against || !kind || !stated || fact.value === null) return [];
    const judged = pairsOf(fact, measure).flatMap((pair) => {
      const change = changeOf(pair, kind, measure.unit);
      return change ? [{ pair, follows: overlap(change, stated) }] : [];
    });
    const [first] = judged;
    if (!first || judged.some(({ follows }) => follows)) return [];
    const { before, now } = first.pair;
    const follows = decimalText(between(exact(before), exact(now), kind), decimalsOf(fact.value));
    const show = (value: string): string => signed(value, kind, measure.unit);
    return [
      {
        rule: 'CHANGE_DOES_NOT_FOLLOW',
        found: `${show(fact.value)} against ${against} (${fact.source})`,
        expected: `${show(follows)}, from ${shown(before, measure.unit)} to ${shown(now, measure.unit)}`,
        period: fact.period,
      },
    ];
  });
}

function statedAs(fact: PrintedFact, unit: MeasureUnit): Stated | null {
  const points = unit === 'PERCENT' && /\d\s?pp\b|\bpp\b|\bpoints?\b/i.test(fact.text ?? '');
  if (points) return 'POINTS';
  if (fact.unit === 'PERCENT') return 'RELATIVE';
  return fact.unit === unit ? 'OWN_UNIT' : null;
}

function pairsOf(fact: PrintedFact, measure: MeasureLintFacts): Pair[] {
  const readings = dated(openReadings(measure)).filter(
    ({ reading }) => written(reading.value, null) !== null,
  );
  const now = readings.filter(
    ({ reading }) => reading.period === fact.period && (fact.basis ?? reading.basis) === reading.basis,
  );
  return now.flatMap((one) =>
    earlier(fact, one, readings, measure).map((before) => ({ before, now: one.reading.value ?? '' })),
  );
}

function earlier(
  fact: PrintedFact,
  now: Dated,
  all: readonly Dated[],
  { baseline, unit }: MeasureLintFacts,
): string[] {
  if (fact.kind === 'CHANGE_FROM_BASELINE') {
    return baseline?.unit === unit && written(baseline.value, null) ? [baseline.value] : [];
  }
  const wanted = fact.kind === 'CHANGE_FROM_PREVIOUS' ? isPrevious : isYearBefore;
  return all
    .filter(({ reading, period }) => sameSeries(reading, now.reading) && wanted(period, now.period))
    .flatMap(({ reading }) => reading.value ?? []);
}

const sameSeries = (a: ReadingLintFacts, b: ReadingLintFacts): boolean =>
  a.basis === b.basis && parsePeriod(a.period)?.kind === parsePeriod(b.period)?.kind;

/** Only the period right before: the statement is not about an older one that happens to be held. */
const isPrevious = (before: Period, now: Period): boolean =>
  now.kind === 'SNAPSHOT'
    ? before.endsOn < now.endsOn && daysBetween(before.endsOn, now.endsOn) <= QUARTER_IN_DAYS
    : addDays(before.endsOn, 1) === now.startsOn;

const isYearBefore = (before: Period, now: Period): boolean =>
  before.startsOn === `${Number(now.startsOn.slice(0, 4)) - 1}${now.startsOn.slice(4)}`;

const HUNDRED = whole(100);

const between = (before: Exact, now: Exact, kind: Stated): Exact =>
  kind === 'RELATIVE' ? now.div(before).sub(ONE).mul(HUNDRED) : now.sub(before);

function changeOf(pair: Pair, kind: Stated, unit: MeasureUnit): Interval | null {
  const [before, now] = [written(pair.before, unit), written(pair.now, unit)];
  if (!before || !now || (kind === 'RELATIVE' && before.low.lte(0))) return null;
  const corners = [before.low, before.high].flatMap((b) =>
    [now.low, now.high].map((n) => between(b, n, kind)),
  );
  return {
    low: corners.reduce((a, b) => (b.lt(a) ? b : a)),
    high: corners.reduce((a, b) => (b.gt(a) ? b : a)),
  };
}

function signed(value: string, kind: Stated, unit: MeasureUnit): string {
  const sign = value.startsWith('-') || !/[1-9]/.test(value) ? '' : '+';
  if (kind === 'POINTS') return `${sign}${value} percentage points`;
  return sign + shown(value, kind === 'RELATIVE' ? 'PERCENT' : unit);
}
