/** Feeds as screens ask for them, in one place for all tests of the live side. */
export const STATUSES = `subscription($slug: String!, $after: Cursor, $filter: StatusFeedFilter) {
  statusChanged(organisation: $slug, after: $after, filter: $filter) {
    __typename
    ... on FeedReady { cursor }
    ... on StatusChange { to reason }
    ... on ResyncRequired { cursor explanation }
  }
}`;

/** The same with a message that is some `times` as long as the reason in it. */
export const largeStatuses = (times: number): string => `subscription($slug: String!, $after: Cursor) {
  statusChanged(organisation: $slug, after: $after) {
    __typename
    ... on StatusChange { reason ${Array.from({ length: times }, (_, at) => `r${at}: reason`).join(' ')} }
  }
}`;
