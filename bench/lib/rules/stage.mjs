import { generatedRows } from './generated-rows.mjs';

/**
 * Puts the rows of a few generated organisations beside the tables of one database or several. Gives the names of
 * the tables with the columns that are set.
 */
export async function stage(root, cleanup, size, clients) {
  const columns = new Map();
  for await (const { table, rows } of generatedRows(root, cleanup, size)) {
    const named = Object.keys(rows[0]);
    for (const client of clients) {
      if (!columns.has(table)) {
        await client.query(`CREATE TEMP TABLE "staged_${table}" AS TABLE "${table}" WITH NO DATA`);
      }
      const list = named.map((column) => `"${column}"`).join(', ');
      await client.query(
        `INSERT INTO "staged_${table}" (${list})
         SELECT ${list} FROM json_populate_recordset(NULL::"${table}", $1)`,
        [JSON.stringify(rows)],
      );
    }
    columns.set(table, named);
  }
  return columns;
}
