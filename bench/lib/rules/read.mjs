import { Caller } from './caller.mjs';
import { EXCEPTIONS, STATUSES } from './documents.mjs';
import { floorOf } from './floor.mjs';

/** Reads the computed statuses of every measure of an organisation for every quarter. */
export function readingStatuses(server) {
  const caller = new Caller(server);
  return async (turn) => {
    const { data, seconds } = await caller.ask(caller.organisationAt(turn), STATUSES);
    const count = data.organisation.ambitions.nodes
      .flatMap(({ measures }) => measures)
      .reduce((sum, { computedStatuses }) => sum + computedStatuses.length, 0);
    if (count < server.measures * server.quarters) throw new Error(`Only ${count} statuses were given`);
    return { seconds, count };
  };
}

/** Asks for what calls for attention in an organisation at the end of its newest quarter. */
export function findingExceptions(server, period) {
  const caller = new Caller(server);
  return async (turn) => {
    const { data, seconds } = await caller.ask(caller.organisationAt(turn), EXCEPTIONS, { period });
    const count = data.exceptions.totalCount;
    if (count === 0) throw new Error('No exceptions were found');
    return { seconds, count };
  };
}

/** The same statuses by one statement over plain pg, as text of JSON. */
export const floorOfStatuses = (server, client) =>
  floorOf(server, client, {
    statuses: `SELECT e.name, s.status, s.clause, s.explanation, s.period, s.workings->>'actual' AS actual,
       s.workings->>'expected' AS expected, s.workings->>'target' AS target
     FROM measure e JOIN computed_status s ON s.measure_id = e.id AND s.superseded_by_id IS NULL
     WHERE e.organisation_id = $1 ORDER BY e.id, s.period_end DESC`,
  });

/** What the rules look at above all, only read over plain pg: readings and statuses. No rule is applied. */
export const floorOfExceptions = (server, client) =>
  floorOf(server, client, {
    readings: `SELECT r.measure_id, r.period, r.value, r.numerator, r.denominator, r.symbol, r.created_at
     FROM measure e JOIN reading r ON r.measure_id = e.id AND r.superseded_by_id IS NULL
     WHERE e.organisation_id = $1 ORDER BY e.id, r.period_end`,
    outcomes: `SELECT s.ambition_id, s.period, s.status, p.status AS published
     FROM ambition m JOIN computed_status s
       ON s.ambition_id = m.id AND s.measure_id IS NULL AND s.superseded_by_id IS NULL
     LEFT JOIN published_status p
       ON p.ambition_id = m.id AND p.period = s.period AND p.superseded_by_id IS NULL
     WHERE m.organisation_id = $1 ORDER BY m.id, s.period_end`,
  });
