import fc from 'fast-check';
import { ExceptionKind, Severity } from '../../src/domain/vocabulary';
import { type Exception, EXCEPTION_RULES } from '../../src/features/exceptions/exception';
import type { ExceptionFacts } from '../../src/features/exceptions/exception-facts';
import { exceptionsOf } from '../../src/features/exceptions/exceptions.rules';
import { anyFacts } from '../support/exception-arbitrary';
import {
  action,
  ambition,
  area,
  ask,
  lastQuarters,
  lastReadings,
  measure,
  NOTHING,
  QUARTERS,
  recommendation,
} from '../support/exception-facts';

const off = { computed: 'OFF_TRAJECTORY' } as const;

describe('design 3.8: where there is nothing to say', () => {
  it('nothing is said of nothing, nor without a quarter', () => {
    expect(ask({})).toEqual([]);
    const ambitions = [ambition({ statuses: lastQuarters(off) })];
    expect(ask({ ambitions, quarters: [] })).toEqual([]);
  });

  it('nothing is said of subjects without a history', () => {
    const found = ask({
      ambitions: [ambition()],
      measures: [measure({ minimumExpectation: '50' })],
      actions: [action({ statuses: [] })],
      areas: [area()],
      recommendations: [recommendation()],
    });
    expect(found).toEqual([]);
  });
});

describe('design 3.8: the closed list of rules', () => {
  it('covers every kind, and no other', () => {
    const kinds = new Set(Object.values(EXCEPTION_RULES).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(Object.values(ExceptionKind).sort());
  });
});

describe('design 5: the order in which a clinic takes them', () => {
  const place = (exception: Exception) =>
    [exception.severity, exception.kind, exception.firstSeen, exception.subject.id].join(' | ');

  it('severity, then kind, then the longest standing, then the subject', () => {
    const found = ask({
      ambitions: [
        ambition({ id: 'newly-on', statuses: lastQuarters(off, { computed: 'ON_TARGET' }) }),
        ambition({ id: 'unowned', statuses: lastQuarters(off, { ...off, liveActions: 0 }) }),
        ambition({ id: 'b-newly-off', statuses: lastQuarters(off) }),
        ambition({ id: 'a-newly-off', statuses: lastQuarters(off) }),
        ambition({ id: 'long-off', statuses: lastQuarters(off, off, { ...off, worseThanBaseline: true }) }),
      ],
      measures: [
        measure({ id: 'poor', minimumExpectation: '51', series: lastReadings({}) }),
        measure({
          id: 'drift',
          driftLength: 2,
          series: lastReadings({ direction: 'WORSE' }, { direction: 'WORSE' }),
        }),
      ],
      actions: [
        action({
          id: 'moved',
          dueDate: '2026-06-30',
          originalDueDate: '2026-03-31',
          moves: [{ on: '2026-01-10', from: '2026-03-31', to: '2026-06-30' }],
        }),
      ],
    });
    expect(found.map(place)).toEqual([
      'HIGH | RISK | 2025-26 Q2 | long-off',
      'HIGH | RISK | 2025-26 Q4 | a-newly-off',
      'HIGH | RISK | 2025-26 Q4 | b-newly-off',
      'HIGH | UNDERPERFORMANCE | 2025-26 Q4 | poor',
      'HIGH | UNOWNED | 2025-26 Q4 | unowned',
      'MEDIUM | RISK | 2025-26 Q3 | unowned',
      'MEDIUM | DRIFT | 2025-26 Q4 | drift',
      'LOW | DRIFT | 2025-26 Q4 | moved',
      'POSITIVE | RECOGNITION | 2025-26 Q4 | newly-on',
    ]);
  });

  it('takes an older quarter before a newer one though its label sorts after', () => {
    const quarters = ['1999-00 Q4', '2000-01 Q1'].map((label, at) => ({
      label: at === 0 ? 'z' : 'a',
      startsOn: label === '1999-00 Q4' ? '2000-01-01' : '2000-04-01',
      endsOn: label === '1999-00 Q4' ? '2000-03-31' : '2000-06-30',
    }));
    const link = { measures: 0, liveActions: 0 };
    const found = ask({
      quarters,
      recommendations: [
        recommendation({ id: 'new', links: [{ quarter: 'a', ...link }] }),
        recommendation({
          id: 'old',
          links: [
            { quarter: 'z', ...link },
            { quarter: 'a', ...link },
          ],
        }),
      ],
    });
    expect(found.map(({ subject }) => subject.id)).toEqual(['old', 'new']);
  });

  it('does not depend on the order in which subjects are passed in', () => {
    fc.assert(
      fc.property(anyFacts('x'), (facts) => {
        const turned: ExceptionFacts = {
          ...facts,
          ambitions: facts.ambitions.toReversed(),
          measures: facts.measures.toReversed(),
          actions: facts.actions.toReversed(),
          areas: facts.areas.toReversed(),
          recommendations: facts.recommendations.toReversed(),
        };
        expect(exceptionsOf(turned)).toEqual(exceptionsOf(facts));
      }),
    );
  });

  it('is by severity and kind for anything', () => {
    const severities = Object.values(Severity);
    const kinds = Object.values(ExceptionKind);
    const rank = ({ severity, kind, firstSeen }: Exception): number =>
      (severities.indexOf(severity) * 10 + kinds.indexOf(kind)) * 10 +
      QUARTERS.findIndex(({ label }) => label === firstSeen);
    fc.assert(
      fc.property(anyFacts('x'), (facts) => {
        const ranks = exceptionsOf(facts).map(rank);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('design 3.8: what holds for anything that an organisation may hold', () => {
  it('another subject changes nothing about a subject', () => {
    fc.assert(
      fc.property(anyFacts('mine'), anyFacts('other'), (mine, other) => {
        const both: ExceptionFacts = {
          ...mine,
          ambitions: [...other.ambitions, ...mine.ambitions],
          measures: [...other.measures, ...mine.measures],
          actions: [...other.actions, ...mine.actions],
          areas: [...other.areas, ...mine.areas],
          recommendations: [...other.recommendations, ...mine.recommendations],
        };
        const about = exceptionsOf(both).filter(({ subject }) => subject.id.startsWith('mine'));
        expect(about).toEqual(exceptionsOf(mine));
      }),
    );
  });

  it('first seen is the first of the unbroken quarters up to the one asked for, each asked by itself', () => {
    const key = ({ rule, subject }: Exception): string => `${rule} ${subject.type} ${subject.id}`;
    fc.assert(
      fc.property(anyFacts('x'), (facts) => {
        // The same facts as at the end of each quarter: what came later is there too, and must not matter (N8).
        const held = QUARTERS.map(({ endsOn }, last) => {
          const then = { ...facts, quarters: QUARTERS.slice(0, last + 1), asOf: endsOn };
          return new Set(exceptionsOf(then).map(key));
        });
        for (const exception of exceptionsOf(facts)) {
          const broken = held.findLastIndex((keys) => !keys.has(key(exception)));
          expect(exception.firstSeen).toBe(QUARTERS[broken + 1]?.label);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('each is of the kind of its rule, whole, and said once', () => {
    fc.assert(
      fc.property(anyFacts('x'), (facts) => {
        const found = exceptionsOf(facts);
        const keys = found.map(({ rule, subject }) => `${rule} ${subject.type} ${subject.id}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { rule, kind, severity, explanation } of found) {
          expect(kind).toBe(EXCEPTION_RULES[rule].kind);
          expect(severity === 'POSITIVE').toBe(kind === 'RECOGNITION');
          expect(explanation).toMatch(/^\S.*\.$/s);
          expect(explanation).not.toMatch(/undefined|null|NaN/);
        }
      }),
    );
  });

  it('the same facts always say the same, and are left as they were', () => {
    fc.assert(
      fc.property(anyFacts('x'), (facts) => {
        const before = structuredClone(facts);
        expect(exceptionsOf(facts)).toEqual(exceptionsOf(before));
        expect(facts).toEqual(before);
      }),
    );
  });

  it('asking about an early quarter takes nothing from the quarters after it (N8)', () => {
    const statuses = lastQuarters(off, { computed: 'ON_TARGET' });
    const quarters = QUARTERS.slice(0, -1);
    const found = exceptionsOf({
      ...NOTHING,
      quarters,
      asOf: '2025-12-31',
      ambitions: [ambition({ statuses })],
    });
    expect(found).toMatchObject([{ rule: 'OFF_TRAJECTORY', firstSeen: '2025-26 Q3' }]);
  });
});
