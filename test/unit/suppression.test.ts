import { canBeWorkedOut } from '../../src/domain/suppression/can-be-worked-out';
import { coveredTime } from '../../src/domain/suppression/covered-time';
import { deriveHidden } from '../../src/domain/suppression/derive-hidden';
import { suppressFigure } from '../../src/domain/suppression/suppress-figure';
import { suppressReading } from '../../src/domain/suppression/suppress-reading';
import { suppressSeries } from '../../src/domain/suppression/suppress-series';
import { suppressTable } from '../../src/domain/suppression/suppress-table';
import type { SuppressibleFigure } from '../../src/domain/suppression/suppressible-figure';
import type { SuppressionPolicy } from '../../src/domain/suppression/suppression-policy';
import type { TableCell, TableTotal } from '../../src/domain/suppression/table-cell';
import type { Basis, MeasureUnit, ReadingSymbol } from '../../src/domain/vocabulary';

const FIVE: SuppressionPolicy = { threshold: 5, roundingBase: null };
const NONE: SuppressionPolicy = { threshold: null, roundingBase: null };

const figure = (
  value: string | null,
  numerator: string | null = null,
  denominator: string | null = null,
  symbol: ReadingSymbol | null = null,
): SuppressibleFigure => ({ value, numerator, denominator, symbol });

const HIDDEN = figure(null, null, null, 'SUPPRESSED');

describe('suppressFigure: a count in 1..threshold is hidden, 0 is shown (design 3.10)', () => {
  it.each([
    ['COUNT', figure('0'), true],
    ['COUNT', figure('1'), false],
    ['COUNT', figure('5'), false],
    ['COUNT', figure('5.0'), false],
    ['COUNT', figure('0.5'), false],
    ['COUNT', figure('5.5'), true],
    ['COUNT', figure('6'), true],
    ['COUNT', figure(null, '3'), false],
    ['COUNT', figure('40', '3'), false],
    // 95 of 98 says 3.
    ['COUNT', figure('95', null, '98'), false],
    ['COUNT', figure('90', null, '98'), true],
    ['PERCENT', figure('0.26', '2', '776'), false],
    ['PERCENT', figure('0.77', '6', '776'), true],
    ['PERCENT', figure('0', '0', '776'), true],
    ['PERCENT', figure('100', '776', '776'), true],
    ['PERCENT', figure('99.6', '773', '776'), false],
    // 0 of 3 says that all three are something else.
    ['PERCENT', figure('0', '0', '3'), false],
    ['PERCENT', figure('26.3'), true],
    ['PERCENT', figure('0.1'), true],
    ['RATE_PER_10000', figure('0.4', '4', '90000'), false],
    ['RATE_PER_10000', figure('29.5', '268', '90847'), true],
    ['RATIO', figure('0.03', '3', '98'), false],
    ['RATIO', figure('1.33', '1032', '776'), true],
    ['RATIO', figure('1.25', '10', '4'), false],
    // No complement: more moves than people, and 97 moves of 100 people say nothing of three.
    ['RATIO', figure('0.97', '97', '100'), true],
    ['DAYS', figure('79', null, '98'), true],
    ['DAYS', figure('3', null, '98'), true],
    ['DAYS', figure('79', null, '4'), false],
    ['SCORE', figure('17.5', null, '5'), false],
    ['SCORE', figure('17.5'), true],
  ] as const)('%s %j is shown: %s', (unit, given, shown) => {
    expect(suppressFigure(given, unit, FIVE)).toEqual(shown ? given : HIDDEN);
    expect(suppressFigure(given, unit, NONE)).toEqual(given);
    expect(suppressFigure(given, unit, { threshold: 0, roundingBase: 0 })).toEqual(given);
  });

  it.each([
    // Worked out from the value and the denominator, within what the value may have been rounded from.
    ['PERCENT', figure('0.26', null, '776'), false],
    ['PERCENT', figure('0.77', null, '776'), true],
    ['PERCENT', figure('0.1', null, '5691'), false],
    ['PERCENT', figure('0.0', null, '3000'), true],
    ['PERCENT', figure('0.0', null, '5'), false],
    ['PERCENT', figure('99.6', null, '776'), false],
    ['PERCENT', figure('33', null, '10'), false],
    // 95 at 96.9% are 95 of 98.
    ['PERCENT', figure('96.9', '95'), false],
    ['PERCENT', figure('50', '95'), true],
    ['PERCENT', figure('0', '0'), true],
    ['RATE_PER_10000', figure('0.4', null, '90000'), false],
    ['RATIO', figure('0.02', null, '150'), false],
  ] as const)('a count that can be worked out counts as stated: %s %j is shown: %s', (unit, given, shown) => {
    expect(suppressFigure(given, unit, FIVE)).toEqual(shown ? given : HIDDEN);
  });

  it.each(['COUNT', 'PERCENT', 'DAYS'] as const)('what is stored as SUPPRESSED is hidden: %s', (unit) => {
    expect(suppressFigure(figure('400', '40', '1000', 'SUPPRESSED'), unit, NONE)).toEqual(HIDDEN);
  });

  it('keeps the symbol of a figure that is shown, and of one that has no number', () => {
    expect(suppressFigure(figure('40', null, null, 'UNRELIABLE'), 'COUNT', FIVE).symbol).toBe('UNRELIABLE');
    const without = figure(null, null, '40', 'UNAVAILABLE');
    expect(suppressFigure(without, 'PERCENT', FIVE)).toEqual(without);
  });

  it('leaves out a small denominator beside a count of 0 or a symbol', () => {
    expect(suppressFigure(figure('0', null, '3'), 'COUNT', FIVE)).toEqual(figure('0'));
    const unavailable = suppressFigure(figure(null, null, '3', 'UNAVAILABLE'), 'PERCENT', FIVE);
    expect(unavailable).toEqual(figure(null, null, null, 'UNAVAILABLE'));
  });

  it('refuses what is no decimal text', () => {
    expect(() => suppressFigure(figure('1e3'), 'COUNT', FIVE)).toThrow(RangeError);
  });
});

describe('suppressFigure: rounded to the base, half away from zero (design 3.10)', () => {
  const LOW = (denominator: string | null = null) => figure(null, null, denominator, 'LOW');

  it.each([
    [4, 5, 'COUNT', figure('5'), figure('5')],
    [4, 5, 'COUNT', figure('7'), figure('5')],
    [4, 5, 'COUNT', figure('7.5'), figure('10')],
    [4, 5, 'COUNT', figure('8'), figure('10')],
    [4, 5, 'COUNT', figure('4'), HIDDEN],
    [null, 10, 'COUNT', figure('1234'), figure('1230')],
    [null, 10, 'COUNT', figure('5'), figure('10')],
    // 0 stands for none.
    [null, 10, 'COUNT', figure('4'), LOW()],
    [null, 10, 'COUNT', figure('0'), figure('0')],
    // 6 and 7 would be printed as 5, which reads as hidden.
    [5, 5, 'COUNT', figure('7'), HIDDEN],
    [5, 5, 'COUNT', figure('8'), figure('10')],
    // Worked out again: 10 of 35, not 12 of 37 (32.4).
    [4, 5, 'PERCENT', figure('32.4', '12', '37'), figure('28.6', '10', '35')],
    [4, 5, 'PERCENT', figure('32.4', null, '37'), figure('28.6', null, '35')],
    [4, 5, 'PERCENT', figure('0.0', '0', '37'), figure('0.0', '0', '35')],
    [4, 5, 'PERCENT', figure('26.375', null, null), figure('26')],
    [4, 5, 'PERCENT', figure('0.375', null, null), LOW()],
    [null, 10, 'PERCENT', figure('0.5', '4', '800'), LOW('800')],
    [4, 5, 'RATE_PER_10000', figure('29.5', '268', '90847'), figure('29.7', '270', '90845')],
    [4, 5, 'RATE_PER_10000', figure('29.5'), figure('30')],
    [4, 5, 'RATIO', figure('1.33', '1032', '776'), figure('1.33', '1030', '775')],
    [4, 5, 'RATIO', figure('1.33'), figure('1.33')],
    [4, 5, 'DAYS', figure('79', '23', '98'), figure('79', '25', '100')],
  ] as const)('threshold %s, base %s: %s %j becomes %j', (threshold, roundingBase, unit, given, shown) => {
    const policy = { threshold, roundingBase };
    expect(suppressFigure(given, unit, policy)).toEqual(shown);
    expect(suppressFigure(shown, unit, policy)).toEqual(shown);
  });
});

/** Cells in the order total, part, part ...; "c" is stored as suppressed, "?" is not known. */
function table(counts: readonly string[]): { cells: TableCell[]; totals: TableTotal[] } {
  const cells = counts.map((count, index): TableCell => ({
    id: String(index),
    count: count === 'c' || count === '?' ? null : count,
    symbol: count === 'c' ? 'SUPPRESSED' : null,
  }));
  return { cells, totals: [{ total: '0', parts: counts.slice(1).map((_, index) => String(index + 1)) }] };
}

const print = ({ count, symbol }: TableCell): string =>
  count ?? (symbol === 'SUPPRESSED' ? 'c' : symbol === 'LOW' ? 'low' : '?');

describe('suppressTable: where one part of a published total is hidden, the next smallest is too (design 3.10)', () => {
  const words = (text: string) => text.split(' ');

  it.each([
    ['nothing is small', '60 10 20 30', '60 10 20 30'],
    ['the next smallest goes along', '73 3 40 10 20', '73 c 40 c 20'],
    ['of two alike the first', '53 20 10 3 20', '53 20 c c 20'],
    ['a part of 0 is no cover', '23 3 0 20', '23 c 0 c'],
    ['no part above 0 is left: the total', 'c 8 0', 'c c 0'],
    ['two small ones cover one another', '27 3 4 20', '27 c c 20'],
    ['two that can only be 1 each want a third', '40 1 1 8 30', '40 c c c 30'],
    ['or the total', '8 4 4 0', '8 c c 0'],
    ['a small total goes with its parts', '3 1 2 0', 'c c c 0'],
    ['a hidden total follows from its parts', 'c 10 20', 'c c 20'],
    ['and all of 0 hide one of them', 'c 0 0', 'c c 0'],
    ['what is not known is cover already', '40 3 ? 20', '40 c ? 20'],
    ['parts that are more than the total are no sum of it', '30 3 20 20', '30 c 20 20'],
    ['parts that are off by one would still be subtracted', '34 3 10 20', '34 c c 20'],
    [
      'exact beyond floating point',
      '900719925474099300 3 900719925474099200 97',
      '900719925474099300 c 900719925474099200 c',
    ],
    ['counts with decimals', '30.5 2.5 8 20', '30.5 c c 20'],
  ])('%s: %s becomes %s', (_, given, shown) => {
    const { cells, totals } = table(words(given));
    expect(suppressTable(cells, totals, FIVE).map(print)).toEqual(words(shown));
  });

  it('with two of 1 and nothing else above 0, the total goes', () => {
    const { cells, totals } = table(words('2 1 1 0'));
    expect(suppressTable(cells, totals, { threshold: 1, roundingBase: null }).map(print)).toEqual(
      words('c c c 0'),
    );
  });

  it.each([
    ['74 3 40 11 20', 4, '75 c 40 c 20'],
    ['1002 500 2 500', null, '1000 500 low 500'],
  ])('%s at base 5 becomes %s', (given, threshold, shown) => {
    const { cells, totals } = table(words(given));
    const policy = { threshold, roundingBase: 5 };
    expect(suppressTable(cells, totals, policy).map(print)).toEqual(words(shown));
  });

  it('keeps what is stored as suppressed from following, without a threshold too (N7)', () => {
    const { cells, totals } = table(words('73 c 40 10 23'));
    expect(suppressTable(cells, totals, NONE).map(print)).toEqual(words('73 c 40 c 23'));
  });

  it('goes on through nested totals until nothing follows', () => {
    // 90 = 30 + 60; 30 = 3 + 27. Hiding 27 beside 3 is enough; 27 is in no other total.
    const nested = table(words('90 30 60 3 27')).cells;
    const totals = [
      { total: '0', parts: ['1', '2'] },
      { total: '1', parts: ['3', '4'] },
    ];
    expect(suppressTable(nested, totals, FIVE).map(print)).toEqual(words('90 30 60 c c'));
    const small = table(words('64 4 60 3 1')).cells;
    expect(suppressTable(small, totals, FIVE).map(print)).toEqual(words('64 c c c c'));
  });

  it('hides a rectangle where totals cross: male and female by district', () => {
    const rows = [
      [3, 20, 30],
      [12, 9, 40],
    ];
    const cells: TableCell[] = [];
    const add = (id: string, count: number) => cells.push({ id, count: String(count), symbol: null });
    const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
    rows.forEach((row, r) => row.forEach((count, c) => add(`${r}${c}`, count)));
    rows.forEach((row, r) => add(`row${r}`, sum(row)));
    [0, 1, 2].forEach((c) => add(`column${c}`, sum(rows.map((row) => row[c] ?? 0))));
    const totals = [
      ...[0, 1].map((r) => ({ total: `row${r}`, parts: [0, 1, 2].map((c) => `${r}${c}`) })),
      ...[0, 1, 2].map((c) => ({ total: `column${c}`, parts: [0, 1].map((r) => `${r}${c}`) })),
    ];
    const hidden = suppressTable(cells, totals, FIVE).filter(({ symbol }) => symbol === 'SUPPRESSED');
    expect(hidden.map(({ id }) => id)).toEqual(['00', '01', '10', '11']);
  });

  it('refuses a total of cells that are not there', () => {
    const { cells } = table(words('19 10 9'));
    expect(() => suppressTable(cells, [{ total: '0', parts: ['1', 'elsewhere'] }], FIVE)).toThrow(RangeError);
  });
});

describe('canBeWorkedOut: a hidden cell that has one possible value', () => {
  it.each([
    ['20 c 8 9', ['1']],
    ['20 c c 8', []],
    ['10 c c 8', ['1', '2']],
    ['11 c c 8', []],
    ['c 8 9', ['0']],
    ['c c 9', []],
    ['20 c ? 8', []],
    ['8 c ? 7', ['1']],
    // They contradict one another: nothing shows that they are safe.
    ['5 c c 8', ['1', '2']],
  ])('%s: %j', (given, found) => {
    const { cells, totals } = table(given.split(' '));
    expect(canBeWorkedOut(cells, totals, FIVE)).toEqual(found);
  });

  it('knows what rounds to what: of 8 to 12, two of at least 5 leave 1 and 1', () => {
    const { cells, totals } = table(['10', '5', '5', 'c', 'c']);
    expect(canBeWorkedOut(cells, totals, { threshold: 4, roundingBase: 5 })).toEqual(['3', '4']);
    expect(canBeWorkedOut(cells, totals, { threshold: 3, roundingBase: 5 })).toEqual([]);
  });

  it('solves crossed totals: a+b=5, b+c=5, a+c=4', () => {
    const cells = table(['c', 'c', 'c', '5', '5', '4']).cells;
    const totals = [
      { total: '3', parts: ['0', '1'] },
      { total: '4', parts: ['1', '2'] },
      { total: '5', parts: ['0', '2'] },
    ];
    expect(canBeWorkedOut(cells, totals, FIVE)).toEqual(['0', '1', '2']);
    expect(canBeWorkedOut(cells, totals.slice(1), FIVE)).toEqual([]);
  });

  it('looks only at what is shown, not at a count kept beside the symbol', () => {
    const { cells, totals } = table(['20', 'c', 'c', '8']);
    const kept = cells.map((cell) => (cell.symbol ? { ...cell, count: '6' } : cell));
    expect(canBeWorkedOut(kept, totals, FIVE)).toEqual([]);
  });

  it('says so of a tangle that it cannot decide in time, and ends', () => {
    const size = 14;
    const cells = Array.from({ length: size }, (_, index) => `c${index}`).map((id): TableCell => ({
      id,
      count: null,
      symbol: 'SUPPRESSED',
    }));
    const shown: TableCell[] = [];
    const totals: TableTotal[] = [];
    // All sums of three are 3001, but for one of 3002: no whole numbers give that.
    for (let a = 0; a < size; a += 1) {
      const id = `t${a}`;
      shown.push({ id, count: a === 5 ? '3002' : '3001', symbol: null });
      totals.push({ total: id, parts: [a, (a + 1) % size, (a + 5) % size].map((at) => `c${at}`) });
    }
    expect(canBeWorkedOut([...cells, ...shown], totals, FIVE)).toHaveLength(size);
  });
});

const part = (name: string, given: SuppressibleFigure) => ({ name, ...given });
const reading = (whole: SuppressibleFigure, ...parts: readonly SuppressibleFigure[]) => ({
  id: 'r',
  ...whole,
  components: parts.map((given, index) => part(`part ${index}`, given)),
});

describe('suppressReading: parts and their whole (design 3.10, N7)', () => {
  const shownOf = (given: ReturnType<typeof reading>, unit: MeasureUnit, policy = FIVE) => {
    const { value, components } = suppressReading(given, unit, policy);
    return [value, ...components.map((one) => one.value)];
  };

  it('Leicester CYP1a: 2, 7 and 6 of 776 are 15 of 776; with 2 the 6 goes too', () => {
    const printed = reading(
      figure('1.93', '15', '776'),
      figure('0.26', '2', '776'),
      figure('0.9', '7', '776'),
      figure('0.77', '6', '776'),
    );
    expect(suppressReading(printed, 'PERCENT', FIVE)).toEqual({
      ...printed,
      components: [part('part 0', HIDDEN), printed.components[1], part('part 2', HIDDEN)],
    });
  });

  it('counts that add up are a table', () => {
    const printed = reading(figure('73'), figure('3'), figure('60'), figure('10'));
    expect(shownOf(printed, 'COUNT')).toEqual(['73', null, '60', null]);
  });

  it('a hidden whole takes all its parts with it', () => {
    const small = reading(figure('3'), figure('3'), figure('0'));
    expect(shownOf(small, 'COUNT')).toEqual([null, null, null]);
    const stored = reading(figure('30', null, null, 'SUPPRESSED'), figure('10'), figure('20'));
    expect(shownOf(stored, 'COUNT', NONE)).toEqual([null, null, null]);
  });

  it('parts that are shown to be no sum stand for themselves', () => {
    const overlapping = reading(figure('50'), figure('40'), figure('30'), figure('3'));
    expect(shownOf(overlapping, 'COUNT')).toEqual(['50', '40', '30', null]);
  });

  it('a part without counts is out of the denominator of the whole, which is not shown as its own', () => {
    const printed = reading(figure('1.93', '15', '776'), figure('0.26'), figure('0.9'), figure('0.77'));
    expect(shownOf(printed, 'PERCENT')).toEqual(['1.93', null, '0.9', null]);
    expect(suppressReading(printed, 'PERCENT', FIVE).components[1]).toEqual(part('part 1', figure('0.9')));
  });

  it('a suppressed part does not follow from percentages without any counts', () => {
    const printed = reading(
      figure('6.94'),
      figure('5.83'),
      figure('1.12', null, null, 'SUPPRESSED'),
      figure('0'),
    );
    expect(shownOf(printed, 'PERCENT', NONE)).toEqual(['6.94', null, null, '0']);
  });

  it('groups with denominators of their own: 0 of 3 is hidden and does not follow', () => {
    const printed = reading(figure('16', '8', '50'), figure('0', '0', '3'), figure('17', '8', '47'));
    expect(shownOf(printed, 'PERCENT')).toEqual(['16', null, null]);
  });

  it('the people behind a mean add up as well', () => {
    const printed = reading(
      figure('70', null, '100'),
      figure('90', null, '4'),
      figure('70', null, '60'),
      figure('68', null, '36'),
    );
    expect(shownOf(printed, 'DAYS')).toEqual(['70', null, '70', null]);
  });

  it('a reading without parts is a figure, and nothing is hidden without a threshold', () => {
    expect(shownOf(reading(figure('3')), 'COUNT')).toEqual([null]);
    const printed = reading(figure('6'), figure('1'), figure('5'));
    expect(suppressReading(printed, 'COUNT', NONE)).toEqual(printed);
  });
});

const point = (basis: Basis, period: string, value: string) => ({ period, basis, ...figure(value) });
const quarters = (basis: Basis, ...values: readonly string[]) =>
  values.map((value, index) => point(basis, `2025-26 Q${index + 1}`, value));
const series = (points: readonly ReturnType<typeof point>[], policy = FIVE) =>
  suppressSeries(points, 'COUNT', policy).map(({ value }) => value);

describe('suppressSeries: counts over time (design 3.10, N7)', () => {
  it('one hidden quarter does not follow from the year and the other three', () => {
    const points = [...quarters('IN_PERIOD', '30', '3', '40', '10'), point('FULL_YEAR', '2025-26', '83')];
    expect(series(points)).toEqual(['30', null, '40', null, '83']);
  });

  it('without the year nothing follows', () => {
    expect(series(quarters('IN_PERIOD', '30', '3', '40', '10'))).toEqual(['30', null, '40', '10']);
  });

  it('nor does it follow from two years to date', () => {
    const points = [
      ...quarters('IN_PERIOD', '30', '3', '40', '10'),
      ...quarters('YEAR_TO_DATE', '30', '33', '73', '83'),
    ];
    // The first quarter and the year to it say the same: either would give the other.
    expect(series(points)).toEqual([null, null, '40', '10', null, '33', '73', '83']);
  });

  it('a small quarter that nobody stated does not follow from years to date either', () => {
    expect(series(quarters('YEAR_TO_DATE', '30', '33', '73', '83'))).toEqual([null, '33', '73', '83']);
    expect(series(quarters('YEAR_TO_DATE', '30', '30', '73', '83'))).toEqual(['30', '30', '73', '83']);
  });

  it('nor from two rolling years', () => {
    const points = [
      point('IN_PERIOD', '2024-25 Q1', '20'),
      point('ROLLING_12_MONTHS', '2024-25 Q4', '80'),
      point('ROLLING_12_MONTHS', '2025-26 Q1', '64'),
      point('IN_PERIOD', '2025-26 Q1', '4'),
    ];
    expect(series(points)).toEqual(['20', '80', null, null]);
  });

  it('months make up a quarter, and a calendar year has quarters of two financial years', () => {
    const months = [
      point('IN_PERIOD', '2025-04', '4'),
      point('IN_PERIOD', '2025-05', '20'),
      point('IN_PERIOD', '2025-06', '30'),
      point('IN_PERIOD', '2025-26 Q1', '54'),
    ];
    expect(series(months)).toEqual([null, null, '30', '54']);
    const calendar = [
      point('IN_PERIOD', '2024-25 Q4', '4'),
      ...quarters('IN_PERIOD', '20', '30', '40'),
      point('IN_PERIOD', '2025', '94'),
    ];
    expect(series(calendar)).toEqual([null, null, '30', '40', '94']);
  });

  it('snapshots do not add up', () => {
    const points = [...quarters('SNAPSHOT', '30', '3', '40', '10'), point('SNAPSHOT', '2025-26', '83')];
    expect(series(points)).toEqual(['30', null, '40', '10', '83']);
  });

  it('of a percentage the numerators add up', () => {
    const percent = (period: string, numerator: string, denominator: string) => ({
      period,
      basis: 'IN_PERIOD' as const,
      ...figure('1', numerator, denominator),
    });
    const points = [
      percent('2025-26 Q1', '30', '100'),
      percent('2025-26 Q2', '3', '100'),
      percent('2025-26 Q3', '40', '100'),
      percent('2025-26 Q4', '10', '100'),
      percent('2025-26', '83', '400'),
    ];
    const shown = suppressSeries(points, 'PERCENT', FIVE).map(({ numerator }) => numerator);
    expect(shown).toEqual(['30', null, '40', null, '83']);
  });

  it('parts of one name are protected along time and along their reading', () => {
    const at = (period: string, whole: string, a: string, b: string, c: string) => ({
      ...point('IN_PERIOD', period, whole),
      components: [part('a', figure(a)), part('b', figure(b)), part('c', figure(c))],
    });
    const points = [
      at('2025-26 Q1', '63', '3', '20', '40'),
      at('2025-26 Q2', '60', '10', '20', '30'),
      at('2025-26 Q3', '60', '20', '15', '25'),
      at('2025-26 Q4', '60', '20', '15', '25'),
      at('2025-26', '243', '53', '70', '120'),
    ];
    const shown = suppressSeries(points, 'COUNT', FIVE).map(({ value, components }) =>
      [value, ...components.map((one) => one.value)].map((text) => text ?? 'c').join(' '),
    );
    expect(shown).toEqual(['63 c c 40', '60 c c 30', '60 20 15 25', '60 20 15 25', '243 53 70 120']);
  });

  it('hands back what else a point carries, in the order given', () => {
    const points = [{ id: 'b', ...point('IN_PERIOD', '2025-26 Q2', '3') }];
    expect(suppressSeries(points, 'COUNT', FIVE)).toEqual([
      { id: 'b', period: '2025-26 Q2', basis: 'IN_PERIOD', ...HIDDEN },
    ]);
  });
});

describe('coveredTime: the days that a count sums up', () => {
  it.each([
    ['2025-26 Q4', 'IN_PERIOD', '2026-01-01', '2026-04-01'],
    ['2025-26 Q1', 'YEAR_TO_DATE', '2025-04-01', '2025-07-01'],
    ['2025-26 Q4', 'YEAR_TO_DATE', '2025-04-01', '2026-04-01'],
    ['2026-02', 'YEAR_TO_DATE', '2025-04-01', '2026-03-01'],
    ['2026-03-31', 'YEAR_TO_DATE', '2025-04-01', '2026-04-01'],
    ['2024/25', 'YEAR_TO_DATE', '2024-09-01', '2025-09-01'],
    ['2024', 'YEAR_TO_DATE', '2024-01-01', '2025-01-01'],
    ['2025-26', 'FULL_YEAR', '2025-04-01', '2026-04-01'],
    ['2025-26 Q2', 'ROLLING_12_MONTHS', '2024-10-01', '2025-10-01'],
    ['2024-02-28', 'ROLLING_12_MONTHS', '2023-03-01', '2024-02-29'],
  ] as const)('%s %s: from %s until %s', (label, basis, from, until) => {
    expect(coveredTime(label, basis)).toEqual({ from, until });
  });

  it.each([
    ['2025-26 Q4', 'SNAPSHOT'],
    ['last year', 'IN_PERIOD'],
  ] as const)('%s %s: none', (label, basis) => {
    expect(coveredTime(label, basis)).toBeNull();
  });
});

describe('deriveHidden: what is made of a hidden figure is hidden (design 3.10)', () => {
  it.each([
    [[], false],
    [[false, false], false],
    [[false, true], true],
    [[true], true],
  ])('%j: %s', (inputs, hidden) => {
    expect(deriveHidden(inputs)).toBe(hidden);
  });
});
