/**
 * A round covers a date if the date falls in its quarter. Public readers see a period once a published round
 * reaches it and no round that covers its end is still being worked on. The rounds' own alias must be one that no
 * relation uses for its tables, or the condition would compare a row with itself.
 */
export const periodPublished = (alias: string): string =>
  `EXISTS (SELECT 1 FROM reporting_round shown WHERE shown.organisation_id = ${alias}.organisation_id
     AND shown.state = 'PUBLISHED' AND shown.period_end >= ${alias}.period_end)
   AND NOT EXISTS (SELECT 1 FROM reporting_round shown WHERE shown.organisation_id = ${alias}.organisation_id
     AND shown.state <> 'PUBLISHED' AND ${alias}.period_end BETWEEN shown.period_start AND shown.period_end)`;
