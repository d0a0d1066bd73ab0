import type { Exact } from '../exact';
import type { Sign } from './sign';

/** What a test for a trend over some years found. */
export interface TrendTest {
  /** One degree of freedom. */
  readonly chiSquared: Exact;
  readonly slope: Sign;
  /** The sign of the slope with each year left out in turn. */
  readonly slopesWithout: readonly Sign[];
}
