import { effectiveRules } from '../rule-sets/effective-rules.rules';
import type { MeasureExceptionFacts } from './exception-facts';
import type { ExceptionRecords } from './exception-records';
import { measureQuartiles } from './measure-quartiles.rules';
import { measureSeries } from './measure-series.rules';
import type { Horizon } from './quarters.rules';

/** The measures as the rules look at them. A measure belongs to whoever its ambition belongs to. */
export function measureFacts(
  { organisation, ambitions, measures }: ExceptionRecords,
  horizon: Horizon,
): MeasureExceptionFacts[] {
  const ambitionOf = new Map(ambitions.map((ambition) => [ambition.id, ambition]));
  return measures.map((measure) => {
    const rules = effectiveRules(organisation.rules, measure.rules);
    const dueWithinDays = measure.dueWithinDays ?? rules.dueWithinDays;
    const series = measureSeries(measure, rules, dueWithinDays);
    const ambition = ambitionOf.get(measure.ambitionId);
    return {
      id: measure.id,
      name: measure.name,
      ambitionId: measure.ambitionId,
      divisionId: ambition?.divisionId ?? null,
      ownerId: ambition?.ownerId ?? null,
      unit: measure.unit,
      decimalPlaces: measure.decimalPlaces,
      polarity: measure.polarity,
      cadence: measure.cadence,
      series,
      minimumExpectation: rules.minimumExpectation,
      driftLength: rules.driftLength,
      dueWithinDays,
      quartiles: measureQuartiles(measure, series, rules, horizon),
    };
  });
}
