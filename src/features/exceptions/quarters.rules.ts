import type { QuarterFacts } from './exception-facts';

/** The quarters that the rules look back over; `last` is the place of the one that is asked for. */
export interface Horizon {
  readonly quarters: readonly QuarterFacts[];
  readonly last: number;
  readonly asked: QuarterFacts;
  readonly asOf: string;
  readonly placeOf: ReadonlyMap<string, number>;
}

/** Undefined where there is no quarter to look at. */
export function horizonOf(quarters: readonly QuarterFacts[], asOf: string): Horizon | undefined {
  const asked = quarters.at(-1);
  if (!asked) return undefined;
  const placeOf = new Map(quarters.map(({ label }, place) => [label, place]));
  return { quarters, last: quarters.length - 1, asked, asOf, placeOf };
}

/**
 * The first place of the unbroken run that ends at `last` and in which a rule holds; undefined where it does not
 * hold at `last`. A rule is asked about each quarter of the run and the one before it, and no other.
 */
export function heldSince(last: number, holds: (quarter: number) => boolean): number | undefined {
  if (!holds(last)) return undefined;
  let since = last;
  while (since > 0 && holds(since - 1)) since -= 1;
  return since;
}

/** Rows that name a quarter, each in its quarter's place. A quarter outside the horizon is left out. */
export function inPlaces<T extends { readonly quarter: string }>(
  rows: readonly T[],
  { placeOf, quarters }: Horizon,
): readonly (T | undefined)[] {
  const places = new Array<T | undefined>(quarters.length).fill(undefined);
  for (const row of rows) {
    const place = placeOf.get(row.quarter);
    if (place !== undefined) places[place] = row;
  }
  return places;
}

/** For each quarter where in a history, oldest first, its newest entry up to the quarter's end is; -1 for none. */
export function newestAtEach(history: readonly { readonly on: string }[], { quarters }: Horizon): number[] {
  let newest = -1;
  return quarters.map(({ endsOn }) => {
    for (let next = history[newest + 1]; next && next.on <= endsOn; next = history[newest + 1]) newest += 1;
    return newest;
  });
}
