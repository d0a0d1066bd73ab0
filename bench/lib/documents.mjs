/** The whole line of an organisation, as a dashboard asks for it. */
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

/** One ambition with everything that a page about it shows. */
export const ONE = `query One($organisation: String!, $reference: String!) {
  ambition(organisation: $organisation, reference: $reference) {
    reference theme descriptor owner { post } priorities { number title }
    published { status reason period { label } }
    measures { name unit polarity baseline { value display } target { kind value display date }
      latest { value display numerator denominator basis period { label } }
      readings(first: 40) { nodes { value display period { label } basis } } }
  }
}`;
