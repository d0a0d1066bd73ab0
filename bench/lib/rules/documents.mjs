/** What the rules made of every measure in every quarter, with why and by which figures. */
export const STATUSES = `query Statuses($slug: String!) {
  organisation(slug: $slug) {
    ambitions(first: 100) { nodes { reference measures { name
      computedStatuses { status clause explanation period { label } inputs { actual expected target } } } } }
  }
}`;

/** What calls for attention at the end of a quarter, seen over all the quarters before it. */
export const EXCEPTIONS = `query Exceptions($slug: String!, $period: String!) {
  exceptions(organisation: $slug, period: $period, first: 100) {
    totalCount bySeverity { severity count }
    nodes { id kind rule severity explanation firstSeen { label } ambition { reference } owner { post } }
  }
}`;

/** A whole return of a quarter: every status that follows from it is judged before it is answered. */
export const RECORD = `mutation Record($input: RecordReadingsInput!) {
  recordReadings(input: $input) { change { sequence } }
}`;
