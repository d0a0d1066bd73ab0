import fc from 'fast-check';
import { rankOf } from '../../src/domain/comparison/rank';
import { exact, whole } from '../../src/domain/exact';

describe('rank: 1 is best, ties share the smallest (design 3.7, DfE LAIT and its own worked figures)', () => {
  it.each([
    ['10 20 30 40 50', 'LOWER_IS_BETTER', [1, 2, 3, 4, 5]],
    ['10 20 20 30 40', 'HIGHER_IS_BETTER', [5, 3, 3, 2, 1]],
    ['10 30 20', 'LOWER_IS_BETTER', [1, 3, 2]],
    ['7 7 7', 'HIGHER_IS_BETTER', [1, 1, 1]],
    ['-0.1 0 -0.2', 'LOWER_IS_BETTER', [2, 3, 1]],
    // Equal in value, not in writing.
    ['26.3 26.30 26.31', 'HIGHER_IS_BETTER', [2, 2, 1]],
    ['1 2', 'NONE', [null, null]],
  ] as const)('%s, %s', (text, polarity, ranks) => {
    const values = text.split(' ').map(exact);
    expect(values.map((value) => rankOf(value, values, polarity))).toEqual(ranks);
  });

  it.each([
    ['5', 1],
    ['15', 2],
    ['20', 2],
    ['99', 4],
  ])('%s, not one of the councils, gets the rank that it would have', (value, rank) => {
    expect(rankOf(exact(value), ['10', '20', '30'].map(exact), 'LOWER_IS_BETTER')).toBe(rank);
  });

  it('is 1 among none', () => expect(rankOf(exact('3'), [], 'HIGHER_IS_BETTER')).toBe(1));

  it('is the first place in a sorted list', () => {
    const figures = fc.array(fc.bigInt({ min: -30n, max: 30n }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(figures, fc.boolean(), (values, lower) => {
        const best = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        if (!lower) best.reverse();
        const all = values.map((value) => whole(Number(value)));
        const polarity = lower ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER';
        expect(all.map((value) => rankOf(value, all, polarity))).toEqual(
          values.map((value) => best.indexOf(value) + 1),
        );
      }),
    );
  });
});
