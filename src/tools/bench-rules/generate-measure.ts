import { addDays } from '../../domain/calendar-date';
import type { Period } from '../../domain/period';
import type { TargetFacts } from '../../domain/trajectory/facts';
import type { Polarity } from '../../domain/vocabulary';
import type { RuleChoice } from '../../features/rule-sets/effective-rules.rules';
import type { JudgedMeasure, JudgedReading } from '../../features/statuses/judged.repository';
import { pick, type Draw } from './draw';
import { generateReadings, type Scale } from './generate-readings';
import { generateSets } from './generate-sets';

interface Place {
  readonly id: string;
  readonly ambitionId: string;
  /** Counted from 0; it tells what sort of measure it is. */
  readonly number: number;
}

const SCALES = [
  { unit: 'PERCENT', decimalPlaces: 1, around: 60 },
  { unit: 'DAYS', decimalPlaces: 0, around: 90 },
  { unit: 'PERCENT', decimalPlaces: 1, around: 60 },
  { unit: 'RATE_PER_10000', decimalPlaces: 1, around: 70 },
  { unit: 'PERCENT', decimalPlaces: 1, around: 60 },
  { unit: 'COUNT', decimalPlaces: 0, around: 1800 },
] as const satisfies readonly Scale[];

const NO_CHOICE: RuleChoice = {
  ruleSet: null,
  toleranceKind: null,
  tolerance: null,
  profile: null,
  minimumExpectation: null,
  driftLength: null,
  dueWithinDays: null,
  minimumChange: null,
  suppressionThreshold: null,
  roundingBase: null,
  noQuartile: null,
};

/**
 * One measure with all its readings. Of ten, eight are judged by the trajectory (six by a figure, one by a direction
 * and one by a range), one by the variance to its target and one by quartile and trend.
 */
export function generateMeasure(
  { id, ambitionId, number }: Place,
  quarters: readonly Period[],
  draw: Draw,
): JudgedMeasure {
  const scale = SCALES[Math.floor(number / 2) % SCALES.length] ?? SCALES[0];
  const polarity = scale.unit === 'PERCENT' ? 'HIGHER_IS_BETTER' : 'LOWER_IS_BETTER';
  const readings = generateReadings(scale, polarity === 'HIGHER_IS_BETTER' ? 1 : -1, quarters, draw);
  const sort = number % 10;
  const [first] = readings;
  const baseline = first?.value == null ? null : { ...first, value: first.value, unit: scale.unit };
  return {
    id,
    ambitionId,
    name: `Measure ${number + 1} of what was reached in time`,
    ...{ unit: scale.unit, decimalPlaces: scale.decimalPlaces, polarity, cadence: 'QUARTERLY' },
    headlineBasis: 'IN_PERIOD',
    baseline,
    target: targetOf(sort, scale, polarity, readings, quarters, draw),
    rules: rulesOf(sort, number),
    readings,
    beside: [],
    sets: sort === 9 ? generateSets(scale, quarters, draw) : [],
    prints: [],
  };
}

function rulesOf(sort: number, number: number): RuleChoice | null {
  if (sort === 9) return { ...NO_CHOICE, ruleSet: 'QUARTILE_TREND' };
  if (sort === 8) {
    return {
      ...NO_CHOICE,
      ruleSet: 'VARIANCE_TO_TARGET',
      toleranceKind: 'PER_CENT_OF_EXPECTED',
      tolerance: '5',
    };
  }
  return number % 7 === 0 ? { ...NO_CHOICE, minimumExpectation: '55' } : null;
}

function targetOf(
  sort: number,
  scale: Scale,
  polarity: Polarity,
  readings: readonly JudgedReading[],
  quarters: readonly Period[],
  draw: Draw,
): TargetFacts | null {
  const up = polarity === 'HIGHER_IS_BETTER';
  const start = Number(readings[0]?.value ?? scale.around);
  const change = 5 + Math.floor(draw() * 20);
  // One target in three is due within the time that is looked at.
  const last = quarters.at(-1)?.endsOn ?? '';
  const due = quarters[Math.floor(quarters.length * 0.7)]?.endsOn ?? last;
  const unset = { value: null, unit: null, bound: null, direction: null, min: null, max: null };
  const stated = { ...unset, date: sort % 3 === 2 ? due : addDays(last, 365), milestones: [] };
  if (sort === 6) return { ...stated, kind: 'DIRECTION', direction: up ? 'INCREASE' : 'DECREASE' };
  if (sort === 7) {
    const [min, max] = [start * 0.9, start * 1.2].map((end) => end.toFixed(scale.decimalPlaces));
    return { ...stated, kind: 'MAINTAIN', min: min ?? null, max: max ?? null };
  }
  if (sort < 2) return { ...stated, kind: 'RELATIVE', value: String(up ? change : -change), unit: 'PERCENT' };
  if (sort === 2 && scale.unit === 'PERCENT') {
    return { ...stated, kind: 'POINTS', value: String(change / 2), unit: 'PERCENT' };
  }
  const figure = start * (1 + (up ? change : -change) / 100);
  const value = figure.toFixed(scale.decimalPlaces);
  const half = { date: quarters[Math.floor(quarters.length / 2)]?.endsOn ?? last, value: start.toString() };
  const bound = up ? pick(draw, ['AT_LEAST', 'MORE_THAN'] as const) : ('AT_MOST' as const);
  return { ...stated, kind: 'ABSOLUTE', value, bound, milestones: sort === 3 ? [half] : [] };
}
