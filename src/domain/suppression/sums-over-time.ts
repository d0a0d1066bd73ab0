import type { CoveredTime } from './covered-time';
import type { TableTotal } from './table-cell';

/** A count and the days that it sums up. */
export interface TimedCount {
  readonly id: string;
  readonly time: CoveredTime;
}

/**
 * How counts of overlapping times follow from one another: a year is its quarters, the year to the second quarter is
 * the year to the first and the second, one rolling year less another is what came and what went.
 *
 * Time is cut at every start and end. Each count is the sum of the pieces within it, which says all that there is to
 * say; a piece that no count states by itself has an id of its own that begins with `gap`. Sums of two counts are
 * listed as well, and counts of the same time as each other's total, so that what is hidden beside a number is what
 * it would be subtracted from.
 */
export function sumsOverTime(counts: readonly TimedCount[], gap: string): readonly TableTotal[] {
  const stated = new Map<string, TimedCount>();
  for (const count of counts) if (!stated.has(key(count.time))) stated.set(key(count.time), count);
  const distinct = [...stated.values()];
  const cuts = [...new Set(distinct.flatMap(({ time }) => [time.from, time.until]))].sort();
  const idOf = (piece: CoveredTime): string => stated.get(key(piece))?.id ?? `${gap} ${key(piece)}`;
  const pieces = ({ id, time }: TimedCount): readonly TableTotal[] => {
    const inner = cuts.filter((cut) => cut > time.from && cut < time.until);
    const starts = [time.from, ...inner];
    const parts = starts.map((from, at) => idOf({ from, until: inner[at] ?? time.until }));
    return inner.length === 0 ? [] : [{ total: id, parts, running: true }];
  };
  return [
    ...counts.flatMap((count) => sameTime(count, stated)),
    ...distinct.flatMap((whole) => pairs(whole, distinct, stated)),
    ...distinct.flatMap(pieces),
  ];
}

type ByTime = ReadonlyMap<string, TimedCount>;

function sameTime({ id, time }: TimedCount, stated: ByTime): readonly TableTotal[] {
  const first = stated.get(key(time));
  return first === undefined || first.id === id ? [] : [{ total: first.id, parts: [id], running: true }];
}

const pairs = ({ id, time }: TimedCount, all: readonly TimedCount[], stated: ByTime): readonly TableTotal[] =>
  all
    .filter((first) => first.time.from === time.from && first.time.until < time.until)
    .flatMap((first) => {
      const second = stated.get(key({ from: first.time.until, until: time.until }));
      return second === undefined ? [] : [{ total: id, parts: [first.id, second.id], running: true }];
    });

const key = ({ from, until }: CoveredTime): string => `${from} ${until}`;
