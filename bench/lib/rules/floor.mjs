import { rotation } from './rotation.mjs';
import { slugOf } from './servers.mjs';
import { timed } from './turns.mjs';

/** The least that can be done: these statements, by name, over plain pg and their rows as text of JSON, without a server. */
export function floorOf({ organisations }, client, statements) {
  const order = rotation(organisations);
  return async (turn) => {
    const id = await organisationId(client, order[turn % organisations]);
    const { result, seconds } = await timed(async () => {
      let [rows, bytes] = [0, 0];
      for (const [name, text] of Object.entries(statements)) {
        const answer = await client.query({ name, text, values: [id] });
        rows += answer.rows.length;
        bytes += JSON.stringify(answer.rows).length;
      }
      return { rows, bytes };
    });
    return { seconds, count: result.rows };
  };
}

export async function organisationId(client, number) {
  const { rows } = await client.query('SELECT id FROM organisation WHERE slug = $1', [slugOf(number)]);
  return rows[0].id;
}
