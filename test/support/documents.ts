/** What clients were promised would work, word for word. */
export const THREAD = `query Thread($slug: String!) {
  organisation(slug: $slug) {
    name
    plans { name priorities { number title iStatements weStatements sponsor { post }
      areasOfAction { title dueDate status { planStatus narrative period { label } } actions { title status dueDate owner { post } } }
      ambitions { reference } } }
    ambitions(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes {
      reference theme descriptor owner { post } priorities { number } recommendations { reference }
      published { status reason period { label } }
      measures { name unit polarity baseline { value display } target { kind value display date }
        latest { value display numerator denominator basis symbol period { label } }
        readings(first: 20) { nodes { value display period { label } basis } } } } }
    inspections { inspectorate framework startedOn recommendations { reference title planStatus leadOwners { post } actions { title } ambitions { reference } } }
    summary { trajectory { status count } areas { status count } recommendations { status count } actions { status count } }
  }
}`;

export const WATCH = `subscription Watch($slug: String!, $after: Cursor) {
  statusChanged(organisation: $slug, after: $after) {
    __typename
    ... on FeedReady { cursor }
    ... on StatusChange { cursor at axis from to reason actor { post }
      subject { __typename ... on Ambition { reference } ... on AreaOfAction { title } ... on Recommendation { reference } ... on Action { title } } }
  }
}`;

export const PUBLISH = `mutation Publish($input: PublishAmbitionStatusInput!) {
  publishAmbitionStatus(input: $input) { ambition { reference published { status } } change { cursor } }
}`;
