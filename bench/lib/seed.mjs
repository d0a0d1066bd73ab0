import pg from 'pg';
import { generateOrganisation, SLUG } from './generated/organisation.mjs';

const ROWS_AT_ONCE = 2_000;

/**
 * Writes the generated organisation, unless the database has it, and has PostgreSQL learn how many rows there are.
 * Gives the ids of all organisations by slug.
 */
export async function seed(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM organisation WHERE slug = $1', [SLUG]);
    if (rowCount === 0) await write(client, generateOrganisation().tables);
    await client.query('VACUUM ANALYZE');
    const { rows } = await client.query('SELECT slug, id FROM organisation');
    return new Map(rows.map(({ slug, id }) => [slug, id]));
  } finally {
    await client.end();
  }
}

async function write(client, tables) {
  await client.query('BEGIN');
  for (const [table, rows] of tables) {
    const columns = Object.keys(rows[0])
      .map((column) => `"${column}"`)
      .join(', ');
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      await client.query(
        `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1)`,
        [JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE))],
      );
    }
  }
  await client.query('COMMIT');
}
