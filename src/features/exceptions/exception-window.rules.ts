import { badInput } from '../../domain/errors';
import { parsePeriod, type Period } from '../../domain/period';
import { quarterBefore } from '../../domain/quarter';
import type { RoundState } from '../../domain/vocabulary';
import type { Horizon } from './quarters.rules';

/** The quarter asked for with those that the rules look back over. */
export interface ExceptionWindow extends Horizon {
  readonly asked: Period;
}

interface Asked {
  readonly period?: string | null;
  readonly asOf?: string | null;
}

interface Round {
  readonly period: string;
  readonly state: RoundState;
}

/** Twenty years: what has stood longer is said to stand since then. */
const QUARTERS_BACK = 80;
/** Labels of periods are read from 1900-01 on. */
const FIRST_DAY = '1900-04-01';

/**
 * The quarter asked for, else the newest that is locked or published, else the newest that was opened; `rounds` are
 * the newest first. BAD_USER_INPUT names `period` where it is no quarter or where there is none to take, and `asOf`
 * where it lies before the quarter's end.
 */
export function requireWindow({ period, asOf }: Asked, rounds: readonly Round[]): ExceptionWindow {
  const quarter = requireQuarter(period ?? newestReported(rounds));
  if (asOf != null && asOf < quarter.endsOn)
    throw badInput('asOf', `${quarter.label} ends on ${quarter.endsOn}; this is ${asOf}.`);
  const quarters = [quarter];
  for (let first = quarter; quarters.length < QUARTERS_BACK && first.startsOn > FIRST_DAY;) {
    first = quarterBefore(first);
    quarters.unshift(first);
  }
  const placeOf = new Map(quarters.map(({ label }, place) => [label, place]));
  return { quarters, last: quarters.length - 1, asked: quarter, asOf: asOf ?? quarter.endsOn, placeOf };
}

function newestReported(rounds: readonly Round[]): string {
  const round = rounds.find(({ state }) => state !== 'OPEN') ?? rounds[0];
  if (!round) throw badInput('period', 'No round has been opened yet: say which quarter.');
  return round.period;
}

function requireQuarter(label: string): Period {
  const period = parsePeriod(label);
  if (period?.kind === 'QUARTER') return period;
  throw badInput('period', `"${label}" is not a quarter; write it as in "2025-26 Q4".`);
}
