/**
 * The SQL of every relation: one statement each, which answers a whole batch of keys. `$1` holds the keys, `$2` the
 * caller's organisation. Only the columns that the peer's schema shows are read.
 */
const AMBITION = 'm.id, m.reference, m.theme, m.descriptor, m.owner_id AS "ownerId"';
const PRIORITY = `y.id, y.number, y.title, array_to_json(y.i_statements) AS "iStatements",
  array_to_json(y.we_statements) AS "weStatements", y.sponsor_id AS "sponsorId"`;
const ACTION = 'c.id, c.title, c.status, c.due_date AS "dueDate", c.owner_id AS "ownerId"';
const RECOMMENDATION = 'n.id, n.reference, n.title';
const READING = 'r.value, r.symbol, r.numerator, r.denominator, r.basis, r.period';

const statement = (name, text) => ({ name, text });

export const organisationBySlug = statement(
  'organisation_by_slug',
  'SELECT o.id, o.name FROM organisation o WHERE o.slug = $1 AND o.id = $2',
);

export const ambitionByReference = statement(
  'ambition_by_reference',
  `SELECT ${AMBITION} FROM ambition m JOIN organisation o ON o.id = m.organisation_id
   WHERE o.slug = $1 AND m.organisation_id = $2 AND m.reference = $3`,
);

export const plansOfOrganisation = statement(
  'plans_of_organisation',
  `SELECT p.organisation_id AS key, p.id, p.name FROM plan p
   WHERE p.organisation_id = ANY($1::uuid[]) AND p.organisation_id = $2 ORDER BY p.starts_on DESC, p.reference`,
);

export const prioritiesOfPlan = statement(
  'priorities_of_plan',
  `SELECT y.plan_id AS key, ${PRIORITY} FROM priority y
   WHERE y.plan_id = ANY($1::uuid[]) AND y.organisation_id = $2 ORDER BY y.number`,
);

export const ownersById = statement(
  'owners_by_id',
  'SELECT w.id AS key, w.post FROM owner w WHERE w.id = ANY($1::uuid[]) AND w.organisation_id = $2',
);

export const areasOfPriority = statement(
  'areas_of_priority',
  `SELECT a.priority_id AS key, a.id, a.title, a.due_date AS "dueDate" FROM area_of_action a
   WHERE a.priority_id = ANY($1::uuid[]) AND a.organisation_id = $2 ORDER BY a.position, a.reference`,
);

export const ambitionsOfPriority = statement(
  'ambitions_of_priority',
  `SELECT l.priority_id AS key, ${AMBITION} FROM ambition_priority l JOIN ambition m ON m.id = l.ambition_id
   WHERE l.priority_id = ANY($1::uuid[]) AND l.removed_at IS NULL AND l.organisation_id = $2
   ORDER BY m.position, m.reference`,
);

export const statusOfArea = statement(
  'status_of_area',
  `SELECT k.key, x.* FROM unnest($1::uuid[]) k(key) CROSS JOIN LATERAL (
     SELECT u.plan_status AS "planStatus", u.narrative, u.period FROM plan_status_update u
     WHERE u.area_of_action_id = k.key AND u.superseded_by_id IS NULL AND u.organisation_id = $2
     ORDER BY u.period_end DESC, u.created_at DESC LIMIT 1) x`,
);

export const statusOfRecommendation = statement(
  'status_of_recommendation',
  `SELECT k.key, x.plan_status AS status FROM unnest($1::uuid[]) k(key) CROSS JOIN LATERAL (
     SELECT u.plan_status FROM plan_status_update u
     WHERE u.recommendation_id = k.key AND u.superseded_by_id IS NULL AND u.organisation_id = $2
     ORDER BY u.period_end DESC, u.created_at DESC LIMIT 1) x`,
);

const actionsThrough = (name, table, column) =>
  statement(
    name,
    `SELECT l.${column} AS key, ${ACTION} FROM ${table} l JOIN action c ON c.id = l.action_id
     WHERE l.${column} = ANY($1::uuid[]) AND l.removed_at IS NULL AND l.organisation_id = $2
     ORDER BY c.due_date NULLS LAST, c.reference`,
  );

export const actionsOfArea = actionsThrough('actions_of_area', 'action_area', 'area_of_action_id');
export const actionsOfRecommendation = actionsThrough(
  'actions_of_recommendation',
  'action_recommendation',
  'recommendation_id',
);

/** The window counts the whole list before the page is cut from it. `$3` is one row more than the page. */
export const ambitionsOfOrganisation = statement(
  'ambitions_of_organisation',
  `SELECT k.key, x.* FROM unnest($1::uuid[]) k(key) CROSS JOIN LATERAL (
     SELECT ${AMBITION}, m.position, count(*) OVER ()::int AS total FROM ambition m
     WHERE m.organisation_id = k.key AND m.organisation_id = $2 ORDER BY m.position, m.id LIMIT $3) x`,
);

export const prioritiesOfAmbition = statement(
  'priorities_of_ambition',
  `SELECT l.ambition_id AS key, ${PRIORITY} FROM ambition_priority l JOIN priority y ON y.id = l.priority_id
   WHERE l.ambition_id = ANY($1::uuid[]) AND l.removed_at IS NULL AND l.organisation_id = $2 ORDER BY y.number, y.id`,
);

export const recommendationsOfAmbition = statement(
  'recommendations_of_ambition',
  `SELECT l.ambition_id AS key, ${RECOMMENDATION} FROM ambition_recommendation l
   JOIN recommendation n ON n.id = l.recommendation_id
   WHERE l.ambition_id = ANY($1::uuid[]) AND l.removed_at IS NULL AND l.organisation_id = $2 ORDER BY n.reference`,
);

export const publishedOfAmbition = statement(
  'published_of_ambition',
  `SELECT k.key, x.* FROM unnest($1::uuid[]) k(key) CROSS JOIN LATERAL (
     SELECT s.status, s.reason, s.period FROM published_status s
     WHERE s.ambition_id = k.key AND s.superseded_by_id IS NULL AND s.organisation_id = $2
     ORDER BY s.period_end DESC, s.created_at DESC LIMIT 1) x`,
);

export const measuresOfAmbition = statement(
  'measures_of_ambition',
  `SELECT e.ambition_id AS key, e.id, e.name, e.unit, e.polarity, e.decimal_places AS places,
     e.headline_basis AS "headlineBasis" FROM measure e
   WHERE e.ambition_id = ANY($1::uuid[]) AND e.organisation_id = $2 ORDER BY e.position, e.name`,
);

export const baselineOfMeasure = statement(
  'baseline_of_measure',
  `SELECT b.measure_id AS key, b.value, b.unit FROM baseline b
   WHERE b.measure_id = ANY($1::uuid[]) AND b.superseded_by_id IS NULL AND b.organisation_id = $2`,
);

export const targetOfMeasure = statement(
  'target_of_measure',
  `SELECT t.measure_id AS key, t.kind, t.value, t.unit, t.bound, t.direction, t.min, t.max, t.rule,
     t.at_least AS "atLeast", t.date, t.description FROM target t
   WHERE t.measure_id = ANY($1::uuid[]) AND t.superseded_by_id IS NULL AND t.organisation_id = $2`,
);

/** `$3` holds the headline basis of each measure: its newest reading comes from the index, others only if it has none. */
export const latestOfMeasure = statement(
  'latest_of_measure',
  `SELECT k.key, x.* FROM unnest($1::uuid[], $3::basis[]) k(key, headline) CROSS JOIN LATERAL (
     (SELECT ${READING} FROM reading r
      WHERE r.measure_id = k.key AND r.basis = k.headline AND r.superseded_by_id IS NULL AND r.organisation_id = $2
      ORDER BY r.period_end DESC, r.created_at DESC, r.id DESC LIMIT 1)
     UNION ALL
     (SELECT ${READING} FROM reading r
      WHERE r.measure_id = k.key AND r.superseded_by_id IS NULL AND r.organisation_id = $2
      ORDER BY r.period_end DESC, r.created_at DESC, r.id DESC LIMIT 1)
     LIMIT 1) x`,
);

export const readingsOfMeasure = statement(
  'readings_of_measure',
  `SELECT k.key, x.* FROM unnest($1::uuid[]) k(key) CROSS JOIN LATERAL (
     SELECT ${READING} FROM reading r
     WHERE r.measure_id = k.key AND r.superseded_by_id IS NULL AND r.organisation_id = $2
     ORDER BY r.period_end DESC, r.period DESC, r.basis::text DESC, r.revision DESC LIMIT $3) x`,
);

export const inspectionsOfOrganisation = statement(
  'inspections_of_organisation',
  `SELECT i.organisation_id AS key, i.id, i.inspectorate, i.framework, i.started_on AS "startedOn" FROM inspection i
   WHERE i.organisation_id = ANY($1::uuid[]) AND i.organisation_id = $2 ORDER BY i.started_on DESC, i.reference`,
);

export const recommendationsOfInspection = statement(
  'recommendations_of_inspection',
  `SELECT n.inspection_id AS key, ${RECOMMENDATION} FROM recommendation n
   WHERE n.inspection_id = ANY($1::uuid[]) AND n.organisation_id = $2 ORDER BY n.position, n.reference`,
);

export const leadOwnersOfRecommendation = statement(
  'lead_owners_of_recommendation',
  `SELECT l.recommendation_id AS key, w.post FROM recommendation_lead l JOIN owner w ON w.id = l.owner_id
   WHERE l.recommendation_id = ANY($1::uuid[]) AND l.removed_at IS NULL AND l.organisation_id = $2 ORDER BY w.post`,
);

export const ambitionsOfRecommendation = statement(
  'ambitions_of_recommendation',
  `SELECT l.recommendation_id AS key, ${AMBITION} FROM ambition_recommendation l
   JOIN ambition m ON m.id = l.ambition_id
   WHERE l.recommendation_id = ANY($1::uuid[]) AND l.removed_at IS NULL AND l.organisation_id = $2
   ORDER BY m.position, m.reference`,
);

const standing = (parent, column, table, status) => `LEFT JOIN LATERAL (
  SELECT s.${status} AS status FROM ${table} s WHERE s.${column} = ${parent}.id AND s.superseded_by_id IS NULL
  ORDER BY s.period_end DESC, s.created_at DESC LIMIT 1) standing ON TRUE`;

const counts = (name, table, status, join) =>
  statement(
    name,
    `SELECT t.organisation_id AS key, ${status} AS status, count(*)::int AS count FROM ${table} t ${join}
     WHERE t.organisation_id = ANY($1::uuid[]) AND t.organisation_id = $2 GROUP BY 1, 2 ORDER BY 2 NULLS LAST`,
  );

export const trajectoryCounts = counts(
  'trajectory_counts',
  'ambition',
  'standing.status',
  standing('t', 'ambition_id', 'published_status', 'status'),
);
export const areaCounts = counts(
  'area_counts',
  'area_of_action',
  'standing.status',
  standing('t', 'area_of_action_id', 'plan_status_update', 'plan_status'),
);
export const recommendationCounts = counts(
  'recommendation_counts',
  'recommendation',
  'standing.status',
  standing('t', 'recommendation_id', 'plan_status_update', 'plan_status'),
);
export const actionCounts = counts('action_counts', 'action', 't.status', '');
