import * as fc from 'fast-check';
import type { AgendaFacts, KnownItem } from '../../src/features/clinics/agenda/agenda-facts';
import { ownOrigin } from '../../src/features/clinics/agenda/agenda-facts';
import type { NextItem } from '../../src/features/clinics/agenda/agenda.rules';
import type { FollowUp } from '../../src/features/clinics/follow-through/follow-up.rules';
import type { Exception } from '../../src/features/exceptions/exception';

const SUBJECTS = ['a1', 'a2', 'a3', 'a4', 'a5'];

const anException: fc.Arbitrary<Exception> = fc
  .record({
    severity: fc.constantFrom('HIGH', 'MEDIUM', 'LOW', 'POSITIVE'),
    type: fc.constantFrom('Ambition', 'Measure', 'Action', 'Recommendation', 'AreaOfAction'),
    id: fc.constantFrom(...SUBJECTS),
    firstSeen: fc.constantFrom('2024-25 Q1', '2025-26 Q3', '2025-26 Q4'),
    explanation: fc.constantFrom('It is late.', 'It is worse.', 'It is well.'),
  } as const)
  .map(({ severity, type, id, firstSeen, explanation }) => ({
    kind: severity === 'POSITIVE' ? 'RECOGNITION' : 'RISK',
    rule: 'OFF_TRAJECTORY',
    severity,
    subject: { type, id: `${type}-${id}` },
    ambitionId: type === 'Measure' ? `Ambition-${id}` : null,
    divisionId: null,
    ownerId: null,
    firstSeen,
    explanation,
    restsOnSuppressed: false,
  }));

const aFollowUp: fc.Arbitrary<FollowUp> = fc
  .record({
    kind: fc.constantFrom('ACTION', 'CHALLENGE', 'ACTION_TO_REVIEW', 'DECISION', 'PARKED'),
    outcome: fc.integer({ min: 1, max: 14 }),
    dueDate: fc.constantFrom(null, '2026-07-01', '2026-07-14', '2026-09-01'),
    subject: fc.constantFrom(...SUBJECTS),
    sensitive: fc.boolean(),
  } as const)
  .map(({ kind, outcome, dueDate, subject, sensitive }) => ({
    kind,
    clinicId: 'the clinic before',
    outcomeId: `o${outcome}`,
    title: `What was left ${outcome}`,
    why: 'It is due.',
    ownerId: null,
    dueDate,
    overdue: false,
    actionId: kind.startsWith('ACTION') ? `Action-${subject}` : null,
    subjectType: 'Ambition',
    subjectId: `Ambition-${subject}`,
    sensitive,
  }));

export const someFacts: fc.Arbitrary<AgendaFacts> = fc.record({
  heldOn: fc.constant('2026-07-14'),
  followUps: fc.array(aFollowUp, { maxLength: 14 }),
  exceptions: fc.array(anException, { maxLength: 40 }),
  titles: fc.constant(new Map<string, string>()),
  lastDeepDive: fc.constantFrom(null, 'Ambition-a1', 'Ambition-a2'),
});

/** What somebody does to an agenda; `at` picks the item, by its place among those that there are. */
export type Edit =
  | { readonly does: 'title' | 'minutes' | 'mark' | 'drop' | 'restore'; readonly at: number }
  | { readonly does: 'move'; readonly at: number; readonly to: number }
  | { readonly does: 'add'; readonly at: number; readonly kind: KnownItem['kind']; readonly placed: boolean };

const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    does: fc.constantFrom('title', 'minutes', 'mark', 'drop', 'restore'),
    at: fc.nat(30),
  } as const),
  fc.record({ does: fc.constant('move'), at: fc.nat(30), to: fc.nat(30) } as const),
  fc.record({
    does: fc.constant('add'),
    at: fc.nat(30),
    kind: fc.constantFrom('OTHER', 'DEEP_DIVE', 'EXCEPTION'),
    placed: fc.boolean(),
  } as const),
);

export const someEdits = fc.array(anEdit, { maxLength: 8 });

/** As rows: new items get an id. */
export const stored = (items: readonly NextItem[]): KnownItem[] =>
  items.map((item) => ({ ...item, id: item.id ?? `id of ${item.origin}` }));

/** Does what the services do, with the same names kept. */
export function edited(items: readonly KnownItem[], edits: readonly Edit[]): KnownItem[] {
  return edits.reduce(editedOnce, [...items]);
}

const inOrder = (items: readonly KnownItem[]): KnownItem[] =>
  items.filter(({ dropped }) => !dropped).sort((a, b) => a.position - b.position);

const numbered = (items: readonly KnownItem[]): KnownItem[] =>
  items.map((item, place) => ({ ...item, position: place + 1 }));

function editedOnce(all: KnownItem[], edit: Edit): KnownItem[] {
  const standing = inOrder(all);
  const gone = all.filter(({ dropped }) => dropped);
  const from = edit.does === 'restore' ? gone : standing;
  const item = from[edit.at % Math.max(1, from.length)];
  const keeping = (one: KnownItem, name: string, patch: Partial<KnownItem> = {}, less = ''): KnownItem => ({
    ...one,
    ...patch,
    kept: [...new Set([...one.kept, name])].filter((each) => each !== less).sort(),
  });
  if (edit.does === 'add') {
    const origin = ownOrigin(String(all.length));
    const own = { ...OWN, id: origin, origin, kind: edit.kind, kept: edit.placed ? ['place'] : [] };
    return [...numbered(standing.toSpliced(edit.at % (standing.length + 1), 0, own)), ...gone];
  }
  if (!item) return all;
  const others = from.filter((one) => one !== item);
  const put = (one: KnownItem): KnownItem[] => all.map((each) => (each === item ? one : each));
  if (edit.does === 'title') return put(keeping(item, 'title', { title: 'Their title' }));
  if (edit.does === 'minutes') return put(keeping(item, 'plannedMinutes', { plannedMinutes: 7 }));
  if (edit.does === 'mark') return put(keeping(item, 'sensitive', { sensitive: !item.sensitive }));
  if (edit.does === 'drop')
    return [...numbered(others), keeping(item, 'dropped', { dropped: true }, 'restored'), ...gone];
  if (edit.does === 'restore')
    return [...numbered([...standing, keeping(item, 'restored', { dropped: false }, 'dropped')]), ...others];
  if (edit.does !== 'move') return all;
  const moved = others.toSpliced(edit.to % (others.length + 1), 0, item);
  return [...numbered(moved.map((one) => keeping(one, 'place'))), ...gone];
}

const OWN: Omit<KnownItem, 'id' | 'origin' | 'kind' | 'kept'> = {
  title: 'Their own',
  why: 'They asked for it.',
  subjectType: null,
  subjectId: null,
  exceptions: [],
  plannedMinutes: 15,
  sensitive: false,
  position: 0,
  dropped: false,
};
