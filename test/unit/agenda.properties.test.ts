import * as fc from 'fast-check';
import { isOwn, type AgendaFacts, type KnownItem } from '../../src/features/clinics/agenda/agenda-facts';
import { MEETING_MINUTES } from '../../src/features/clinics/agenda/agenda-minutes.rules';
import { rebuild } from '../../src/features/clinics/agenda/agenda.rules';
import { edited, someEdits, someFacts, stored } from '../support/agenda-arbitrary';

/** An agenda that was built, edited, and built again after the facts had changed, with what stood before the last build. */
const story = fc
  .record({ first: someFacts, edits: someEdits, then: someFacts, more: someEdits, last: someFacts })
  .map(({ first, edits, then, more, last }) => {
    const built = stored(rebuild(first, []).items);
    const before = edited(stored(rebuild(then, edited(built, edits)).items), more);
    return { before, facts: last };
  });

const holds = (check: (before: KnownItem[], facts: AgendaFacts) => void): void =>
  fc.assert(
    fc.property(story, ({ before, facts }) => check(before, facts)),
    { numRuns: 300 },
  );

const standing = <Item extends { dropped: boolean; position: number }>(items: readonly Item[]): Item[] =>
  items.filter(({ dropped }) => !dropped).sort((a, b) => a.position - b.position);

test('to build twice is to build once', () => {
  holds((before, facts) => {
    const once = stored(rebuild(facts, before).items);
    const twice = rebuild(facts, once);
    expect(stored(twice.items)).toEqual(once);
    expect([twice.added, twice.changed, twice.dropped]).toEqual([0, 0, 0]);
  });
});

test('the order in which items are handed in does not matter', () => {
  holds((before, facts) => {
    const byOrigin = (a: { origin: string }, b: { origin: string }) => (a.origin < b.origin ? -1 : 1);
    const one = rebuild(facts, before.toSorted(byOrigin)).items.toSorted(byOrigin);
    const other = rebuild(facts, before.toSorted(byOrigin).reverse()).items.toSorted(byOrigin);
    expect(one).toEqual(other);
  });
});

test('nothing that people changed is lost', () => {
  holds((before, facts) => {
    const after = new Map(rebuild(facts, before).items.map((item) => [item.origin, item]));
    for (const item of before) {
      const next = after.get(item.origin);
      if (isOwn(item)) expect(next).toEqual({ ...item, position: next?.position });
      for (const name of ['title', 'plannedMinutes', 'sensitive'] as const)
        if (item.kept.includes(name)) expect(next?.[name]).toEqual(item[name]);
      if (item.kept.includes('dropped')) expect(next?.dropped).toBe(true);
      else if (item.kept.length > 0) expect(next?.dropped).toBe(false);
      expect(next?.kept).toEqual(item.kept);
    }
  });
});

test('once people have placed something, what stood keeps its order', () => {
  holds((before, facts) => {
    const order = standing(before).map(({ origin }) => origin);
    if (!standing(before).some(({ kept }) => kept.includes('place'))) return;
    const after = standing(rebuild(facts, before).items).map(({ origin }) => origin);
    expect(after.filter((origin) => order.includes(origin))).toEqual(
      order.filter((origin) => after.includes(origin)),
    );
  });
});

test('no two items have one origin, no item is lost, and places are dense', () => {
  holds((before, facts) => {
    const { items } = rebuild(facts, before);
    expect(new Set(items.map(({ origin }) => origin)).size).toBe(items.length);
    expect(items.flatMap(({ id }) => id ?? []).sort()).toEqual(before.map(({ id }) => id).sort());
    expect(standing(items).map(({ position }) => position)).toEqual(
      standing(items).map((_, place) => place + 1),
    );
  });
});

test('what the builder plans fits a meeting, says why, and has at most one deep dive', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const { items } = rebuild(facts, []);
      expect(items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)).toBeLessThanOrEqual(
        MEETING_MINUTES,
      );
      for (const { why, title } of items) expect([why === '', title === '']).toEqual([false, false]);
      expect(items.filter(({ kind }) => kind === 'DEEP_DIVE').length).toBeLessThanOrEqual(1);
      expect(items.at(-1)?.kind).toBe('READ_BACK');
    }),
    { numRuns: 300 },
  );
});

test('a subject has one item at most, and nothing that calls for attention is left unsaid', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const { items } = rebuild(facts, []);
      const about = items
        .filter(({ kind, subjectId }) => (kind === 'EXCEPTION' || kind === 'DEEP_DIVE') && subjectId !== null)
        .map(({ subjectType, subjectId }) => `${subjectType} ${subjectId}`);
      expect(new Set(about).size).toBe(about.length);
      const said = new Set(items.flatMap(({ exceptions }) => exceptions.map(({ subjectId }) => subjectId)));
      const spokenOf = new Set(items.map(({ subjectId }) => subjectId));
      for (const { subject, ambitionId } of facts.exceptions)
        expect([
          subject.id,
          said.has(subject.id) || spokenOf.has(subject.id) || said.has(ambitionId ?? ''),
        ]).toEqual([subject.id, true]);
    }),
    { numRuns: 300 },
  );
});
