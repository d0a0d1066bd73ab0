import type { Access } from '../../src/domain/access';
import type { Role } from '../../src/domain/vocabulary';
import type { ReadingRecord } from '../../src/features/measures/reading.repository';
import { componentsFor, figureFor } from '../../src/features/measures/withhold.rules';

const access = (role: Role): Access => ({ subject: null, role, organisationId: null, ownerId: null });

const reading = (change: Partial<ReadingRecord>): ReadingRecord => ({
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
  components: [
    { name: 'Court directed', value: '0.13', numerator: '1', denominator: '776', symbol: 'SUPPRESSED' },
    { name: 'Other', value: '0.13', numerator: '1', denominator: '776', symbol: null },
  ],
  createdAt: '2026-04-30T00:00:00Z',
  superseded: false,
  unit: 'PERCENT',
  decimalPlaces: 2,
  ...change,
});

const OUTSIDE: Role[] = ['PUBLIC', 'VIEWER'];
const INSIDE: Role[] = ['CONTRIBUTOR', 'ANALYST', 'LEAD', 'ADMIN'];
const values = (record: ReadingRecord, role: Role) =>
  componentsFor(record, access(role)).map(({ value, display }) => [value, display]);

describe('figureFor', () => {
  it.each(INSIDE)('shows a suppressed number to %s', (role) => {
    expect(figureFor(reading({ symbol: 'SUPPRESSED' }), access(role)).value).toBe('0.26');
  });

  it.each(OUTSIDE)('shows a plain number to %s', (role) => {
    expect(figureFor(reading({}), access(role)).value).toBe('0.26');
  });

  it.each(OUTSIDE)('withholds every number of a suppressed or superseded reading from %s', (role) => {
    const withheld = { value: null, numerator: null, denominator: null, symbol: 'SUPPRESSED' };
    expect(figureFor(reading({ symbol: 'SUPPRESSED' }), access(role))).toEqual(withheld);
    expect(figureFor(reading({ superseded: true }), access(role))).toEqual(withheld);
  });
});

describe('componentsFor', () => {
  it.each(INSIDE)('shows every part to %s', (role) => {
    expect(values(reading({}), role)).toEqual([
      ['0.13', '0.13%'],
      ['0.13', '0.13%'],
    ]);
  });

  it.each(OUTSIDE)('withholds a suppressed part from %s', (role) => {
    expect(values(reading({}), role)).toEqual([
      [null, 'c'],
      ['0.13', '0.13%'],
    ]);
  });

  it.each(OUTSIDE)('withholds all parts with the whole from %s', (role) => {
    expect(values(reading({ symbol: 'SUPPRESSED' }), role)).toEqual([
      [null, 'c'],
      [null, 'c'],
    ]);
  });
});
