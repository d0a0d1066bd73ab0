import { printedQuartile } from '../../domain/comparison/printed-words';
import { FEWEST_FOR_QUARTILES, nationalPosition } from '../../domain/comparison/national-position';
import type { Quartile } from '../../domain/comparison/quartile';
import { exact } from '../../domain/exact';
import { cutPointsOf } from '../benchmarks/cut-points.rules';
import type { SetCuts } from '../narrative/quartile.repository';
import type { EffectiveRules } from '../rule-sets/effective-rules.rules';
import type { QuarterQuartile, SeriesReading } from './exception-facts';
import type { MeasureHistory } from './exception-records';
import { type Horizon, newestAtEach } from './quarters.rules';

/**
 * The quartile at the end of each quarter: of the newest reading among the newest national set of the time; where
 * there is no set, as the paper printed it for the reading. The same as statuses are judged by.
 */
export function measureQuartiles(
  { polarity, sets, printed }: MeasureHistory,
  series: readonly SeriesReading[],
  { noQuartile }: EffectiveRules,
  horizon: Horizon,
): QuarterQuartile[] {
  if (sets.length === 0 && printed.length === 0) return [];
  const [newestReading, newestSet] = [newestAtEach(series, horizon), newestAtEach(sets, horizon)];
  return horizon.quarters.flatMap(({ label }, place) => {
    const [reading, set] = [series[newestReading[place] ?? -1], sets[newestSet[place] ?? -1]];
    if (!reading || reading.value === null) return [];
    if (!set) return asPrinted(label, reading, printed);
    const told = polarity !== 'NONE' && !noQuartile && set.q1 !== null && set.n >= FEWEST_FOR_QUARTILES;
    return told ? [new PlacedQuarter(label, reading, set, polarity)] : [];
  });
}

/** Worked out when it is asked for: a rule looks at the newest quarters only. */
class PlacedQuarter implements QuarterQuartile {
  constructor(
    readonly quarter: string,
    private readonly reading: SeriesReading,
    private readonly cuts: SetCuts,
    private readonly polarity: MeasureHistory['polarity'],
  ) {}

  get quartile(): Quartile {
    const { polarity, reading } = this;
    // The cut points say it all: the councils' own figures only matter to the rank.
    const set = { values: new Map<string, never>(), missing: 0, cutPoints: cutPointsOf(this.cuts) };
    const found = nationalPosition({
      council: '',
      value: exact(reading.value ?? ''),
      set,
      polarity,
      noQuartile: false,
    });
    if ('none' in found) throw new Error(`There is no quartile in ${this.quarter}: ${found.none}`);
    return found.quartile;
  }

  get suppressed(): boolean {
    return this.reading.suppressed;
  }
}

function asPrinted(
  quarter: string,
  reading: SeriesReading,
  printed: MeasureHistory['printed'],
): QuarterQuartile[] {
  const quartile = printedQuartile(printed.findLast(({ period }) => period === reading.period)?.quartile);
  // Asked of the reading only where a rule finds something: hiding is dear.
  return quartile === null
    ? []
    : [
        {
          quarter,
          quartile,
          get suppressed() {
            return reading.suppressed;
          },
        },
      ];
}
