import type { SampleBenchmark, SamplePrintedFact, SampleTarget } from '../sample.types';

/** The county's dashboard carries no targets, so every measure shares this one. */
export const ratedByQuartile: SampleTarget = {
  kind: 'TO_BE_DEFINED',
  description: 'The county sets no target here: it rates by national quartile and by trend.',
};

const source = 'Performance dashboard, quarter 4 of 2018/19';

/** What a row of the dashboard prints beside the figure: the direction of travel, and the quartile where there is one. */
export const dashboard = (direction: string, quartile?: '1' | '2' | '3' | '4'): SamplePrintedFact[] => [
  { kind: 'DIRECTION', text: direction, source },
  ...(quartile ? [{ kind: 'QUARTILE' as const, value: quartile, source }] : []),
];

/** The last column of the dashboard: the newest average of the statistical neighbours, who are not named. */
export const neighbours = (value: string): SampleBenchmark => ({
  comparator: 'STATISTICAL_NEIGHBOURS',
  name: 'Statistical neighbours',
  value,
  period: '2018-19 Q4',
  release: source,
});

export const progressReport = 'Inspection progress report, June 2019';
