import type {
  BaselineFacts,
  MeasureFacts,
  ReadingFacts,
  TargetFacts,
} from '../../src/domain/trajectory/facts';

const TARGET: TargetFacts = {
  kind: 'ABSOLUTE',
  value: '60',
  unit: null,
  bound: null,
  direction: null,
  min: null,
  max: null,
  date: '2027-03-31',
  milestones: [],
};

/** A target of 60 by the end of 2026-27, changed as given. */
export const target = (changes: Partial<TargetFacts> = {}): TargetFacts => ({ ...TARGET, ...changes });

/** A baseline of 50% at the end of 2024-25, changed as given. */
export const baseline = (changes: Partial<BaselineFacts> = {}): BaselineFacts => ({
  value: '50',
  unit: 'PERCENT',
  basis: 'FULL_YEAR',
  on: '2025-03-31',
  ...changes,
});

/** A reading for 2025-26, changed as given. */
export const reading = (value: string | null, changes: Partial<ReadingFacts> = {}): ReadingFacts => ({
  value,
  basis: 'FULL_YEAR',
  period: '2025-26',
  on: '2026-03-31',
  ...changes,
});

/**
 * A percentage, higher is better, on its way from 50% at the end of 2024-25 to 60% at the end of 2026-27, read at
 * 55% exactly half way, with a tolerance of 15% of the span.
 */
export const measureFacts = (changes: Partial<MeasureFacts> = {}): MeasureFacts => ({
  unit: 'PERCENT',
  decimalPlaces: 1,
  polarity: 'HIGHER_IS_BETTER',
  headlineBasis: 'FULL_YEAR',
  at: '2026-03-31',
  target: target(),
  profile: 'LINEAR',
  baseline: baseline(),
  reading: reading('55'),
  tolerance: { kind: 'SHARE_OF_SPAN', value: '0.15' },
  closedOn: null,
  direction: null,
  position: null,
  yearBefore: null,
  ...changes,
});
