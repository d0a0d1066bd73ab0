import fc from 'fast-check';
import { compileFilter, matches, type EntryFilter } from '../../src/changes/entry-filter';
import type { LogEntry } from '../../src/changes/log-entry';

type Filtered = Parameters<typeof matches>[0];

const entry = (given: Partial<LogEntry> = {}): Filtered => ({
  kind: 'StatusPublished',
  subjectId: 'a1',
  axis: 'TRAJECTORY',
  to: 'ON_TARGET',
  ambitionIds: ['a1'],
  ownerIds: ['o1', 'o2'],
  divisionIds: ['d1'],
  themes: ['Homes'],
  ...given,
});

const noted = entry({ kind: 'ActionNoted', axis: null, to: 'ON_TARGET', subjectId: 'x1' });
const round = entry({
  kind: 'RoundOpened',
  axis: null,
  ambitionIds: [],
  ownerIds: [],
  divisionIds: [],
  themes: [],
});

// prettier-ignore
const CASES: [string, EntryFilter, Filtered, boolean][] = [
  ['nothing asked', {}, entry(), true],
  ['an absent condition beside undefined ones', { axes: undefined, themes: undefined }, round, true],
  ['an empty list', { themes: [] }, entry(), false],
  ['one of its owners', { ownerIds: ['o2'] }, entry(), true],
  ['any of the values asked for', { ownerIds: ['o9', 'o1'] }, entry(), true],
  ['none of its owners', { ownerIds: ['o9'] }, entry(), false],
  ['conditions that all fit', { ownerIds: ['o1'], divisionIds: ['d1'], themes: ['Homes'], ambitionIds: ['a1'] }, entry(), true],
  ['conditions of which one does not', { ownerIds: ['o1'], divisionIds: ['d2'] }, entry(), false],
  ['what concerns everybody, asked for by division', { divisionIds: ['d1'] }, round, false],
  ['its axis', { axes: ['PLAN', 'TRAJECTORY'] }, entry(), true],
  ['another axis', { axes: ['PLAN'] }, entry(), false],
  ['an axis where there is none', { axes: ['PLAN'] }, noted, false],
  ['its status', { statuses: ['ON_TARGET'] }, entry(), true],
  ['the same word where no status changed', { statuses: ['ON_TARGET'] }, noted, false],
  ['the status before', { statuses: ['OFF_TRAJECTORY'] }, entry({ from: 'OFF_TRAJECTORY' }), false],
  ['its kind', { kinds: ['StatusPublished'] }, entry(), true],
  ['another kind', { kinds: ['StatusComputed'] }, entry(), false],
  ['its subject', { subjectIds: ['a1'] }, entry(), true],
  ['what it concerns is not its subject', { subjectIds: ['a1'] }, noted, false],
  ['the letters as they are', { themes: ['homes'] }, entry(), false],
];

test.each(CASES)('%s', (_what, filter, given, expected) => {
  expect(matches(given, filter)).toBe(expected);
});

test('a filter is settled when it is compiled', () => {
  const ownerIds = ['o1'];
  const fits = compileFilter({ ownerIds });
  ownerIds.push('o9');
  expect(fits(entry({ ownerIds: ['o9'] }))).toBe(false);
});

const words = ['p', 'q', 'r', 's'];
const some = fc.subarray(words);
const asked = fc.option(some, { nil: undefined });
const filters: fc.Arbitrary<EntryFilter> = fc.record({
  divisionIds: asked,
  themes: asked,
  ownerIds: asked,
  ambitionIds: asked,
  axes: asked,
  statuses: asked,
  kinds: asked,
  subjectIds: asked,
});
const entries = fc.record({
  kind: fc.constantFrom(...words),
  subjectId: fc.constantFrom(...words),
  axis: fc.constantFrom(...words, null),
  to: fc.constantFrom(...words, null),
  ambitionIds: some,
  ownerIds: some,
  divisionIds: some,
  themes: some,
}) as unknown as fc.Arbitrary<Filtered>;

/** Each condition as a sentence: "some value asked for is one that the entry has". */
function fitsNaively(given: Filtered, filter: EntryFilter): boolean {
  const has: Record<keyof EntryFilter, readonly (string | null)[]> = {
    divisionIds: given.divisionIds,
    themes: given.themes,
    ownerIds: given.ownerIds,
    ambitionIds: given.ambitionIds,
    axes: [given.axis],
    statuses: given.axis === null ? [] : [given.to],
    kinds: [given.kind],
    subjectIds: [given.subjectId],
  };
  for (const [name, values] of Object.entries(filter)) {
    if (values === undefined) continue;
    let found = false;
    for (const value of values as string[])
      for (const own of has[name as keyof EntryFilter]) if (own === value) found = true;
    if (!found) return false;
  }
  return true;
}

test('decides as the conditions read, whatever is asked of whatever entry', () => {
  fc.assert(
    fc.property(filters, fc.array(entries), (filter, list) => {
      const fits = compileFilter(filter);
      for (const given of list) expect(fits(given)).toBe(fitsNaively(given, filter));
    }),
  );
});
