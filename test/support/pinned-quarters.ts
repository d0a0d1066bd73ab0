/** A movement, a reading or whatever else of a view; only what is looked for is looked at. */
type Seen = Readonly<Record<string, unknown>>;

const QUARTERS = ['2025-26 Q1', '2025-26 Q2', '2025-26 Q3', '2025-26 Q4'];
const MOST = 24;

/** What a reader knows of the four quarters of a year: an equation for each number that was seen. */
type Equation = (counts: readonly number[]) => boolean;

/**
 * The hidden quarters whose count a reader can work out from a whole view, by trying all whole numbers: from the
 * quarters that are shown, the year, the year to date, and every change that is told between two figures.
 * Percentages go by their numerators. What is blurred by rounding is left to the comparison of twins.
 */
export function pinnedQuarters(view: readonly unknown[]): string[] {
  const objects = view.flatMap((answer) => [...objectsIn(answer)]);
  const readings = objects.filter((one) => 'basis' in one && 'components' in one && 'period' in one);
  const quarter = (label: string) =>
    readings.find(({ period, basis }) => labelOf(period) === label && basis === 'IN_PERIOD');
  const shown = QUARTERS.map((label) => countOf(quarter(label)));
  const hidden = QUARTERS.flatMap((label, at) => (isHidden(quarter(label)) ? [at] : []));
  if (hidden.length === 0 || objects.some(({ roundingBase }) => typeof roundingBase === 'number')) return [];
  const equations = [
    ...shown.flatMap((count, at): Equation[] => (count === null ? [] : [(counts) => counts[at] === count])),
    ...readings.flatMap((reading) => totalIn(reading)),
    ...objects.flatMap((one) => movementIn(one)),
  ];
  const found = QUARTERS.map(() => new Set<number>());
  const ranges = QUARTERS.map((_, at): readonly number[] => {
    const known = shown[at];
    if (known != null) return [known];
    return Array.from({ length: MOST + 1 }, (_one, count) => count).slice(hidden.includes(at) ? 1 : 0);
  });
  for (const counts of product(ranges)) {
    if (equations.every((holds) => holds(counts))) counts.forEach((count, at) => found[at]?.add(count));
  }
  return hidden.filter((at) => found[at]?.size === 1).map((at) => QUARTERS[at] ?? '');
}

function* product(ranges: readonly (readonly number[])[]): Generator<readonly number[]> {
  const [first, ...others] = ranges;
  if (!first) yield [];
  else for (const rest of product(others)) for (const one of first) yield [one, ...rest];
}

const labelOf = (period: unknown): string | undefined => (period as { label?: string } | null)?.label;
const isHidden = (reading: Seen | undefined): boolean => reading?.['symbol'] === 'SUPPRESSED';

const countOf = (reading: Seen | undefined): number | null => {
  if (!reading) return null;
  const { numerator, denominator, value } = reading;
  return (numerator ?? (denominator === null ? value : null)) as number | null;
};

function totalIn(reading: Seen): Equation[] {
  const count = countOf(reading);
  if (count === null) return [];
  const [label, basis] = [labelOf(reading['period']), reading['basis']];
  const upTo = basis === 'FULL_YEAR' ? 4 : basis === 'YEAR_TO_DATE' ? QUARTERS.indexOf(label ?? '') + 1 : 0;
  return upTo > 0 && label?.startsWith('2025-26')
    ? [(counts) => counts.slice(0, upTo).reduce((sum, one) => sum + one, 0) === count]
    : [];
}

/** Of counts only: a change between two percentages is one between what they print. */
function movementIn(one: Seen): Equation[] {
  const { change, changeUnit, from, to } = one as Seen & { from?: Seen; to?: Seen };
  if (typeof change !== 'number' || changeUnit !== 'UNITS' || !from || !to) return [];
  const [earlier, later] = [from, to].map(({ period }) => QUARTERS.indexOf(labelOf(period) ?? ''));
  if (earlier === undefined || later === undefined || earlier < 0 || later < 0) return [];
  return [(counts) => (counts[later] ?? 0) - (counts[earlier] ?? 0) === change];
}

function* objectsIn(value: unknown): Generator<Seen> {
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item);
  else if (value !== null && typeof value === 'object') {
    yield value as Seen;
    for (const item of Object.values(value)) yield* objectsIn(item);
  }
}
