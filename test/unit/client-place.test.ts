import { Place } from '../../client/src/place';
import { RecentCursors } from '../../client/src/recent-cursors';

const QUERY =
  'subscription($slug: String!, $after: Cursor) { statusChanged(organisation: $slug, after: $after) { __typename } }';
const place = (after?: string): Place =>
  new Place({ query: QUERY, variables: { slug: 'leicester' }, after }, 'after');

it('the cursor is written into the payload that is sent again', () => {
  const it = place();
  const { payload } = it;
  expect(payload.variables).toEqual({ slug: 'leicester' });
  it.isNew('b');
  expect(it.payload).toBe(payload);
  expect(payload.variables).toEqual({ slug: 'leicester', after: 'b' });
  it.moveTo(undefined);
  expect(payload.variables).toEqual({ slug: 'leicester' });
});

it("the caller's variables are left as they are", () => {
  const variables = { slug: 'leicester', after: 'a' };
  const it = new Place({ query: QUERY, variables }, 'after');
  it.isNew('b');
  expect(it.cursor).toBe('b');
  expect(variables).toEqual({ slug: 'leicester', after: 'a' });
});

it.each([
  ['as after', { after: 'a' }, 'a'],
  ['among the variables', { variables: { after: 'b' } }, 'b'],
  ['as both, where after counts', { after: 'a', variables: { after: 'b' } }, 'a'],
  ['as null', { variables: { after: null } }, undefined],
  ['not at all', {}, undefined],
])('the first cursor is given %s', (_how, given, expected) => {
  const it = new Place({ query: QUERY, ...given }, 'after');
  expect(it.cursor).toBe(expected);
  if (expected !== undefined) expect(it.isNew(expected)).toBe(false);
});

it('a document that does not take the cursor is refused, since it could not resume', () => {
  const query = 'subscription { statusChanged(organisation: "leicester") { __typename } }';
  expect(() => new Place({ query }, 'after')).toThrow(TypeError);
  expect(() => new Place({ query: QUERY }, 'since')).toThrow('$since: Cursor');
});

describe('repeats', () => {
  it('a cursor that was here is not new, and does not move the place back', () => {
    const it = place('a');
    expect(['b', 'c', 'b', 'a', 'c', 'd'].map((cursor) => it.isNew(cursor))).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
    ]);
    expect(it.cursor).toBe('d');
  });

  it('a message without a cursor is new, and the place stays', () => {
    const it = place('a');
    expect([it.isNew(undefined), it.isNew(undefined)]).toEqual([true, true]);
    expect(it.cursor).toBe('a');
  });

  it('after a resync the cursors from before count for nothing', () => {
    const it = place('a');
    it.isNew('b');
    it.moveTo('x');
    expect([it.isNew('x'), it.isNew('b')]).toEqual([false, true]);
  });

  it('only the last cursors are remembered', () => {
    const recent = new RecentCursors(3);
    ['a', 'b', 'c', 'a', 'd'].forEach((cursor) => recent.add(cursor));
    expect(['a', 'b', 'c', 'd'].filter((cursor) => recent.has(cursor))).toEqual(['a', 'c', 'd']);
  });
});

describe('the first message of a connection', () => {
  it('resumes where its cursor is the one asked for', () => {
    const it = place('a');
    expect(it.resumesAt('a')).toBe(true);
    expect(it.cursor).toBe('a');
  });

  it('gives the first cursor where there was none', () => {
    const it = place();
    expect(it.resumesAt('a')).toBe(false);
    expect(it.cursor).toBe('a');
    expect(it.isNew('a')).toBe(false);
  });

  it('elsewhere does not move the place: a resync follows, and must come again if the connection breaks first', () => {
    const it = place('old');
    expect(it.resumesAt('head')).toBe(false);
    expect(it.cursor).toBe('old');
    it.moveTo('head');
    expect(it.cursor).toBe('head');
  });
});
