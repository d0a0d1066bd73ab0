/** A council of a national release that was made up for a test. */
export interface MadeCouncil {
  readonly code: string;
  readonly name: string;
  /** In tenths, so that the test can reckon in whole numbers; null where the release has none. */
  readonly tenths: number | null;
}

export const codeOfCouncil = (index: number): string => `E06${String(100_000 + index)}`;

/** Councils with figures that look random, come out the same every time, and tie now and then. */
export function madeCouncils(seed: number, count = 150): MadeCouncil[] {
  let state = seed;
  const next = (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
  return Array.from({ length: count }, (_, index) => ({
    code: codeOfCouncil(index),
    name: `Council ${index}`,
    tenths: next(20) === 0 ? null : 200 + next(600),
  }));
}

/** As the mutations take them. */
export const asEntries = (councils: readonly MadeCouncil[]): object[] =>
  councils.map(({ code, name, tenths }) =>
    tenths === null
      ? { code, name, symbol: 'SUPPRESSED' }
      : { code, name, value: `${Math.floor(tenths / 10)}.${tenths % 10}` },
  );

/**
 * Cut points in fortieths, by whole numbers alone: the place of a quarter is (n - 1) / 4 of the way, and between two
 * figures the line between them is followed (type 7, as DfE LAIT).
 */
export function cutsInFortieths(councils: readonly MadeCouncil[]): [number, number, number] {
  const figures = councils
    .flatMap(({ tenths }) => (tenths === null ? [] : [tenths]))
    .sort((one, other) => one - other);
  const cut = (quarter: number): number => {
    const steps = (figures.length - 1) * quarter;
    const [below = 0, above = below] = figures.slice(Math.floor(steps / 4));
    return below * 4 + (above - below) * (steps % 4);
  };
  return [cut(1), cut(2), cut(3)];
}

/** Rank and quartile of a figure where higher is better, by counting. */
export function standingOf(
  tenths: number,
  councils: readonly MadeCouncil[],
): { rank: number; quartile: number } {
  const passed = cutsInFortieths(councils).filter((cut) => tenths * 4 > cut).length;
  return {
    rank: 1 + councils.filter((other) => other.tenths !== null && other.tenths > tenths).length,
    quartile: 4 - passed,
  };
}
