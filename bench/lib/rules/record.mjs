import { Caller } from './caller.mjs';
import { RECORD } from './documents.mjs';
import { organisationId } from './floor.mjs';
import { rotation } from './rotation.mjs';
import { slugOf } from './servers.mjs';
import { timed } from './turns.mjs';

/** The quarters after those that were generated; all of them have begun. */
const NEXT = [2024, 2025].flatMap((year) =>
  [1, 2, 3, 4].map((quarter) => `${year}-${String(year - 1999).padStart(2, '0')} Q${quarter}`),
);

/** How often readings can be recorded before an organisation has no further quarter. */
export const mostRecordings = (server) => server.organisations * NEXT.length;

/**
 * Records a reading for every measure of an organisation in its next quarter, by one mutation. Before it answers, the
 * server has judged every measure and every ambition, and all of it is committed.
 */
export function recordingReadings(server, client) {
  const caller = new Caller(server);
  return async (turn) => {
    const number = caller.organisationAt(turn);
    const period = NEXT[Math.floor(turn / server.organisations)];
    const newest = await newestReadings(client, await organisationId(client, number));
    const readings = newest.map(({ measure, value }) => ({ measure, value, period, basis: 'IN_PERIOD' }));
    const input = { organisation: slugOf(number), readings };
    const { seconds } = await caller.ask(number, RECORD, { input });
    const count = await judgedIn(client, newest, period);
    if (count !== newest.length) throw new Error(`${newest.length} readings gave ${count} statuses`);
    return { seconds, count };
  };
}

async function newestReadings(client, organisation) {
  const { rows } = await client.query(
    `SELECT e.id AS measure, newest.value::text
     FROM measure e CROSS JOIN LATERAL (SELECT r.value FROM reading r WHERE r.measure_id = e.id AND r.value IS NOT NULL
       ORDER BY r.period_end DESC LIMIT 1) newest
     WHERE e.organisation_id = $1 ORDER BY e.id`,
    [organisation],
  );
  return rows;
}

async function judgedIn(client, measures, period) {
  const { rows } = await client.query(
    `SELECT count(*)::int AS judged FROM computed_status
     WHERE measure_id = ANY($1) AND period = $2 AND superseded_by_id IS NULL`,
    [measures.map(({ measure }) => measure), period],
  );
  return rows[0].judged;
}

const READINGS = `INSERT INTO reading (id, organisation_id, created_at, measure_id, period, period_end, basis, value)
  SELECT uuidv7(), $1, now(), n.measure, $3, '2031-06-30', 'IN_PERIOD', n.value
  FROM json_to_recordset($2) AS n(measure uuid, value numeric)`;
const STATUSES = `INSERT INTO computed_status (id, organisation_id, created_at, ambition_id, measure_id, period,
    period_end, status, rule_set, rule_set_version, clause, explanation, workings, rests_on_hidden, cause)
  SELECT uuidv7(), $1, now(), n.ambition_id, n.measure_id, $3, '2031-06-30', n.status, n.rule_set,
    n.rule_set_version, n.clause, n.explanation, n.workings, n.rests_on_hidden, n.cause
  FROM json_populate_recordset(NULL::computed_status, $2) n`;

/**
 * The same number of readings and statuses in two statements and a commit over plain pg: nothing is judged, logged
 * or kept as an image. It writes for the organisations that the server comes to last.
 */
export function floorOfRecording(server, client) {
  const order = rotation(server.organisations).reverse();
  return async (turn) => {
    const id = await organisationId(client, order[turn % order.length]);
    const readings = await newestReadings(client, id);
    const statuses = await newestStatuses(client, id);
    const period = `${2031 + Math.floor(turn / order.length)} floor`;
    const { seconds } = await timed(async () => {
      await client.query('BEGIN');
      await client.query(READINGS, [id, JSON.stringify(readings), period]);
      await client.query(STATUSES, [id, JSON.stringify(statuses), period]);
      await client.query('COMMIT');
    });
    return { seconds, count: readings.length };
  };
}

/** Of the measures and of the ambitions, as the server writes them too. */
async function newestStatuses(client, organisation) {
  const { rows } = await client.query(
    `SELECT s.* FROM measure e JOIN computed_status s ON s.measure_id = e.id AND s.superseded_by_id IS NULL
     WHERE e.organisation_id = $1 AND s.period_end = '2024-03-31'
     UNION ALL
     SELECT s.* FROM ambition m JOIN computed_status s
       ON s.ambition_id = m.id AND s.measure_id IS NULL AND s.superseded_by_id IS NULL
     WHERE m.organisation_id = $1 AND s.period_end = '2024-03-31'`,
    [organisation],
  );
  return rows;
}
