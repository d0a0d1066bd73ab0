import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar-date';
import {
  endOfDay,
  firstDayWithout,
  isEarlier,
  overlap,
  standsOn,
  type Term,
} from '../../src/features/people/term.rules';

const FIRST = '2026-01-01';
const DAYS = Array.from({ length: 60 }, (_, index) => addDays(FIRST, index));

const terms: fc.Arbitrary<Term> = fc
  .record({
    from: fc.integer({ min: 0, max: 40 }),
    days: fc.option(fc.integer({ min: 0, max: 20 })),
    revoked: fc.integer({ min: 0, max: 5 }).map((chance) => chance === 0),
  })
  .map(({ from, days, revoked }) => ({
    startsOn: addDays(FIRST, from),
    endsOn: days === null ? null : addDays(FIRST, from + days),
    revokedAt: revoked ? new Date('2026-01-01T00:00:00Z') : null,
  }));

describe('a term', () => {
  const term: Term = { startsOn: '2026-03-30', endsOn: '2026-04-01', revokedAt: null };

  it.each([
    ['2026-03-29', false],
    ['2026-03-30', true],
    ['2026-04-01', true],
    ['2026-04-02', false],
  ])('stands on %s: %s', (day, expected) => {
    expect(standsOn(term, day)).toBe(expected);
  });

  it('that was revoked stands on no day', () => {
    expect(standsOn({ ...term, revokedAt: new Date() }, '2026-03-31')).toBe(false);
  });

  it('ends with its last day', () => {
    expect(new Date(endOfDay('2026-04-01') * 1_000).toISOString()).toBe('2026-04-02T00:00:00.000Z');
  });
});

it('two overlap exactly where both stand on some day', () => {
  fc.assert(
    fc.property(terms, terms, (one, other) => {
      const both = DAYS.some((day) => standsOn(one, day) && standsOn(other, day));
      expect(overlap(one, other)).toBe(both);
      expect(overlap(other, one)).toBe(both);
    }),
  );
});

it('the first day without any is the first that none stands on', () => {
  fc.assert(
    fc.property(fc.array(terms, { maxLength: 5 }), (several) => {
      const naive = DAYS.find((day) => !several.some((term) => standsOn(term, day))) ?? null;
      const first = firstDayWithout(several, FIRST);
      // Beyond the days that are looked at only an end that lies there can be found.
      if (first !== null && first > (DAYS.at(-1) ?? '')) return;
      expect(first).toBe(naive);
    }),
  );
});

it('never comes after every day', () => {
  expect(isEarlier('2026-01-01', null)).toBe(true);
  expect(isEarlier(null, '2026-01-01')).toBe(false);
  expect(isEarlier(null, null)).toBe(false);
  expect(isEarlier('2026-01-01', '2026-01-01')).toBe(false);
});
