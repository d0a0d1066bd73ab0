const FOUNDED = "'1999-04-01T09:00:00Z'::timestamptz";

/**
 * Writes the staged organisations into the tables as many times as it takes, each time under other ids and names,
 * past the change log. Rows about a quarter are written quarter by quarter for all organisations, as they come in:
 * otherwise those of one organisation would lie side by side.
 */
export async function multiply(client, columns, organisations) {
  const { rows } = await client.query('SELECT count(*)::int AS staged FROM staged_organisation');
  const types = await columnTypes(client);
  await client.query('BEGIN');
  // Every row refers to one of its own organisation, which is written here as well.
  await client.query(`SET LOCAL session_replication_role = replica`);
  await client.query(`SET LOCAL synchronous_commit = off`);
  await client.query(`SET LOCAL work_mem = '256MB'`);
  for (const [table, named] of columns) {
    await insert(client, table, named, types.get(table), rows[0].staged, organisations);
  }
  await client.query('COMMIT');
  await client.query('VACUUM ANALYZE');
}

async function columnTypes(client) {
  const { rows } = await client.query(
    `SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public'`,
  );
  const types = new Map();
  for (const { table_name: table, column_name: column, data_type: type } of rows) {
    types.set(table, (types.get(table) ?? new Map()).set(column, type));
  }
  return types;
}

async function insert(client, table, named, types, staged, organisations) {
  const all = [...new Set([...named, ...['id', 'created_at'].filter((column) => types.has(column))])];
  const values = all.map((column) => valueOf(column, named, types));
  const statement = `INSERT INTO "${table}" (${all.map((column) => `"${column}"`).join(', ')})
    SELECT ${values.join(', ')}
    FROM "staged_${table}" t
    CROSS JOIN LATERAL generate_series(('x' || left(t.organisation_id::text, 8))::bit(32)::int, $1, $2) copy(number)`;
  if (!types.has('period_end')) return client.query(statement, [organisations, staged]);
  const { rows: ends } = await client.query(
    `SELECT DISTINCT period_end::text AS "end" FROM "staged_${table}" ORDER BY 1`,
  );
  for (const { end } of ends) {
    await client.query(`${statement} WHERE t.period_end = $3 ORDER BY copy.number`, [
      organisations,
      staged,
      end,
    ]);
  }
}

function valueOf(column, named, types) {
  if (column === 'slug') return `'council-' || copy.number`;
  if (column === 'council_code') return `'C' || lpad(copy.number::text, 3, '0')`;
  if (column === 'id' && !named.includes('id')) return 'uuidv7()';
  if (column === 'created_at' && !named.includes(column)) {
    return types.has('period_end') ? `(t.period_end + 20)::timestamptz` : FOUNDED;
  }
  return types.get(column) === 'uuid'
    ? `(lpad(to_hex(copy.number), 8, '0') || substr(t."${column}"::text, 9))::uuid`
    : `t."${column}"`;
}
