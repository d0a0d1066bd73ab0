import { breakBetween } from '../../domain/comparison/break-between';
import { directionOf } from '../../domain/comparison/direction';
import { nationalPosition } from '../../domain/comparison/national-position';
import { nationalSet, type NationalSet } from '../../domain/comparison/national-set';
import { printedDirection, printedQuartile } from '../../domain/comparison/printed-words';
import { previousOf } from '../../domain/comparison/previous-of';
import { yearBefore } from '../../domain/comparison/year-before';
import { exact } from '../../domain/exact';
import type { Period } from '../../domain/period';
import type { MeasureFacts, Position } from '../../domain/trajectory/facts';
import type { DirectionOfTravel } from '../../domain/vocabulary';
import type { EffectiveRules } from '../rule-sets/effective-rules.rules';
import type { JudgedMeasure, JudgedNationalSet, JudgedPrint, JudgedReading } from './judged.repository';
import { restsOnHidden } from './rests-on-hidden.rules';

export interface FactsAt {
  readonly facts: MeasureFacts;
  /** True where a figure takes part that some may not see. */
  readonly restsOnHidden: boolean;
}

/** What a rule set may look at for a measure at the end of a quarter (N8). */
export function factsAt(
  measure: JudgedMeasure,
  quarter: Period,
  rules: EffectiveRules,
  { closedOn, councilCode }: { readonly closedOn: string | null; readonly councilCode: string | null },
): FactsAt {
  const reading = measure.readings.findLast(({ on }) => on <= quarter.endsOn) ?? null;
  const rated = rules.ruleSet === 'QUARTILE_TREND' && reading !== null;
  const { unit, decimalPlaces, polarity, headlineBasis, target, baseline } = measure;
  const facts: MeasureFacts = {
    unit,
    decimalPlaces,
    polarity,
    headlineBasis,
    at: quarter.endsOn,
    target,
    profile: rules.profile,
    baseline,
    reading,
    tolerance: { kind: rules.toleranceKind, value: rules.tolerance },
    closedOn: closedOn !== null && closedOn <= quarter.endsOn ? closedOn : null,
    direction: rated ? directionAt(measure, reading, rules) : null,
    position: rated ? positionAt(measure, reading, quarter, rules, councilCode) : null,
    yearBefore: reading ? (yearBefore(measure.readings, reading)?.value ?? null) : null,
  };
  return { facts, restsOnHidden: reading !== null && restsOnHidden(measure, quarter, rules) };
}

/** As the readings show it; where there is no earlier one, as the paper printed it. */
function directionAt(
  measure: JudgedMeasure,
  reading: JudgedReading,
  { minimumChange }: EffectiveRules,
): DirectionOfTravel | null {
  const { unit, polarity, readings, prints } = measure;
  const before = previousOf(readings, reading);
  if (before) {
    const found = directionOf(reading, before, {
      unit,
      polarity,
      minimumChange,
      breaksBetween: breakBetween(readings, reading, before),
    });
    if (found.direction !== 'NOT_COMPARABLE') return found.direction;
  }
  const printed = prints.findLast(({ kind, period }) => kind === 'DIRECTION' && period === reading.period);
  return printed ? printedDirection(printed.text, polarity) : null;
}

/** Among all councils where there is a national set; else the quartile that the paper printed for the reading. */
function positionAt(
  measure: JudgedMeasure,
  reading: JudgedReading,
  quarter: Period,
  { noQuartile }: EffectiveRules,
  councilCode: string | null,
): Position | null {
  const { polarity, sets, prints } = measure;
  const set = sets.findLast(({ on }) => on <= quarter.endsOn);
  if (!set) return printedPosition(prints, reading);
  const value = reading.value === null ? null : exact(reading.value);
  const found = nationalPosition({
    council: councilCode ?? '',
    value,
    set: parsed(set),
    polarity,
    noQuartile,
  });
  return 'none' in found ? null : found;
}

function printedPosition(prints: readonly JudgedPrint[], { period }: JudgedReading): Position | null {
  const printed = prints.findLast((print) => print.kind === 'QUARTILE' && print.period === period);
  const quartile = printedQuartile(printed?.value);
  return quartile === null ? null : { quartile, half: null };
}

/** Sorting all councils is dear, and every quarter asks the same set. */
const parsedSets = new WeakMap<JudgedNationalSet, NationalSet>();

function parsed(set: JudgedNationalSet): NationalSet {
  const known = parsedSets.get(set);
  if (known) return known;
  const read = nationalSet(set.councils.map(({ code, value }) => ({ council: code, value })));
  parsedSets.set(set, read);
  return read;
}
