import { printedQuartile } from '../../domain/comparison/printed-words';
import { nationalPosition } from '../../domain/comparison/national-position';
import type { Quartile } from '../../domain/comparison/quartile';
import { exact } from '../../domain/exact';
import type { QuartileMove } from '../../domain/vocabulary';
import { cutPointsOf } from '../benchmarks/cut-points.rules';
import type { SeriesReading } from '../movement/series.repository';
import type { BasisSeries } from '../movement/shown-series.rules';
import type { QuartileFacts } from './measure-facts';
import type { QuartileEvidence, SetCuts } from './quartile.repository';

/**
 * The quartile of a reading and of the one before it, each among the newest councils' figures of its time. `by` is
 * the day up to which a set counts for the newer one; null for all. Of a figure that is not shown there is none: the
 * quartile would tell of it (N7).
 */
export function quartileFacts(
  series: BasisSeries,
  { now, before }: { readonly now: SeriesReading | null; readonly before: SeriesReading | null },
  evidence: QuartileEvidence,
  by: string | null,
): QuartileFacts {
  const quartile = now && quartileAt(series, now, evidence, by);
  const quartileBefore = before && quartileAt(series, before, evidence, before.on);
  return { quartile, quartileBefore, quartileMove: moveOf(quartile, quartileBefore) };
}

function moveOf(now: Quartile | null, before: Quartile | null): QuartileMove {
  if (now === null || before === null) return 'UNKNOWN';
  if (now === before) return 'SAME';
  return now < before ? 'GAINED' : 'LOST';
}

/** Among all councils where there is a set; else what the paper printed for the reading, as statuses are judged. */
function quartileAt(
  series: BasisSeries,
  reading: SeriesReading,
  { sets, printed }: QuartileEvidence,
  by: string | null,
): Quartile | null {
  if (reading.value === null) return null;
  const set = sets.findLast(({ on }) => by === null || on <= by);
  if (set) return amongAll(series, reading.value, set);
  return printedQuartile(printed.findLast(({ period }) => period === reading.period)?.quartile);
}

/** The cut points say it all: the councils' own figures only matter to the rank. */
function amongAll({ polarity, rules }: BasisSeries, value: string, cuts: SetCuts): Quartile | null {
  const set = { values: new Map(), missing: 0, cutPoints: cutPointsOf(cuts) };
  const { noQuartile } = rules;
  const found = nationalPosition({ council: '', value: exact(value), set, polarity, noQuartile });
  return 'none' in found ? null : found.quartile;
}
