import type { OwnField } from './arrival';
import type { LogRow } from './oracle';

/** A document that clients subscribe with, who asks with it, and what they are to be given. */
export interface View {
  readonly name: string;
  readonly organisation: string;
  /** Undefined for the public. */
  readonly persona: string | undefined;
  /** The feed. */
  readonly field: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  /** The entry's own fields that the document selects. */
  readonly own: readonly OwnField[];
  /** How many of a hundred subscriptions. */
  readonly share: number;
  readonly sees: (row: LogRow) => boolean;
}

/** The quarter of each organisation's sample whose round is published, and the one that is open. */
export const PUBLISHED: Record<string, string> = { leicester: '2025-26 Q4', leicestershire: '2018-19 Q4' };
export const OPEN: Record<string, string> = { leicester: '2026-27 Q1', leicestershire: '2019-20 Q1' };

const STATUS: readonly OwnField[] = ['kind', 'axis', 'from', 'to', 'reason', 'afterLock', 'at'];
const ENTRY: readonly OwnField[] = ['sequence', ...STATUS];
const ACTION: readonly OwnField[] = ['at', 'kind', 'from', 'to', 'reason'];
const READING: readonly OwnField[] = ['at', 'kind', 'reason', 'afterLock'];

/** What a document shows beside the entry's own fields may change between two deliveries and is not compared. */
const SUBJECT =
  'actor { post } subject { __typename ... on Ambition { reference } ... on AreaOfAction { title } }';

type Feed = Pick<View, 'field' | 'own'> & { readonly change: string; readonly filterType: string };

const STATUSES: Feed = {
  field: 'statusChanged',
  own: STATUS,
  change: 'StatusChange',
  filterType: 'StatusFeedFilter',
};
const CHANGES: Feed = { field: 'changes', own: ENTRY, change: 'Change', filterType: 'ChangeFilter' };
const ACTIONS: Feed = {
  field: 'actionChanged',
  own: ACTION,
  change: 'ActionChange',
  filterType: 'StatusFeedFilter',
};
const READINGS: Feed = {
  field: 'readingRecorded',
  own: READING,
  change: 'ReadingChange',
  filterType: 'FeedFilter',
};

const documentOf = ({ field, own, change, filterType }: Feed, beside: string): string =>
  `subscription Watch($slug: String!, $after: Cursor, $filter: ${filterType}) {
    ${field}(organisation: $slug, after: $after, filter: $filter) { __typename
      ... on ResyncRequired { explanation }
      ... on ${change} { ${own.join(' ')} ${beside} } } }`;

function view(
  name: string,
  persona: string | undefined,
  share: number,
  feed: Feed,
  sees: View['sees'],
  {
    organisation = 'leicester',
    beside = '',
    filter,
  }: Partial<Record<'organisation' | 'beside', string>> & {
    filter?: Record<string, unknown>;
  } = {},
): View {
  const variables = { slug: organisation, ...(filter && { filter }) };
  const query = documentOf(feed, beside);
  return { name, organisation, persona, field: feed.field, own: feed.own, query, variables, share, sees };
}

const isStatus = ({ axis }: LogRow): boolean => axis !== null;
const isPlan = ({ axis }: LogRow): boolean => axis === 'PLAN';
const isOnTrack = ({ axis, to }: LogRow): boolean => axis !== null && to === 'ON_TRACK';
const isAction = ({ kind }: LogRow): boolean => kind.startsWith('Action');
const isReading = ({ kind }: LogRow): boolean => kind === 'ReadingRecorded' || kind === 'ReadingRevised';
const isAnything = (): boolean => true;
/** Those who see published rounds only: what was said about a published quarter, and nothing that is computed. */
const isPublic = (row: LogRow): boolean =>
  isStatus(row) && row.kind !== 'StatusComputed' && row.period === PUBLISHED['leicester'];

export const VIEWS: readonly View[] = [
  view('lead', 'lead@leicester', 22, STATUSES, isStatus),
  view('lead with subjects', 'lead@leicester', 12, STATUSES, isStatus, { beside: SUBJECT }),
  view('contributor', 'contributor@leicester', 10, STATUSES, isStatus),
  view('analyst', 'analyst@leicester', 4, STATUSES, isStatus),
  view('viewer', 'viewer@leicester', 8, STATUSES, isPublic),
  view('public', undefined, 4, STATUSES, isPublic),
  view('plans', 'lead@leicester', 4, STATUSES, isPlan, { filter: { axis: ['PLAN'] } }),
  view('on track', 'lead@leicester', 4, STATUSES, isOnTrack, { filter: { status: ['ON_TRACK'] } }),
  view('everything', 'lead@leicester', 12, CHANGES, isAnything),
  view('actions', 'lead@leicester', 4, ACTIONS, isAction),
  view('readings', 'lead@leicester', 6, READINGS, isReading),
  view('the other council', 'lead@leicestershire', 10, STATUSES, isStatus, {
    organisation: 'leicestershire',
  }),
];
