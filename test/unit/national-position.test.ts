import fc from 'fast-check';
import { type NationalQuestion, nationalPosition } from '../../src/domain/comparison/national-position';
import { nationalSet } from '../../src/domain/comparison/national-set';
import { exact, shortText, whole } from '../../src/domain/exact';

const [LOW, HIGH] = ['LOWER_IS_BETTER', 'HIGHER_IS_BETTER'] as const;
const set = nationalSet([
  { council: 'Bolton', value: '10' },
  { council: 'Bury', value: '20' },
  { council: 'Derby', value: '30' },
  { council: 'Dudley', value: null },
  { council: 'Leeds', value: '40' },
  { council: 'York', value: '50' },
]);
const ask = (question: Partial<NationalQuestion>) => {
  const position = nationalPosition({ council: 'Bury', set, polarity: LOW, noQuartile: false, ...question });
  if ('none' in position) return position;
  const { cutPoints: cuts, toNextQuartile: next, ...rest } = position;
  return {
    ...rest,
    cuts: [cuts.q1, cuts.q2, cuts.q3].map((cut) => shortText(cut)).join(' '),
    next: next && `${next.quartile} ${next.bound} ${shortText(next.boundary)} by ${shortText(next.distance)}`,
  };
};
const base = { n: 5, missing: 1, cuts: '20 30 40' };

describe('national position (design 3.7, DfE LAIT)', () => {
  it.each([
    ['Bolton', LOW, { quartile: 1, half: 'BETTER', rank: 1, next: null }],
    ['Bury', LOW, { quartile: 1, half: 'WORSE', rank: 2, next: null }],
    ['Derby', LOW, { quartile: 2, half: 'BETTER', rank: 3, next: '1 AT_MOST 20 by 10' }],
    ['York', LOW, { quartile: 4, half: 'BETTER', rank: 5, next: '3 AT_MOST 40 by 10' }],
    ['York', HIGH, { quartile: 1, half: 'BETTER', rank: 1, next: null }],
    ['Leeds', HIGH, { quartile: 2, half: 'BETTER', rank: 2, next: '1 MORE_THAN 40 by 0' }],
    ['Bolton', HIGH, { quartile: 4, half: 'WORSE', rank: 5, next: '3 MORE_THAN 20 by 10' }],
  ] as const)('%s, %s: missing figures are dropped and counted', (council, polarity, expected) => {
    expect(ask({ council, polarity })).toEqual({ ...base, among: 5, ...expected });
  });

  it.each([
    // Newer than the set: the cut points stay those of the release, and Bury does not compete with its old figure.
    ['Bury', '45', { quartile: 4, half: 'BETTER', rank: 4, among: 5, next: '3 AT_MOST 40 by 5' }],
    ['York', '5', { quartile: 1, half: 'BETTER', rank: 1, among: 5, next: null }],
    // Without a figure in the set, or not one of its councils: one more among them, never 6th of 5.
    ['Dudley', '60', { quartile: 4, half: 'WORSE', rank: 6, among: 6, next: '3 AT_MOST 40 by 20' }],
    ['Wigan', '30', { quartile: 2, half: 'BETTER', rank: 3, among: 6, next: '1 AT_MOST 20 by 10' }],
  ])('%s with its own figure %s', (council, value, expected) => {
    expect(ask({ council, value: exact(value) })).toEqual({ ...base, ...expected });
  });

  it('reads the figure of the set where there is no own one', () => {
    expect(ask({ value: null })).toEqual(ask({}));
  });

  const none = { rank: null, among: null, n: 5, missing: 1 };
  const three = nationalSet(['1', '2', '3'].map((value) => ({ council: `council ${value}`, value })));
  it.each<[string, Partial<NationalQuestion>, object]>([
    ['without polarity', { polarity: 'NONE' }, { none: 'NO_POLARITY', ...none }],
    ['suppressed', { council: 'Dudley' }, { none: 'NO_OWN_VALUE', ...none }],
    ['unknown', { council: 'Wigan' }, { none: 'NO_OWN_VALUE', ...none }],
    [
      'nobody has a number',
      { set: nationalSet([{ council: 'Bury', value: null }]), value: exact('1') },
      { none: 'NO_VALUES', rank: null, among: null, n: 0, missing: 1 },
    ],
    [
      'opted out: the rank stays, as in LAIT',
      { noQuartile: true },
      { none: 'DATA_RANGE_TOO_SMALL', rank: 2, among: 5, n: 5, missing: 1 },
    ],
    [
      'fewer figures than quartiles (UKHSA PHEindicatormethods)',
      { set: three, council: 'council 3' },
      { none: 'TOO_FEW_VALUES', rank: 3, among: 3, n: 3, missing: 0 },
    ],
  ])('%s: no quartile, and why', (_, question, expected) => {
    expect(ask(question)).toEqual(expected);
  });

  it('refuses a council that occurs twice, and text that is no number', () => {
    const twice = ['1', null].map((value) => ({ council: 'Bury', value }));
    expect(() => nationalSet(twice)).toThrow('Bury occurs twice');
    expect(() => nationalSet(twice.reverse())).toThrow('Bury occurs twice');
    expect(() => nationalSet([{ council: 'Bury', value: 'c' }])).toThrow(RangeError);
  });

  it('a better figure never has a worse quartile, half or rank', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 50 });
    fc.assert(
      fc.property(
        figures,
        fc.nat(49),
        fc.integer({ min: 0, max: 30 }),
        fc.boolean(),
        (values, pick, own, low) => {
          const all = nationalSet(values.map((value, index) => ({ council: `${index}`, value: `${value}` })));
          const council = `${pick % values.length}`;
          const place = (value: number) => {
            const polarity = low ? LOW : HIGH;
            const found = nationalPosition({
              council,
              set: all,
              polarity,
              noQuartile: false,
              value: whole(value),
            });
            if ('none' in found) throw new Error(found.none);
            const { quartile, half, rank, among } = found;
            expect(rank >= 1 && rank <= among && among === values.length).toBe(true);
            return [quartile * 2 + (half === 'WORSE' ? 1 : 0), rank] as const;
          };
          const [better, worse] = [place(own), place(own + (low ? 1 : -1))];
          expect([better[0] <= worse[0], better[1] <= worse[1]]).toEqual([true, true]);
        },
      ),
    );
  });
});
