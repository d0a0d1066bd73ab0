import type { Feed } from './feed-watcher';

/** One field of an answer: what it is and what is selected of it. */
export interface Piece {
  readonly field: string;
  readonly below?: string;
}

export const OWNER = ['post isCaller', 'isCaller', 'holder', 'post holder reportsTo { isCaller }'];
export const AMBITIONS = [
  'reference theme',
  'owner { OWNER }',
  'reference owner { OWNER }',
  'measures { name latest { display value symbol } }',
  'measures { readings(first: 3) { totalCount nodes { display numerator symbol } } }',
  'published { status reason }',
  'computed { status }',
  'findings { expected found }',
];
const WHO: Piece = { field: 'actor', below: 'OWNER' };

export const OF_CHANGES: Record<Feed, { readonly type: string; readonly pieces: readonly Piece[] }> = {
  statusChanged: {
    type: 'StatusChange',
    pieces: [
      { field: 'cursor' },
      { field: 'kind' },
      { field: 'to' },
      { field: 'reason' },
      { field: 'cause' },
      { field: 'period', below: 'label' },
      WHO,
      {
        field: 'subject',
        below: `__typename ... on Ambition { AMBITION } ... on Action { title owner { OWNER } }
          ... on AreaOfAction { title answering: owner { OWNER } } ... on Measure { latest { display } }`,
      },
    ],
  },
  changes: {
    type: 'Change',
    pieces: [
      { field: 'sequence' },
      { field: 'kind' },
      { field: 'fields' },
      WHO,
      {
        field: 'subject',
        below: `__typename ... on Ambition { AMBITION } ... on Owner { OWNER } ... on Action { title }
          ... on Measure { latest { value } ambition { AMBITION } } ... on ReportingRound { state }`,
      },
    ],
  },
  actionChanged: {
    type: 'ActionChange',
    pieces: [
      { field: 'kind' },
      { field: 'from' },
      WHO,
      { field: 'action', below: 'title status owner { OWNER }' },
    ],
  },
  readingRecorded: {
    type: 'ReadingChange',
    pieces: [
      { field: 'cursor' },
      { field: 'afterLock' },
      WHO,
      { field: 'reading', below: 'value display numerator denominator symbol revision superseded' },
      { field: 'reading', below: 'display measure { latest { display } baseline { value } }' },
      { field: 'measure', below: 'name ambition { AMBITION }' },
    ],
  },
  summaryChanged: {
    type: 'SummaryChange',
    pieces: [
      { field: 'cursor' },
      { field: 'kind' },
      { field: 'summary', below: 'trajectory { status count } computed { status count }' },
      { field: 'summary', below: 'actions { status count } areas { status count }' },
    ],
  },
};

export const OF_THE_ORGANISATION = [
  'name slug',
  'owners(first: 5) { nodes { OWNER } }',
  'ambitions(first: 5) { totalCount nodes { AMBITION } }',
  'summary { trajectory { status count } computed { status count } }',
  'rounds { state period { label } }',
];

export const FILTERS: Record<Feed, string> = {
  statusChanged: 'StatusFeedFilter',
  changes: 'ChangeFilter',
  actionChanged: 'StatusFeedFilter',
  readingRecorded: 'FeedFilter',
  summaryChanged: 'SummaryFilter',
};
