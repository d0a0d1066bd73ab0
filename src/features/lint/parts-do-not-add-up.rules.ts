import type { ComponentLintFacts, MeasureLintFacts, ReadingLintFacts, Remark } from './lint-facts';
import { addedUp } from './added-up.rules';
import { shown } from './plain-words.rules';
import { openReadings } from './readings.rules';
import { allOf, figureOf, overlap, sumOf, written, type Interval } from './written-figure.rules';

interface Part {
  readonly name: string;
  readonly value: string;
}

/**
 * Components that do not make the reading that they are printed with. Numerators must add up exactly; values in per
 * cent may be off by half a unit of the last digit each and of the whole. Only where every component has a figure.
 *
 * Whether a list of components is complete cannot be known. It is taken to be where all of them have the whole's own
 * denominator; else only a sum above the whole is a finding. Percentages of groups with denominators of their own
 * are not added at all, nor those without a denominator between whose smallest and largest the whole lies, as an
 * average of groups does.
 */
export function partsDoNotAddUp(measure: MeasureLintFacts): Remark[] {
  if (measure.unit !== 'PERCENT' && measure.unit !== 'COUNT') return [];
  return openReadings(measure).flatMap((reading): Remark[] => {
    if (reading.components.length === 0) return [];
    const numerators = unlikeNumerators(reading);
    if (numerators.length > 0) return numerators;
    return unlikeValues(reading, measure);
  });
}

function unlikeNumerators(reading: ReadingLintFacts): Remark[] {
  const parts = partsBy(reading, ({ numerator }) => numerator);
  if (reading.numerator === null || !parts) return [];
  return unlike(reading.numerator, parts, reading, (figure) => written(figure, 'COUNT'), reading.numerator);
}

function unlikeValues(reading: ReadingLintFacts, { unit }: MeasureLintFacts): Remark[] {
  const parts = partsBy(reading, ({ value }) => value);
  if (reading.value === null || !parts) return [];
  const read = (figure: string): Interval | null => written(figure, unit);
  if (unit === 'PERCENT' && !additive(reading, parts, read)) return [];
  return unlike(reading.value, parts, reading, read, shown(reading.value, unit));
}

function unlike(
  whole: string,
  parts: readonly Part[],
  reading: ReadingLintFacts,
  read: (figure: string) => Interval | null,
  found: string,
): Remark[] {
  const total = read(whole);
  const figures = allOf(parts.map(({ value }) => read(value)));
  if (!total || !figures) return [];
  const sum = sumOf(figures);
  const fallsShort = sum.high.lt(total.low);
  if (overlap(total, sum) || (fallsShort && !shareDenominator(reading))) return [];
  return [{ rule: 'PARTS_DO_NOT_ADD_UP', found, expected: addedUp(parts), period: reading.period }];
}

/** Parts of the whole, and no groups that the whole is an average of. */
function additive(
  reading: ReadingLintFacts,
  parts: readonly Part[],
  read: (figure: string) => Interval | null,
): boolean {
  if (shareDenominator(reading)) return true;
  if (reading.components.some(({ denominator }) => denominator !== null)) return false;
  const whole = read(reading.value ?? '');
  const figures = allOf(parts.map(({ value }) => read(value)));
  if (!whole || !figures) return false;
  return figures.every(({ high }) => high.lt(whole.low)) || figures.every(({ low }) => low.gt(whole.high));
}

function shareDenominator({ denominator, components }: ReadingLintFacts): boolean {
  const whole = figureOf(denominator);
  return whole !== null && components.every((part) => figureOf(part.denominator)?.equals(whole));
}

/** Every component's figure of one sort, or null where one has none. */
const partsBy = (
  { components }: ReadingLintFacts,
  figure: (component: ComponentLintFacts) => string | null,
): readonly Part[] | null =>
  allOf(
    components.map((component) => {
      const value = figure(component);
      return value === null ? null : { name: component.name, value };
    }),
  );
