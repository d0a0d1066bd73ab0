/** What the live feeds have done since the server started; benchmarks and tests read it. */
export interface LiveCounters {
  /** Documents that were run, once for each group and entry. */
  executions: number;
  /** Messages given to subscribers. */
  deliveries: number;
  /** Groups that are followed now. */
  groups: number;
  /** Subscribers now. */
  followers: number;
}

export const noCounts = (): LiveCounters => ({
  executions: 0,
  deliveries: 0,
  groups: 0,
  followers: 0,
});
