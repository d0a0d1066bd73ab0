import type { MeasureExceptionFacts } from './exception-facts';
import { type Horizon, newestAtEach } from './quarters.rules';

/** A measure laid out over the quarters, once for all rules. */
export interface MeasureView {
  readonly facts: MeasureExceptionFacts;
  readonly horizon: Horizon;
  /** Which of its readings was the newest at each quarter's end; -1 for none. */
  readonly newest: readonly number[];
}

export const measureView = (facts: MeasureExceptionFacts, horizon: Horizon): MeasureView => ({
  facts,
  horizon,
  newest: newestAtEach(facts.series, horizon),
});
