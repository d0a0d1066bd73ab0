/** What the transactions of requests run as: it owns nothing and cannot get round the policies of a table. */
export const REQUEST_ROLE = 'golden_thread_request';
/** The id of the organisation whose rows a transaction may reach; empty for none. */
export const ORGANISATION_SETTING = 'golden_thread.organisation';
/** `public` in a transaction that reads what any organisation has published, `inside` in all others. */
export const AUDIENCE_SETTING = 'golden_thread.audience';

const OWN_ROWS = 'request_own_rows';
const PUBLISHED_ROWS = 'request_published_rows';

// In a query of their own, so that PostgreSQL asks for a setting once in a statement and not for each row.
const OWN = `organisation_id = (SELECT nullif(current_setting('${ORGANISATION_SETTING}', true), '')::uuid)`;
const PUBLIC = `(SELECT current_setting('${AUDIENCE_SETTING}', true)) = 'public'`;

export interface Secured {
  /** What requests may do with the table, as GRANT names it; null for nothing. */
  readonly rights?: string | null;
  /** True where the public reads from it across organisations; or the SQL condition on the rows that it may read. */
  readonly published?: boolean | string;
}

/**
 * The statements that put the second barrier before a table (N6): a request reaches only rows of the organisation that
 * its transaction is for, whatever its SQL asks for. A migration that adds a table with `organisation_id` runs them.
 * What runs as the owner of the tables (migrations, the tailer, retention, look-ups of who signs in) is not held up.
 */
export function secureTable(
  table: string,
  { rights = 'SELECT, INSERT, UPDATE', published = false }: Secured = {},
): string[] {
  const statements = [
    `ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY ${OWN_ROWS} ON "${table}" TO ${REQUEST_ROLE} USING (${OWN}) WITH CHECK (${OWN})`,
  ];
  if (published !== false) {
    const shown = published === true ? PUBLIC : `${PUBLIC} AND ${published}`;
    statements.push(
      `CREATE POLICY ${PUBLISHED_ROWS} ON "${table}" FOR SELECT TO ${REQUEST_ROLE} USING (${shown})`,
    );
  }
  if (rights !== null) statements.push(`GRANT ${rights} ON "${table}" TO ${REQUEST_ROLE}`);
  return statements;
}

/** The statements that take back what `secureTable` did; a table that is dropped needs none of them. */
export const unsecureTable = (table: string): string[] => [
  `DROP POLICY IF EXISTS ${PUBLISHED_ROWS} ON "${table}"`,
  `DROP POLICY IF EXISTS ${OWN_ROWS} ON "${table}"`,
  `ALTER TABLE "${table}" DISABLE ROW LEVEL SECURITY`,
  `REVOKE ALL ON "${table}" FROM ${REQUEST_ROLE}`,
];
