import { addDays, daysBetween } from '../../domain/calendar-date';
import { type ExpectedPeriod, newestExpected } from './cadence.rules';
import type { Finding } from './exception';
import type { MeasureExceptionFacts, SeriesReading } from './exception-facts';
import type { MeasureView } from './measure-view.rules';
import { heldSince, type Horizon } from './quarters.rules';
import { dateWords } from '../../domain/date-words';
import { counted } from './words.rules';

/**
 * READING_MISSING: on the day `asOf` a period's due-by date has passed and no reading of that period or a later one
 * is known. Earlier quarters are looked at on their last days. MEDIUM. On its due-by date a reading is not missing
 * yet; a measure that never had a reading has none to wait for, and an AD_HOC one is never late.
 */
export function readingMissing({ facts, horizon }: MeasureView): Finding | undefined {
  const since = heldSince(horizon.last, (quarter) => {
    const state = stateOn(facts, dayFor(horizon, quarter));
    return state !== undefined && isMissing(state);
  });
  const state = stateOn(facts, horizon.asOf);
  if (since === undefined || !state) return undefined;
  const due = addDays(state.expected.endsOn, facts.dueWithinDays);
  const overdue = counted(daysBetween(due, horizon.asOf), 'day');
  return {
    rule: 'READING_MISSING',
    severity: 'MEDIUM',
    since,
    explanation: `${facts.name}: no reading since ${state.newest.period}; the next was due by ${dateWords(due)}, ${overdue} before ${dateWords(horizon.asOf)}.`,
  };
}

/**
 * READING_LATE: the reading of the newest period due came within the quarter, after its due-by date. LOW. One that
 * never came, and was overtaken by that of a later period, is not waited for any more.
 */
export function readingLate({ facts, horizon }: MeasureView): Finding | undefined {
  const since = heldSince(horizon.last, (quarter) => arrivalIn(facts, horizon, quarter) !== undefined);
  const arrival = arrivalIn(facts, horizon, horizon.last);
  if (since === undefined || !arrival) return undefined;
  const { reading, recordedOn, due } = arrival;
  return {
    rule: 'READING_LATE',
    severity: 'LOW',
    since,
    explanation: `${facts.name}: the reading for ${reading.period} came on ${dateWords(recordedOn)}, ${counted(daysBetween(due, recordedOn), 'day')} after it was due.`,
  };
}

const dayFor = ({ quarters, last, asOf }: Horizon, quarter: number): string =>
  quarter === last ? asOf : (quarters[quarter]?.endsOn ?? asOf);

interface SeriesState {
  readonly newest: SeriesReading;
  /** The newest period whose due-by date is before the day. */
  readonly expected: ExpectedPeriod;
}

function stateOn(
  { series, cadence, dueWithinDays }: MeasureExceptionFacts,
  day: string,
): SeriesState | undefined {
  const newest = series.findLast((reading) => reading.on <= day && isKnown(reading, day));
  const expected = newest && newestExpected(cadence, newest, addDays(day, -dueWithinDays - 1));
  return expected && { newest, expected };
}

const isKnown = ({ recordedOn }: SeriesReading, day: string): boolean =>
  recordedOn === null || recordedOn <= day;

const isMissing = ({ newest, expected }: SeriesState): boolean => newest.on < expected.startsOn;

interface Arrival {
  readonly reading: SeriesReading;
  readonly recordedOn: string;
  readonly due: string;
}

/** The first reading of the period that was due, where it came within the quarter and too late. */
function arrivalIn(facts: MeasureExceptionFacts, horizon: Horizon, quarter: number): Arrival | undefined {
  const day = dayFor(horizon, quarter);
  const state = stateOn(facts, day);
  if (!state || isMissing(state)) return undefined;
  const due = addDays(state.expected.endsOn, facts.dueWithinDays);
  const first = firstOf(state.expected, facts.series, day);
  const recordedOn = first?.recordedOn ?? null;
  const opens = horizon.quarters[quarter]?.startsOn;
  if (!first || recordedOn === null || opens === undefined) return undefined;
  return recordedOn > due && recordedOn >= opens ? { reading: first, recordedOn, due } : undefined;
}

/** Of the readings of a period, the one that was recorded first; one without a known day came in time. */
function firstOf(
  { startsOn, endsOn }: ExpectedPeriod,
  series: readonly SeriesReading[],
  day: string,
): SeriesReading | undefined {
  let first: SeriesReading | undefined;
  for (let place = series.length - 1; place >= 0; place -= 1) {
    const reading = series[place];
    if (!reading || reading.on < startsOn) break;
    if (reading.on > endsOn || !isKnown(reading, day)) continue;
    if (first === undefined || (reading.recordedOn ?? '') <= (first.recordedOn ?? '')) first = reading;
  }
  return first;
}
