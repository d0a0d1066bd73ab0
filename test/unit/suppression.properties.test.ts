import fc from 'fast-check';
import { suppressFigure } from '../../src/domain/suppression/suppress-figure';
import { suppressReading } from '../../src/domain/suppression/suppress-reading';
import { suppressSeries } from '../../src/domain/suppression/suppress-series';
import { suppressTable } from '../../src/domain/suppression/suppress-table';
import type { SuppressibleFigure } from '../../src/domain/suppression/suppressible-figure';
import type { TableCell, TableTotal } from '../../src/domain/suppression/table-cell';
import type { Basis, MeasureUnit } from '../../src/domain/vocabulary';

/** Design 3.10 and N7, against a reader who tries all whole numbers and keeps those that agree with what is shown. */

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
const isSmall = (count: number, threshold: number): boolean => count > 0 && count <= threshold;

/** What a reader sees: a number, "c" for hidden, "low" or nothing at all. */
type Seen = number | 'c' | 'low' | null;
const seen = (count: string | null, symbol: string | null): Seen =>
  count !== null ? Number(count) : symbol === 'SUPPRESSED' ? 'c' : symbol === 'LOW' ? 'low' : null;

/** How counts were shown: in multiples of a base, 1 for exact ones, and above a threshold. */
interface Shown {
  readonly base: number;
  readonly above: number;
}

/** Whether a true count may be what is seen. Hidden ones are known to be above 0, and shown ones not to be small. */
function agrees(count: number, shown: Seen, { base, above }: Shown): boolean {
  if (shown === null) return true;
  if (shown === 'c') return count >= 1;
  if (isSmall(count, above)) return false;
  const rounded = Math.floor((2 * count + base) / (2 * base)) * base;
  return shown === 'low' ? count > 0 && rounded === 0 : (shown === 0) === (count === 0) && rounded === shown;
}

/**
 * A table as formulas over leaves: each cell is the sum of some. The reader assigns whole numbers up to `limit` to
 * the leaves, one after another, and gives up a branch as soon as a cell is settled that disagrees.
 */
interface Puzzle {
  readonly leaves: number;
  readonly cells: readonly { readonly of: readonly number[]; readonly shown: Seen }[];
}

/** The places of those `wanted` cells that can only have one number. */
function pinned(
  { leaves, cells }: Puzzle,
  wanted: readonly number[],
  limit: number,
  how: Shown = { base: 1, above: 0 },
): number[] {
  const asked = wanted.map((place) => ({ place, of: cells[place]?.of ?? [], found: new Set<number>() }));
  const last = (of: readonly number[]): number => Math.max(...of);
  const settledBy = range(leaves).map((leaf) => cells.filter(({ of }) => last(of) === leaf));
  const numbers = range(leaves).map(() => 0);
  const at = (of: readonly number[]): number => sum(of.map((leaf) => numbers[leaf] ?? 0));
  // True once some numbers agree; then there is no need to go on where all that depends on it has two.
  const assign = (leaf: number): boolean => {
    if (leaf === leaves) asked.forEach(({ of, found }) => found.add(at(of)));
    if (leaf === leaves) return true;
    let agreed = false;
    for (let number = 0; number <= limit; number += 1) {
      numbers[leaf] = number;
      if (!settledBy[leaf]?.every(({ of, shown }) => agrees(at(of), shown, how))) continue;
      agreed = assign(leaf + 1) || agreed;
      if (agreed && asked.every(({ of, found }) => last(of) < leaf || found.size > 1)) break;
    }
    return agreed;
  };
  expect(assign(0)).toBe(true);
  return asked.filter(({ found }) => found.size < 2).map(({ place }) => place);
}

/** A table whose cells are given by the leaves they sum up, with the totals that say so. */
interface Drawn {
  readonly counts: readonly number[];
  readonly of: readonly (readonly number[])[];
  readonly totals: readonly (readonly [number, readonly number[]])[];
}

const cellsOf = ({ counts, of }: Drawn): TableCell[] =>
  of.map((leaves, index) => ({
    id: String(index),
    count: String(sum(leaves.map((leaf) => counts[leaf] ?? 0))),
    symbol: null,
  }));
const totalsOf = ({ totals }: Drawn): TableTotal[] =>
  totals.map(([total, parts]) => ({ total: String(total), parts: parts.map(String) }));

const count = fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, { weight: 2, arbitrary: fc.nat(12) });

/** One to six parts with their total; some of the first ones may be the parts of a part. */
const nested: fc.Arbitrary<Drawn> = fc
  .tuple(fc.array(count, { minLength: 1, maxLength: 6 }), fc.nat(5))
  .map(([counts, within]) => {
    const leaves = range(counts.length);
    const all = counts.length;
    const grand = { counts, of: [...leaves.map((leaf) => [leaf]), leaves] };
    if (within < 1 || within >= counts.length) return { ...grand, totals: [[all, leaves]] };
    const inner = leaves.slice(0, within);
    return {
      counts,
      of: [...grand.of, inner],
      totals: [
        [all, [all + 1, ...leaves.slice(within)]],
        [all + 1, inner],
      ],
    };
  });

/** Two or three rows and columns with totals of both and, at times, of all. */
const crossed: fc.Arbitrary<Drawn> = fc
  .tuple(fc.constantFrom(2, 3), fc.boolean(), fc.array(count, { minLength: 6, maxLength: 6 }))
  .map(([columns, withGrand, all]) => {
    const counts = all.slice(0, 2 * columns);
    const rows = [0, 1].map((row) => range(columns).map((column) => row * columns + column));
    const downs = range(columns).map((column) => [column, columns + column]);
    const sums = [...rows, ...downs];
    const first = counts.length;
    const grand = first + sums.length;
    return {
      counts,
      of: [...counts.map((_, leaf) => [leaf]), ...sums, ...(withGrand ? [range(first)] : [])],
      totals: [
        ...sums.map((parts, index) => [first + index, parts] as const),
        ...(withGrand
          ? [[grand, [first, first + 1]] as const, [grand, downs.map((_, c) => first + 2 + c)] as const]
          : []),
      ],
    };
  });

const tables = fc.oneof(nested, crossed);
const threshold = fc.constantFrom(1, 2, 3, 4, 5, 7);

describe('suppressTable against a reader who tries every number (design 3.10, N7)', () => {
  const shownIn = (cells: readonly TableCell[], { of }: Drawn) =>
    cells.map(({ count: text, symbol }, index) => ({ of: of[index] ?? [], shown: seen(text, symbol) }));

  it('every hidden count has at least two possible values', () => {
    fc.assert(
      fc.property(tables, threshold, (drawn, k) => {
        const cells = suppressTable(cellsOf(drawn), totalsOf(drawn), { threshold: k, roundingBase: null });
        const hidden = cells.flatMap(({ symbol }, index) => (symbol === 'SUPPRESSED' ? [index] : []));
        const puzzle = { leaves: drawn.counts.length, cells: shownIn(cells, drawn) };
        expect(pinned(puzzle, hidden, Math.max(...drawn.counts) + 3)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('with counts rounded as well', () => {
    fc.assert(
      fc.property(tables, threshold, fc.constantFrom(2, 3, 5), (drawn, k, base) => {
        const cells = suppressTable(cellsOf(drawn), totalsOf(drawn), { threshold: k, roundingBase: base });
        const hidden = cells.flatMap(({ symbol }, index) => (symbol === 'SUPPRESSED' ? [index] : []));
        const puzzle = { leaves: drawn.counts.length, cells: shownIn(cells, drawn) };
        expect(pinned(puzzle, hidden, Math.max(...drawn.counts) + base, { base, above: k })).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('small counts are hidden, 0 never, and what is shown is true', () => {
    fc.assert(
      fc.property(tables, threshold, (drawn, k) => {
        const given = cellsOf(drawn);
        const shown = suppressTable(given, totalsOf(drawn), { threshold: k, roundingBase: null });
        shown.forEach(({ count: text, symbol }, index) => {
          const truth = Number(given[index]?.count);
          if (isSmall(truth, k)) expect(symbol).toBe('SUPPRESSED');
          if (truth === 0) expect(text).toBe('0');
          if (text !== null) expect(Number(text)).toBe(truth);
        });
      }),
    );
  });

  it('without a threshold nothing is hidden; without a small count neither', () => {
    fc.assert(
      fc.property(tables, threshold, (drawn, k) => {
        const given = cellsOf(drawn);
        expect(suppressTable(given, totalsOf(drawn), { threshold: null, roundingBase: null })).toEqual(given);
        if (given.some(({ count: text }) => isSmall(Number(text), k))) return;
        expect(suppressTable(given, totalsOf(drawn), { threshold: k, roundingBase: null })).toEqual(given);
      }),
    );
  });

  it('twice is once, also where totals do not add up and cells are not known', () => {
    const odd = fc.array(fc.tuple(fc.nat(25), fc.constantFrom('add', 'unknown', 'stored')), { maxLength: 3 });
    const base = fc.constantFrom(null, 2, 5, 10);
    fc.assert(
      fc.property(tables, fc.option(threshold), base, odd, (drawn, k, roundingBase, changes) => {
        const given = cellsOf(drawn);
        for (const [place, change] of changes) {
          const cell = given[place % given.length];
          if (cell === undefined) continue;
          const added = { ...cell, count: String(Number(cell.count) + 1) };
          const changed: Record<string, TableCell> = {
            add: added,
            unknown: { ...cell, count: null },
            stored: { ...cell, symbol: 'SUPPRESSED' },
          };
          given[place % given.length] = changed[change] ?? cell;
        }
        const policy = { threshold: k, roundingBase };
        const once = suppressTable(given, totalsOf(drawn), policy);
        expect(suppressTable(once, totalsOf(drawn), policy)).toEqual(once);
      }),
      { numRuns: 400 },
    );
  });

  it.each([3, 4, 5])('two parts are safe at %i from a reader who knows the rule itself', (k) => {
    const outputs = new Map<string, Set<number>[]>();
    for (let a = 0; a <= 14; a += 1) {
      for (let b = 0; b <= 14; b += 1) {
        const drawn: Drawn = { counts: [a, b], of: [[0], [1], [0, 1]], totals: [[2, [0, 1]]] };
        const shown = suppressTable(cellsOf(drawn), totalsOf(drawn), { threshold: k, roundingBase: null });
        const text = shown.map(({ count: one }) => one ?? 'c').join(' ');
        const values = outputs.get(text) ?? [new Set(), new Set()];
        outputs.set(text, values);
        [a, b].forEach((truth, part) => shown[part]?.count ?? values[part]?.add(truth));
      }
    }
    const single = [...outputs.values()].flat().filter((values) => values.size === 1);
    expect(single.filter((values) => [...values].every((value) => isSmall(value, k)))).toEqual([]);
  });
});

/** Six quarters of two years; what is stated is drawn from all the ways in which councils state them. */
const LABELS = ['2024-25 Q3', '2024-25 Q4', '2025-26 Q1', '2025-26 Q2', '2025-26 Q3', '2025-26 Q4'];
const YEAR = [2, 3, 4, 5];
const WAYS: readonly { period: string; basis: Basis; of: readonly number[] }[] = [
  ...LABELS.map((period, index) => ({ period, basis: 'IN_PERIOD' as const, of: [index] })),
  ...YEAR.map((last) => ({
    period: LABELS[last] ?? '',
    basis: 'YEAR_TO_DATE' as const,
    of: YEAR.filter((index) => index <= last),
  })),
  { period: '2025-26', basis: 'FULL_YEAR', of: YEAR },
  ...[3, 4, 5].map((last) => ({
    period: LABELS[last] ?? '',
    basis: 'ROLLING_12_MONTHS' as const,
    of: range(4).map((back) => last - back),
  })),
  // January to December 2025.
  { period: '2025', basis: 'IN_PERIOD', of: [1, 2, 3, 4] },
];

describe('suppressSeries against a reader who tries every number (design 3.10, N7)', () => {
  const drawn = fc.tuple(
    fc.array(fc.oneof(fc.nat(3), fc.nat(8)), { minLength: 6, maxLength: 6 }),
    fc.oneof(fc.shuffledSubarray([...WAYS]), fc.constant(WAYS), fc.shuffledSubarray(WAYS.slice(2, 11))),
    fc.constantFrom(2, 3, 5),
  );
  const pointsOf = (counts: readonly number[], ways: typeof WAYS) =>
    ways.map(({ period, basis, of }) => ({
      period,
      basis,
      value: String(sum(of.map((quarter) => counts[quarter] ?? 0))),
      numerator: null,
      denominator: null,
      symbol: null,
    }));

  it('no hidden figure, and no small quarter that nobody stated, can be worked out', () => {
    fc.assert(
      fc.property(drawn, ([counts, ways, k]) => {
        const given = pointsOf(counts, ways);
        const shown = suppressSeries(given, 'COUNT', { threshold: k, roundingBase: null });
        given.forEach(({ value }, index) => {
          if (isSmall(Number(value), k)) expect(shown[index]?.symbol).toBe('SUPPRESSED');
        });
        const stated = shown.map(({ value, symbol }, index) => ({
          of: ways[index]?.of ?? [],
          shown: seen(value, symbol),
        }));
        const quarters = range(6).map((quarter) => ({ of: [quarter], shown: null }));
        const small = range(6).filter((quarter) => isSmall(counts[quarter] ?? 0, k));
        const wanted = [
          ...stated.flatMap((cell, index) => (cell.shown === 'c' ? [index] : [])),
          ...small.map((quarter) => stated.length + quarter),
        ];
        const puzzle = { leaves: 6, cells: [...stated, ...quarters] };
        expect(pinned(puzzle, wanted, Math.max(...counts) + 3)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('twice is once, also with rounding', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(null, 5), ([counts, ways, k], roundingBase) => {
        const policy = { threshold: k, roundingBase };
        const once = suppressSeries(pointsOf(counts, ways), 'COUNT', policy);
        expect(suppressSeries(once, 'COUNT', policy)).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });
});

const text = (whole: number, decimals: string): string =>
  decimals === '' ? String(whole) : `${whole}.${decimals}`;

/** n of d per cent at some decimals, half away from zero, in integers. */
function percent(n: number, d: number, places: number): string {
  const scale = 10 ** places;
  const rounded = Math.floor((200 * n * scale + d) / (2 * d));
  const decimals = places === 0 ? '' : String(rounded % scale).padStart(places, '0');
  return text(Math.floor(rounded / scale), decimals);
}

describe('suppressFigure: percentages (design 3.10)', () => {
  const counts = fc
    .integer({ min: 1, max: 30 })
    .chain((d) => fc.tuple(fc.integer({ min: 0, max: d }), fc.constant(d)));
  const places = fc.constantFrom(0, 1, 3);
  const stated = fc.constantFrom('both', 'numerator', 'denominator');
  const figureOf = (n: number, d: number, decimals: number, which: string): SuppressibleFigure => ({
    value: percent(n, d, decimals),
    numerator: which === 'denominator' ? null : String(n),
    denominator: which === 'numerator' ? null : String(d),
    symbol: null,
  });

  /** All n of d up to 60 that print as what is shown. */
  function possible(shown: SuppressibleFigure): [number, number][] {
    const decimals = shown.value?.split('.')[1]?.length ?? 0;
    return range(61).flatMap((d) =>
      range(d + 1)
        .map((n): [number, number] => [n, d])
        .filter(
          ([n]) =>
            d > 0 &&
            (shown.numerator === null || Number(shown.numerator) === n) &&
            (shown.denominator === null || Number(shown.denominator) === d) &&
            (shown.value === null || percent(n, d, decimals) === shown.value),
        ),
    );
  }

  it('what is shown leaves no numerator or complement that must be small', () => {
    fc.assert(
      fc.property(counts, places, stated, threshold, ([n, d], decimals, which, k) => {
        const shown = suppressFigure(figureOf(n, d, decimals, which), 'PERCENT', {
          threshold: k,
          roundingBase: null,
        });
        if (shown.symbol === 'SUPPRESSED') {
          expect(shown).toEqual({ value: null, numerator: null, denominator: null, symbol: 'SUPPRESSED' });
          return;
        }
        if (which === 'both') expect(isSmall(n, k) || isSmall(d - n, k)).toBe(false);
        const all = possible(shown);
        expect(all).toContainEqual([n, d]);
        expect(all.every(([one]) => isSmall(one, k))).toBe(false);
        if (which !== 'numerator') expect(all.every(([one, of]) => isSmall(of - one, k))).toBe(false);
      }),
      { numRuns: 600 },
    );
  });

  it('what is small is hidden, and nothing without a threshold', () => {
    fc.assert(
      fc.property(counts, places, threshold, ([n, d], decimals, k) => {
        const given = figureOf(n, d, decimals, 'both');
        const shown = suppressFigure(given, 'PERCENT', { threshold: k, roundingBase: null });
        expect(shown.symbol === 'SUPPRESSED').toBe(isSmall(n, k) || isSmall(d - n, k));
        expect(suppressFigure(given, 'PERCENT', { threshold: null, roundingBase: null })).toEqual(given);
      }),
    );
  });

  it.each([
    ['both', 3],
    ['both', 0],
    ['denominator', 3],
  ])(
    'with rounding, exact counts do not follow from many decimals, even by the rule itself: %s',
    (which, decimals) => {
      const behind = new Map<string, { numerators: Set<number>; denominators: Set<number> }>();
      for (let d = 1; d <= 62; d += 1) {
        for (let n = 0; n <= d; n += 1) {
          const shown = suppressFigure(figureOf(n, d, decimals, which), 'PERCENT', {
            threshold: 4,
            roundingBase: 5,
          });
          const key = JSON.stringify(shown);
          const known = behind.get(key) ?? { numerators: new Set(), denominators: new Set() };
          behind.set(key, { numerators: known.numerators.add(n), denominators: known.denominators.add(d) });
        }
      }
      for (const [key, { numerators, denominators }] of behind) {
        expect([key, denominators.size > 1]).toEqual([key, true]);
        if (!numerators.has(0)) expect([key, numerators.size > 1]).toEqual([key, true]);
      }
    },
  );

  it.each(['COUNT', 'PERCENT', 'RATE_PER_10000', 'RATIO', 'DAYS', 'SCORE'] as const)(
    'twice is once, whatever is stated and rounded: %s',
    (unit) => {
      const decimal = fc
        .tuple(fc.oneof(fc.nat(12), fc.nat(2000)), fc.constantFrom('', '0', '5', '04', '375'))
        .map(([whole, decimals]) => text(whole, decimals));
      const integer = fc.oneof(fc.nat(12), fc.nat(3000)).map(String);
      const figure = fc.record({
        value: fc.option(decimal),
        numerator: fc.option(integer),
        denominator: fc.option(integer.filter((one) => one !== '0')),
        symbol: fc.constantFrom(null, 'LOW', 'UNRELIABLE', 'UNAVAILABLE', 'SUPPRESSED'),
      });
      const base = fc.constantFrom(null, 0, 1, 2, 5, 10);
      fc.assert(
        fc.property(figure, fc.option(threshold), base, (given, k, roundingBase) => {
          const policy = { threshold: k, roundingBase };
          const once = suppressFigure(given, unit, policy);
          expect(suppressFigure(once, unit, policy)).toEqual(once);
        }),
        { numRuns: 500 },
      );
    },
  );
});

describe('suppressReading against a reader who tries every number (design 3.10, N7)', () => {
  const group = fc
    .tuple(count, count)
    .filter(([n, rest]) => n + rest > 0)
    .map(([n, rest]) => ({ n, d: n + rest }));
  const groups = fc.array(group, { minLength: 1, maxLength: 3 });
  const figureOf = (n: number, d: number) => ({
    value: percent(n, d, 1),
    numerator: String(n),
    denominator: String(d),
    symbol: null,
  });
  const readingOf = (parts: readonly { n: number; d: number }[]) => ({
    ...figureOf(sum(parts.map(({ n }) => n)), sum(parts.map(({ d }) => d))),
    components: parts.map(({ n, d }, index) => ({ name: `group ${index}`, ...figureOf(n, d) })),
  });

  it('percentages of groups that make up the whole: no hidden numerator or complement follows', () => {
    fc.assert(
      fc.property(groups, threshold, (parts, k) => {
        const { components, ...whole } = suppressReading(readingOf(parts), 'PERCENT', {
          threshold: k,
          roundingBase: null,
        });
        const figures = [...components, whole];
        const unseen = (truths: readonly number[], read: (n: number, d: number) => number) => {
          const cells = figures.map(({ numerator, denominator }, index) => ({
            of: index < parts.length ? [index] : range(parts.length),
            shown: numerator === null ? null : read(Number(numerator), Number(denominator)),
          }));
          const small = cells.flatMap(({ of, shown }, index) =>
            shown === null && isSmall(sum(of.map((leaf) => truths[leaf] ?? 0)), k) ? [index] : [],
          );
          return pinned({ leaves: parts.length, cells }, small, Math.max(...truths) + 3);
        };
        const numerators = unseen(
          parts.map(({ n }) => n),
          (n) => n,
        );
        const complements = unseen(
          parts.map(({ n, d }) => d - n),
          (n, d) => d - n,
        );
        expect([numerators, complements]).toEqual([[], []]);
      }),
      { numRuns: 300 },
    );
  });

  it('twice is once for every unit, with parts of all kinds', () => {
    const units: MeasureUnit[] = ['COUNT', 'PERCENT', 'RATE_PER_10000', 'RATIO', 'DAYS', 'SCORE'];
    const part = fc
      .tuple(group, fc.constantFrom('full', 'bare', 'stored', 'counted'))
      .map(([{ n, d }, kind]) => {
        const full = figureOf(n, d);
        if (kind === 'bare') return { ...full, numerator: null, denominator: null };
        if (kind === 'stored') return { ...full, symbol: 'SUPPRESSED' as const };
        return kind === 'counted' ? { ...full, numerator: null } : full;
      });
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.tuple(part, fc.array(part, { maxLength: 4 })),
        fc.option(threshold),
        fc.constantFrom(null, 5),
        (unit, [whole, parts], k, roundingBase) => {
          const policy = { threshold: k, roundingBase };
          const components = parts.map((one, index) => ({ name: String(index), ...one }));
          const once = suppressReading({ ...whole, components }, unit, policy);
          expect(suppressReading(once, unit, policy)).toEqual(once);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('suppressSeries with parts against a reader who tries every number (design 3.10, N7)', () => {
  const PERIODS = ['2025-26 Q1', '2025-26 Q2', '2025-26 Q3'];
  const figureOf = (number: number) => ({
    value: String(number),
    numerator: null,
    denominator: null,
    symbol: null,
  });
  /** The parts a and b of three quarters, and of the year to the third. */
  const drawn = fc.tuple(fc.array(count, { minLength: 6, maxLength: 6 }), fc.boolean(), threshold);
  const rows = [...range(3).map((quarter) => [2 * quarter]), [0, 2, 4]];
  const pointsOf = (counts: readonly number[], yearHasParts: boolean) =>
    rows.map((of, index) => {
      const a = sum(of.map((leaf) => counts[leaf] ?? 0));
      const b = sum(of.map((leaf) => counts[leaf + 1] ?? 0));
      const parts = [
        { name: 'a', ...figureOf(a) },
        { name: 'b', ...figureOf(b) },
      ];
      const isYear = index === 3;
      return {
        period: PERIODS[Math.min(index, 2)] ?? '',
        basis: isYear ? ('YEAR_TO_DATE' as const) : ('IN_PERIOD' as const),
        ...figureOf(a + b),
        components: isYear && !yearHasParts ? [] : parts,
      };
    });

  it('no small count of a quarter or of a part of it can be worked out', () => {
    fc.assert(
      fc.property(drawn, ([counts, yearHasParts, k]) => {
        const given = pointsOf(counts, yearHasParts);
        const shown = suppressSeries(given, 'COUNT', { threshold: k, roundingBase: null });
        expect(suppressSeries(shown, 'COUNT', { threshold: k, roundingBase: null })).toEqual(shown);
        const cells = shown.flatMap((point, index) => {
          const a = rows[index] ?? [];
          const b = a.map((leaf) => leaf + 1);
          // A hidden whole hides parts of 0, too.
          const parts = point.components.map(({ value }, at) => ({
            of: at === 0 ? a : b,
            shown: value === null ? (point.value === null ? null : 'c') : Number(value),
          }));
          const whole = { of: [...a, ...b], shown: point.value === null ? 'c' : Number(point.value) };
          return [whole, ...parts] as { of: number[]; shown: Seen }[];
        });
        const small = cells.flatMap(({ of, shown: one }, index) =>
          typeof one !== 'number' && isSmall(sum(of.map((leaf) => counts[leaf] ?? 0)), k) ? [index] : [],
        );
        expect(pinned({ leaves: 6, cells }, small, Math.max(...counts) + 3)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});
