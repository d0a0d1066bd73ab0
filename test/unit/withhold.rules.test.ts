import type { ReadingRecord } from '../../src/features/measures/reading.repository';
import { figureOutside, shownComponents } from '../../src/features/measures/withhold.rules';

const part = (name: string, numerator: string) => ({
  name,
  value: '0.13',
  numerator,
  denominator: '776',
  symbol: null,
});

const reading = (change: Partial<ReadingRecord> = {}): ReadingRecord => ({
  id: 'r',
  organisationId: 'o',
  measureId: 'e',
  period: '2025-26 Q4',
  basis: 'IN_PERIOD',
  revision: 1,
  value: '0.26',
  numerator: '2',
  denominator: '776',
  symbol: null,
  flags: [],
  asAt: null,
  note: null,
  components: [part('Court directed', '1'), part('Other', '1')],
  createdAt: '2026-04-30T00:00:00Z',
  superseded: false,
  unit: 'PERCENT',
  decimalPlaces: 2,
  ...change,
});

const WITHHELD = { value: null, numerator: null, denominator: null, symbol: 'SUPPRESSED' };
const shown = { ...reading(), numerator: '0', components: [{ ...part('Court directed', '1'), ...WITHHELD }] };
const otherPeriod = { ...reading({ period: '2025-26 Q3' }), numerator: '7' };
const otherBasis = { ...reading({ basis: 'YEAR_TO_DATE' }), numerator: '9' };

describe('N7: what outsiders are shown of a reading', () => {
  it('is what the series lets them see for its period and basis', () => {
    expect(figureOutside(reading(), [otherPeriod, otherBasis, shown] as never)).toBe(shown);
  });

  it('is nothing where a revision has taken its place, and nothing where the series does not have it', () => {
    const nothing = {
      ...WITHHELD,
      components: [
        { name: 'Court directed', ...WITHHELD },
        { name: 'Other', ...WITHHELD },
      ],
    };
    expect(figureOutside(reading({ superseded: true }), [shown] as never)).toEqual(nothing);
    expect(figureOutside(reading(), [otherPeriod, otherBasis] as never)).toEqual(nothing);
  });

  it('prints a part that is withheld by its letter', () => {
    expect(shownComponents(shown as never, reading())).toEqual([
      { name: 'Court directed', ...WITHHELD, display: 'c' },
    ]);
    expect(shownComponents(reading(), reading()).map(({ display }) => display)).toEqual(['0.13%', '0.13%']);
  });
});
