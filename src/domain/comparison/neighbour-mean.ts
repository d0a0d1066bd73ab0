import { type Exact, ZERO, whole } from '../exact';

/** The comparator that a set of statistical neighbours gives. */
export interface NeighbourMean {
  /** Null where no neighbour has a figure. Exact, in the unit of the figures. */
  readonly mean: Exact | null;
  /** How many neighbours have a figure, of how many. */
  readonly withData: number;
  readonly of: number;
  /** The neighbours without a figure, in the order of the set. */
  readonly without: readonly string[];
}

/**
 * The simple mean of those members of a neighbour set that have a figure; the others are left out, not counted as 0
 * (DfE LAIT). Councils weigh the same whatever their size, so it is not the rate of the neighbours together. A
 * council that the set names twice counts once. Whether a council is its own neighbour is for the set to say.
 */
export function neighbourMean(
  members: readonly string[],
  valuesByCouncil: ReadonlyMap<string, Exact | null>,
): NeighbourMean {
  const councils = [...new Set(members)];
  const values = councils.map((council) => valuesByCouncil.get(council)).filter((value) => value != null);
  const sum = values.reduce<Exact>((total, value) => total.add(value), ZERO);
  return {
    mean: values.length === 0 ? null : sum.div(whole(values.length)),
    withData: values.length,
    of: councils.length,
    without: councils.filter((council) => valuesByCouncil.get(council) == null),
  };
}
