import { relation, type SqlWriter } from '../../persistence/relation';
import { ruleChoiceJson } from '../rule-sets/rule-choice.repository';
import type {
  AmbitionHistory,
  MeasureHistory,
  OrganisationHistory,
  OwnerPlace,
  PriorityHistory,
} from './exception-records';
import { dayOf, linkSpells, type HistoryArgs } from './history-sql';

// Everything hangs from an organisation, but statuses and readings have no index that begins with it: they are
// reached through the index of the ambition or the measure that they belong to, never by the organisation alone.

export const organisationHistory = relation<OrganisationHistory>(
  'organisation history',
  (sql) => `SELECT o.id AS key, ${dayOf('o.created_at')} AS "foundedOn",
      (SELECT ${ruleChoiceJson('c')} FROM rule_choice c WHERE c.organisation_id = o.id AND c.measure_id IS NULL
        AND c.superseded_by_id IS NULL AND ${sql.visible('c')}) AS rules
    FROM organisation o WHERE o.id = ANY(${sql.keys}) AND ${sql.organisation('o.id')}`,
);

export const ownerPlaces = relation<OwnerPlace>(
  'owner places',
  (
    sql,
  ) => `SELECT w.organisation_id AS key, w.id, w.reports_to_id AS "reportsToId", w.division_id AS "divisionId"
    FROM owner w WHERE w.organisation_id = ANY(${sql.keys}) AND ${sql.visible('w')}`,
);

export const priorityHistories = relation<PriorityHistory>(
  'priority histories',
  (sql) => `SELECT p.organisation_id AS key, y.id,
      ${linkSpells(sql, 'ambition_priority', 'ambition_id', 'l.priority_id = y.id')} AS ambitions
    FROM plan p JOIN priority y ON y.plan_id = p.id
    WHERE p.organisation_id = ANY(${sql.keys}) AND ${sql.visible('p')} AND ${sql.visible('y')}`,
);

const ended = (sql: SqlWriter, alias: string, since: string, by: string): string =>
  `${alias}.period_end BETWEEN ${sql.value(since, 'date')} AND ${sql.value(by, 'date')}`;

export const ambitionHistories = relation<AmbitionHistory, HistoryArgs>(
  'ambition histories',
  (sql, { quarter, since, until }) => `SELECT m.organisation_id AS key, m.id, m.reference, m.theme,
      m.division_id AS "divisionId", m.owner_id AS "ownerId",
      COALESCE((SELECT json_object_agg(s.period, s.status) FROM computed_status s
        WHERE s.ambition_id = m.id AND s.measure_id IS NULL AND s.superseded_by_id IS NULL
          AND ${ended(sql, 's', since, until)} AND ${sql.visibleIn('s')}), '{}') AS computed,
      COALESCE((SELECT json_agg(s.period) FROM computed_status s
        WHERE s.ambition_id = m.id AND s.measure_id IS NULL AND s.superseded_by_id IS NULL AND s.rests_on_hidden
          AND ${ended(sql, 's', since, until)} AND ${sql.visibleIn('s')}), '[]') AS "computedOnHidden",
      COALESCE((SELECT json_object_agg(s.period, s.status) FROM published_status s
        WHERE s.ambition_id = m.id AND s.superseded_by_id IS NULL
          AND ${ended(sql, 's', since, until)} AND ${sql.visibleIn('s')}), '{}') AS published,
      (SELECT s.reason FROM published_status s WHERE s.ambition_id = m.id AND s.superseded_by_id IS NULL
        AND s.period = ${sql.value(quarter, 'text')} AND ${sql.visibleIn('s')}) AS "publishedReason",
      ${linkSpells(sql, 'action_ambition', 'action_id', 'l.ambition_id = m.id')} AS actions
    FROM ambition m WHERE m.organisation_id = ANY(${sql.keys}) AND ${sql.visible('m')}
    ORDER BY m.position, m.reference`,
);

/** A revision does not make a reading late: the day on which the first one came counts. */
const firstRecorded = (sql: SqlWriter): string =>
  `${dayOf(`CASE WHEN r.revision = 1 THEN r.created_at ELSE (
  SELECT min(f.created_at) FROM reading f WHERE f.measure_id = r.measure_id AND f.period_end = r.period_end
    AND f.period = r.period AND f.basis = r.basis AND ${sql.visibleIn('f')}) END`)}`;

/**
 * Readings on all bases and with their parts, since a hidden figure can follow from any of them (N7). Where a month
 * ends with its quarter, the quarter of a quarterly measure comes last.
 */
export const measureHistories = relation<MeasureHistory, HistoryArgs>(
  'measure histories',
  (
    sql,
    { quarter, since, until, asOf },
  ) => `SELECT m.organisation_id AS key, e.id, e.ambition_id AS "ambitionId", e.name, e.unit,
      e.decimal_places AS "decimalPlaces", e.polarity, e.cadence, e.headline_basis AS "headlineBasis",
      ${dayOf('e.created_at')} AS "addedOn", e.due_within_days AS "dueWithinDays",
      (SELECT ${ruleChoiceJson('c')} FROM rule_choice c
        WHERE c.measure_id = e.id AND c.superseded_by_id IS NULL AND ${sql.visible('c')}) AS rules,
      COALESCE((SELECT s.clause = 'WORSE_THAN_BASELINE' FROM computed_status s WHERE s.measure_id = e.id
        AND s.superseded_by_id IS NULL AND s.period = ${sql.value(quarter, 'text')} AND ${sql.visibleIn('s')}), FALSE)
        AS "worseThanBaseline",
      COALESCE((SELECT json_agg(json_build_array(r.period, r.period_end, r.basis, r.value::text, r.numerator::text,
          r.denominator::text, r.symbol, r.flags, r.components, ${firstRecorded(sql)})
          ORDER BY r.period_end, (e.cadence = 'QUARTERLY' AND r.period LIKE '% Q_'), r.created_at, r.id)
        FROM reading r WHERE r.measure_id = e.id AND r.superseded_by_id IS NULL
          AND ${ended(sql, 'r', since, asOf)} AND ${sql.visibleIn('r')}), '[]') AS readings,
      COALESCE((SELECT json_agg(json_build_object('on', n.period_end, 'n', n.n, 'q1', n.q1::text, 'q2', n.q2::text,
          'q3', n.q3::text) ORDER BY n.period_end)
        FROM national_set n WHERE n.measure_id = e.id AND n.superseded_by_id IS NULL
          AND n.period_end <= ${sql.value(until, 'date')} AND ${sql.visibleIn('n')}), '[]') AS sets,
      COALESCE((SELECT json_agg(json_build_object('period', p.period, 'quartile', p.value::text)
          ORDER BY p.period_end, p.id)
        FROM printed_fact p WHERE p.measure_id = e.id AND p.superseded_by_id IS NULL AND p.kind = 'QUARTILE'
          AND ${ended(sql, 'p', since, until)} AND ${sql.visibleIn('p')}), '[]') AS printed
    FROM ambition m JOIN measure e ON e.ambition_id = m.id
    WHERE m.organisation_id = ANY(${sql.keys}) AND ${sql.visible('m')} AND ${sql.visible('e')}
    ORDER BY m.position, e.position, e.name`,
);
