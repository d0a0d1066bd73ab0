import { parse, type DocumentNode } from 'graphql';
import { questionOf } from '../../src/live/subscribed';

type Variables = Record<string, unknown> | null | undefined;

const ask = (document: DocumentNode, variables?: Variables, operationName?: string | null): string =>
  questionOf({ document, variables, operationName });

const FOLLOW = parse(`subscription Follow($slug: String!, $after: Cursor, $filter: StatusFeedFilter) {
  statusChanged(organisation: $slug, after: $after, filter: $filter) { ... on StatusChange { reason } } }`);

/** The cursor's variable somewhere else as well: what comes depends on where somebody starts. */
const AGAIN = parse(`subscription($after: Cursor) { statusChanged(organisation: "a", after: $after) {
  ... on FeedReady { organisation { owners(after: $after) { totalCount } } } } }`);
const AGAIN_IN_FRAGMENT =
  parse(`subscription($after: Cursor) { statusChanged(organisation: "a", after: $after) { ...F } }
  fragment F on FeedReady { organisation { owners(after: $after) { totalCount } } }`);
const AGAIN_IN_DIRECTIVE = parse(`subscription($after: Cursor) {
  statusChanged(organisation: "a", after: $after) { __typename @tagged(with: [{ at: $after }]) } }`);
const IN_FRAGMENT = parse(`subscription($after: Cursor) { ...F }
  fragment F on Subscription { statusChanged(organisation: "a", after: $after) { __typename } }`);
const OTHER_NAME = parse(`subscription($from: Cursor, $after: String!) {
  statusChanged(organisation: $after, after: $from) { __typename } }`);
const TWO =
  parse(`subscription One($slug: String!, $after: Cursor) { statusChanged(organisation: $slug, after: $after) { __typename } }
  subscription Two($slug: String!) { readingRecorded(organisation: $slug) { __typename } }`);

describe('where somebody starts makes no difference to what comes after it', () => {
  it.each<[string, Variables, Variables]>([
    ['other cursors', { slug: 'a', after: 'x' }, { slug: 'a', after: 'y' }],
    ['a cursor and none', { slug: 'a', after: 'x' }, { slug: 'a' }],
    ['a cursor and null', { slug: 'a', after: 'x' }, { slug: 'a', after: null }],
  ])('%s', (_, one, other) => {
    expect(ask(FOLLOW, one)).toBe(ask(FOLLOW, other));
  });

  it.each([
    ['in the answer', AGAIN],
    ['in a fragment', AGAIN_IN_FRAGMENT],
    ['in a directive', AGAIN_IN_DIRECTIVE],
    ['where the root is a fragment, which is not looked into', IN_FRAGMENT],
  ])('unless its variable is used twice: %s', (_, document) => {
    expect(ask(document, { after: 'x' })).not.toBe(ask(document, { after: 'y' }));
    expect(ask(document, { after: 'x' })).not.toBe(ask(document, {}));
    expect(ask(document, { after: 'x' })).toBe(ask(document, { after: 'x' }));
  });

  it('whatever the variable is called', () => {
    expect(ask(OTHER_NAME, { after: 'a', from: 'x' })).toBe(ask(OTHER_NAME, { after: 'a', from: 'y' }));
    expect(ask(OTHER_NAME, { after: 'a', from: 'x' })).not.toBe(ask(OTHER_NAME, { after: 'b', from: 'x' }));
  });

  it('a literal cursor is part of the document', () => {
    const text = (cursor: string): DocumentNode =>
      parse(`subscription { statusChanged(organisation: "a", after: "${cursor}") { __typename } }`);
    expect(ask(text('x'))).not.toBe(ask(text('y')));
    const same = text('x');
    expect(ask(same, { after: 'x' })).toBe(ask(same, { after: 'y' }));
  });
});

describe('every other variable counts', () => {
  it.each<[string, Variables, Variables]>([
    ['another value', { slug: 'a' }, { slug: 'b' }],
    ['a value and none', { slug: 'a', filter: {} }, { slug: 'a' }],
    ['null and none, where a default would stand in', { slug: 'a', filter: null }, { slug: 'a' }],
    ['text and a number', { slug: '1' }, { slug: 1 }],
    ['deep inside', { slug: 'a', filter: { owner: ['1'] } }, { slug: 'a', filter: { owner: ['2'] } }],
    [
      'the order of a list',
      { slug: 'a', filter: { owner: ['1', '2'] } },
      { slug: 'a', filter: { owner: ['2', '1'] } },
    ],
  ])('%s', (_, one, other) => {
    expect(ask(FOLLOW, one)).not.toBe(ask(FOLLOW, other));
  });

  it.each<[string, Variables, Variables]>([
    [
      'the order of keys',
      { slug: 'a', filter: { theme: ['t'], owner: ['1'] } },
      {
        filter: { owner: ['1'], theme: ['t'] },
        slug: 'a',
      },
    ],
    ['one that is not declared', { slug: 'a', unrelated: 1 }, { slug: 'a', unrelated: 2 }],
    ['one that is not set', { slug: 'a', filter: undefined }, { slug: 'a' }],
    ['none at all', null, undefined],
    ['none at all and an empty list of them', {}, undefined],
  ])('but not %s', (_, one, other) => {
    expect(ask(FOLLOW, one)).toBe(ask(FOLLOW, other));
  });
});

describe('the document and the operation count', () => {
  it('documents are told apart by being kept: the same object is the same question', () => {
    const again = parse(FOLLOW.loc?.source.body ?? '');
    expect(ask(FOLLOW, { slug: 'a' })).not.toBe(ask(again, { slug: 'a' }));
  });

  it('another operation of one document', () => {
    expect(ask(TWO, { slug: 'a' }, 'One')).not.toBe(ask(TWO, { slug: 'a' }, 'Two'));
    expect(ask(TWO, { slug: 'a', after: 'x' }, 'One')).toBe(ask(TWO, { slug: 'a', after: 'y' }, 'One'));
    expect(ask(TWO, { slug: 'a', after: 'x' }, 'Two')).toBe(ask(TWO, { slug: 'a', after: 'y' }, 'Two'));
  });

  it('a variable that the other operation takes as well counts once more, which only shares less', () => {
    const both =
      parse(`subscription One($after: Cursor) { statusChanged(organisation: "a", after: $after) { __typename } }
      subscription Two($after: Cursor) { readingRecorded(organisation: "a", after: $after) { __typename } }`);
    expect(ask(both, { after: 'x' }, 'One')).not.toBe(ask(both, { after: 'y' }, 'One'));
  });
});
