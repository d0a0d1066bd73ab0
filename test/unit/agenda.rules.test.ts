import type { AgendaFacts, KnownItem } from '../../src/features/clinics/agenda/agenda-facts';
import { rebuild } from '../../src/features/clinics/agenda/agenda.rules';
import type { FollowUp } from '../../src/features/clinics/follow-through/follow-up.rules';
import type { Exception } from '../../src/features/exceptions/exception';
import { stored } from '../support/agenda-arbitrary';

const exception = (id: string, over: Partial<Exception> = {}): Exception => ({
  kind: 'RISK',
  rule: 'OFF_TRAJECTORY',
  severity: 'HIGH',
  subject: { type: 'Ambition', id },
  ambitionId: id,
  divisionId: null,
  ownerId: null,
  firstSeen: '2025-26 Q4',
  explanation: `${id} is off trajectory.`,
  restsOnSuppressed: false,
  ...over,
});

const followUp = (outcomeId: string, over: Partial<FollowUp> = {}): FollowUp => ({
  kind: 'CHALLENGE',
  clinicId: 'before',
  outcomeId,
  title: `Question ${outcomeId}`,
  why: 'The answer is due.',
  ownerId: null,
  dueDate: '2026-07-01',
  overdue: false,
  actionId: null,
  subjectType: null,
  subjectId: null,
  sensitive: false,
  ...over,
});

const NOTHING: AgendaFacts = {
  heldOn: '2026-07-14',
  followUps: [],
  exceptions: [],
  titles: new Map(),
  lastDeepDive: null,
};
const built = (facts: Partial<AgendaFacts>, known: readonly KnownItem[] = []) =>
  stored(rebuild({ ...NOTHING, ...facts }, known).items);
const of = (items: readonly KnownItem[], kind: KnownItem['kind']) =>
  items.filter((item) => item.kind === kind && !item.dropped);

test('with nothing to say an agenda still recognises and reads back', () => {
  expect(built({}).map(({ kind }) => kind)).toEqual(['RECOGNITION', 'READ_BACK']);
});

test('the order: owed, calling, looked at closely, well done, parked, read back', () => {
  const kinds = built({
    followUps: [followUp('1'), followUp('2', { kind: 'PARKED' })],
    exceptions: [exception('a'), exception('b')],
  }).map(({ kind }) => kind);
  expect(kinds).toEqual(['FOLLOW_UP', 'EXCEPTION', 'DEEP_DIVE', 'RECOGNITION', 'PARKED', 'READ_BACK']);
});

test('by severity, then the longest standing, then the most against it', () => {
  const exceptions = [
    exception('medium', { severity: 'MEDIUM', firstSeen: '2020-21 Q1' }),
    exception('new'),
    exception('old', { firstSeen: '2024-25 Q1' }),
    exception('heavy'),
    exception('heavy', { severity: 'LOW', rule: 'PUBLISHED_DIFFERS' }),
    exception('dive'),
    exception('dive', { rule: 'NO_LIVE_ACTION' }),
  ];
  expect(of(built({ exceptions }), 'EXCEPTION').map(({ subjectId }) => subjectId)).toEqual([
    'old',
    'heavy',
    'new',
    'medium',
  ]);
});

test('a measure is spoken about with its ambition, all exceptions together and the most severe first', () => {
  const [item] = of(
    built({
      exceptions: [
        exception('m', {
          subject: { type: 'Measure', id: 'm' },
          ambitionId: 'a',
          severity: 'MEDIUM',
          explanation: 'M is worsening.',
        }),
        exception('a'),
      ],
    }),
    'DEEP_DIVE',
  );
  expect(item).toMatchObject({ subjectType: 'Ambition', subjectId: 'a' });
  expect(item?.exceptions.map(({ subjectId }) => subjectId)).toEqual(['a', 'm']);
});

test('the deep dive has the most against it, and is not the last one again while there is another', () => {
  const exceptions = [exception('a'), exception('b'), exception('b', { rule: 'NO_LIVE_ACTION' })];
  const [dive] = of(built({ exceptions }), 'DEEP_DIVE');
  expect([dive?.subjectId, dive?.plannedMinutes, dive?.why]).toEqual([
    ...['b', 20],
    'No other ambition here has more against it: 2 exceptions of HIGH severity, the longest since 2025-26 Q4. ' +
      'b is off trajectory. b is off trajectory.',
  ]);
  const [next] = of(built({ exceptions, lastDeepDive: 'b' }), 'DEEP_DIVE');
  expect(next?.subjectId).toBe('a');
  expect(next?.why).toContain('apart from the one that the clinic before looked at closely');
  expect(of(built({ exceptions: [exception('b')], lastDeepDive: 'b' }), 'DEEP_DIVE')).toHaveLength(1);
});

test('the next is looked at closely where people took the deep dive off; none where they have their own', () => {
  const exceptions = [exception('a'), exception('b'), exception('b', { rule: 'NO_LIVE_ACTION' })];
  const before = built({ exceptions });
  const off = before.map((item) =>
    item.kind === 'DEEP_DIVE' ? { ...item, dropped: true, kept: ['dropped'] } : item,
  );
  expect(of(built({ exceptions }, off), 'DEEP_DIVE').map(({ subjectId }) => subjectId)).toEqual(['a']);
  const [own] = before.filter(({ kind }) => kind === 'READ_BACK');
  if (!own) throw new Error('No item');
  const theirs: KnownItem = { ...own, id: 'theirs', origin: 'own theirs', kind: 'DEEP_DIVE', position: 9 };
  const after = built({ exceptions }, [...before, theirs]);
  expect(of(after, 'DEEP_DIVE').map(({ id }) => id)).toEqual(['theirs']);
  expect(of(after, 'EXCEPTION').map(({ subjectId }) => subjectId)).toEqual(['b', 'a']);
});

test('what is due after the clinic waits; what is owed without a date does not', () => {
  const followUps = [
    followUp('on the day', { dueDate: '2026-07-14' }),
    followUp('later', { dueDate: '2026-07-15' }),
    followUp('undated', { dueDate: null }),
  ];
  expect(of(built({ followUps }), 'FOLLOW_UP').map(({ title }) => title)).toEqual([
    'Question on the day',
    'Question undated',
  ]);
});

test('more than eight follow-ups: the rest share one item', () => {
  const followUps = Array.from({ length: 11 }, (_, at) => followUp(String(at)));
  const items = of(built({ followUps }), 'FOLLOW_UP');
  expect(items).toHaveLength(9);
  expect(items.at(-1)?.title).toBe('3 more left from the clinic before, taken together');
});

test('an overdue action that is followed up is not spoken about twice', () => {
  const items = built({
    followUps: [followUp('1', { kind: 'ACTION', actionId: 'x' })],
    exceptions: [
      exception('x', { subject: { type: 'Action', id: 'x' }, ambitionId: null, rule: 'ACTION_OVERDUE' }),
    ],
  });
  expect(of(items, 'EXCEPTION')).toEqual([]);
  expect(of(items, 'FOLLOW_UP')).toMatchObject([
    { subjectType: 'Action', subjectId: 'x', exceptions: [{ severity: 'HIGH' }] },
  ]);
});

test('what was sensitive comes without a word of it', () => {
  const [item] = of(
    built({
      followUps: [
        followUp('1', { sensitive: true, title: 'A name', subjectType: 'Ambition', subjectId: 'a' }),
      ],
    }),
    'FOLLOW_UP',
  );
  expect(item).toMatchObject({
    title: 'A sensitive matter from the clinic before',
    sensitive: true,
    subjectId: null,
  });
});

test('what went well is one item, and never calls for attention', () => {
  const items = built({
    exceptions: [
      exception('a', { severity: 'POSITIVE', kind: 'RECOGNITION', explanation: 'a is on target.' }),
    ],
  });
  expect(items.map(({ kind }) => kind)).toEqual(['RECOGNITION', 'READ_BACK']);
  expect(items[0]?.why).toBe('1 thing went well: a is on target.');
});

test('minutes that people plan leave less for the rest, and what does not fit shares one item', () => {
  const exceptions = Array.from({ length: 12 }, (_, at) => exception(String.fromCharCode(97 + at)));
  const before = built({ exceptions });
  const sum = (items: readonly KnownItem[]) =>
    items.filter(({ dropped }) => !dropped).reduce((total, { plannedMinutes }) => total + plannedMinutes, 0);
  expect(sum(before)).toBeLessThanOrEqual(120);
  expect(of(before, 'EXCEPTION').at(-1)?.title).toBe('3 more that call for attention, taken together');
  const longer = before.map((item) =>
    item.kind === 'DEEP_DIVE' ? { ...item, plannedMinutes: 60, kept: ['plannedMinutes'] } : item,
  );
  const after = rebuild({ ...NOTHING, exceptions }, longer);
  expect(sum(stored(after.items))).toBeLessThanOrEqual(120);
  expect([after.dropped, after.leftOff]).toEqual([4, 7]);
});
