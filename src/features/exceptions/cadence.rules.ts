import { formatDate, lastDayOfMonth } from '../../domain/calendar-date';
import { parsePeriod } from '../../domain/period';
import type { Cadence } from '../../domain/vocabulary';
import type { SeriesReading } from './exception-facts';

/** A stretch of whole months that a reading is expected for; both days are included. */
export interface ExpectedPeriod {
  readonly startsOn: string;
  readonly endsOn: string;
}

const MONTHS: Record<Cadence, number | null> = {
  MONTHLY: 1,
  QUARTERLY: 3,
  // School terms are taken as thirds of the academic year: to December, to April and to August.
  TERMLY: 4,
  ANNUAL: 12,
  BIENNIAL: 24,
  AD_HOC: null,
};

/**
 * The newest period of a cadence that had ended by a day, that day included. `newest` is the newest reading known:
 * a yearly series keeps to the kind of year that it is written in (academic, calendar, else financial), and a
 * biennial one counts in steps of two years from it. Undefined where readings come when they come (AD_HOC).
 */
export function newestExpected(
  cadence: Cadence,
  newest: Pick<SeriesReading, 'period' | 'on'>,
  by: string,
): ExpectedPeriod | undefined {
  const step = MONTHS[cadence];
  if (step === null) return undefined;
  const ended = isLastOfMonth(by) ? monthOf(by) : monthOf(by) - 1;
  const overshoot = ended - anchorOf(cadence, newest);
  const end = ended - (((overshoot % step) + step) % step);
  return {
    startsOn: formatDate(...yearAndMonth(end - step + 1), 1),
    endsOn: lastDayOfMonth(...yearAndMonth(end)),
  };
}

const [MARCH, AUGUST, DECEMBER] = [2, 7, 11];

/** Some month in which a period of the cadence ends; only its distance in steps matters. */
function anchorOf(cadence: Cadence, newest: Pick<SeriesReading, 'period' | 'on'>): number {
  if (cadence === 'BIENNIAL') return monthOf(newest.on);
  if (cadence === 'TERMLY') return AUGUST;
  if (cadence !== 'ANNUAL') return MARCH;
  const kind = parsePeriod(newest.period)?.kind;
  return kind === 'ACADEMIC_YEAR' ? AUGUST : kind === 'CALENDAR_YEAR' ? DECEMBER : MARCH;
}

/** Months are counted on from January of year 0. */
const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

const yearAndMonth = (month: number): [number, number] => [Math.floor(month / 12), (month % 12) + 1];

const isLastOfMonth = (date: string): boolean => date === lastDayOfMonth(...yearAndMonth(monthOf(date)));
