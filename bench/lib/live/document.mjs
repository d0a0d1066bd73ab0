/** What a screen asks for; the stock server has the same types. */
export const FEED = `subscription($o: String!, $after: Cursor) {
  statusChanged(organisation: $o, after: $after) {
    __typename
    ... on StatusChange { cursor at axis from to reason kind }
  }
}`;

/** Other ways to ask for the same entries: each is a document of its own to whoever shares executions. */
export const OTHER_FEEDS = [
  `subscription($o: String!, $after: Cursor) { statusChanged(organisation: $o, after: $after) {
    __typename ... on StatusChange { cursor to } } }`,
  `subscription($o: String!, $after: Cursor, $why: Boolean = true) { statusChanged(organisation: $o, after: $after) {
    __typename ... on StatusChange { cursor from to reason @include(if: $why) } } }`,
];

export const CHANGE_STATUS = `mutation($input: ChangeActionStatusInput!) {
  changeActionStatus(input: $input) { change { sequence } }
}`;
