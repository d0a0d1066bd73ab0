import { neighbourMean } from '../../domain/comparison/neighbour-mean';
import { displayFigure } from '../../domain/display';
import { apiText, decimalText } from '../../domain/exact';
import type { NeighbourFigures } from './national-figures.repository';
import { valuesOf } from './position.rules';

export interface NeighbourMeanRecord {
  readonly mean: string | null;
  readonly display: string | null;
  readonly withData: number;
  readonly of: number;
  /** Names of the neighbours without a figure. */
  readonly without: readonly string[];
  readonly release: string;
  readonly setPeriod: string;
}

/** The comparator that a set of neighbours gives, from the figures of a national release (DfE LAIT). */
export function neighbourMeanFor(figures: NeighbourFigures): NeighbourMeanRecord {
  const { members, unit, decimalPlaces, release, period } = figures;
  const names = new Map(members.map(({ code, name }) => [code, name]));
  const found = neighbourMean([...names.keys()], valuesOf(figures));
  const { mean } = found;
  return {
    mean: mean && apiText(mean),
    display: mean && displayFigure(decimalText(mean, decimalPlaces), unit, decimalPlaces),
    withData: found.withData,
    of: found.of,
    without: found.without.map((code) => names.get(code) ?? code),
    release,
    setPeriod: period,
  };
}
