import type { MeasureLintFacts, Remark, TargetLintFacts } from './lint-facts';
import { shown } from './plain-words.rules';
import { openReadings } from './readings.rules';
import { figureOf } from './written-figure.rules';

interface Figures {
  readonly name: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly period: string | null;
}

const HUNDRED = '100';

/**
 * A percentage below 0 or above the measure's maximum (100 where it has none), or a numerator above its denominator
 * where the maximum is not above 100. Readings, components, the baseline and a stated target are looked at; the ends
 * of the range belong to it. One remark for one place: the value is named first.
 */
export function outOfRange(measure: MeasureLintFacts): Remark[] {
  const maximum = measure.maximum ?? HUNDRED;
  return measure.unit === 'PERCENT' ? figuresOf(measure).flatMap((figures) => beyond(figures, maximum)) : [];
}

function beyond({ name, value, numerator, denominator, period }: Figures, maximum: string): Remark[] {
  const [figure, highest, upper, lower, hundred] = [value, maximum, numerator, denominator, HUNDRED].map(
    figureOf,
  );
  if (!highest || !hundred) return [];
  if (value !== null && figure && (figure.lt(0) || figure.gt(highest))) {
    const expected = `from 0% to ${shown(maximum, 'PERCENT')}`;
    return [{ rule: 'OUT_OF_RANGE', found: `${name}${shown(value, 'PERCENT')}`, expected, period }];
  }
  if (highest.gt(hundred) || !upper || !lower || upper.lte(lower)) return [];
  const found = `${name}${numerator} of ${denominator}`;
  return [{ rule: 'OUT_OF_RANGE', found, expected: 'a numerator up to its denominator', period }];
}

function figuresOf(measure: MeasureLintFacts): Figures[] {
  const { baseline, target } = measure;
  const all: Figures[] = [];
  if (baseline?.unit === 'PERCENT') all.push({ ...baseline, name: 'baseline ' });
  if (target && (target.unit ?? 'PERCENT') === 'PERCENT') {
    all.push(...statedBy(target).map((value) => ({ ...NOTHING, value })));
  }
  for (const reading of openReadings(measure)) {
    all.push({ ...reading, name: '' });
    all.push(
      ...reading.components.map((part) => ({ ...part, name: `${part.name} `, period: reading.period })),
    );
  }
  return all;
}

const statedBy = ({ kind, value, min, max }: TargetLintFacts): readonly (string | null)[] =>
  kind === 'ABSOLUTE' ? [value] : kind === 'MAINTAIN' ? [min, max] : [];

const NOTHING: Figures = { name: 'target ', value: null, numerator: null, denominator: null, period: null };
