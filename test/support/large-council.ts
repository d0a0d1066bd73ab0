import { quarterBefore, quarterOf } from '../../src/domain/quarter';
import type { World } from './world';

interface Size {
  readonly ambitions: number;
  readonly measuresEach: number;
  readonly quarters: number;
}

/** The newest quarter of a large council. */
export const NEWEST = '2025-26 Q4';

// Hashes give figures and statuses that look random and are the same in every run.
const draw = (what: string, sides: number): string =>
  `(('x' || substr(md5(${what}), 1, 7))::bit(28)::int % ${sides})`;

const STATUSES = `(ARRAY['ON_TARGET', 'CLOSE_TO_TRAJECTORY', 'OFF_TRAJECTORY']::trajectory_status[])`;
const PLAN = `(ARRAY['ON_TRACK', 'ON_TRACK', 'SOME_OBSTACLES', 'OFF_TRACK', 'COMPLETE']::plan_status[])`;
const ROW = `gen_random_uuid(), $1, '2016-03-01'::timestamptz`;

const STEPS = [
  `INSERT INTO ambition (id, organisation_id, created_at, reference, position, theme, descriptor, division_id, owner_id)
    SELECT ${ROW}, 'L' || n, n, 'Theme ' || n % 5, 'Descriptor', $4, $5 FROM generate_series(1, $2) n`,
  `INSERT INTO measure (id, organisation_id, created_at, ambition_id, position, name, unit, decimal_places, polarity,
      cadence, headline_basis)
    SELECT ${ROW}, m.id, n, 'Measure ' || n, 'PERCENT', 1, 'HIGHER_IS_BETTER', 'QUARTERLY', 'IN_PERIOD'
    FROM ambition m, generate_series(1, $3) n WHERE m.organisation_id = $1`,
  `INSERT INTO reading (id, organisation_id, created_at, measure_id, period, period_end, basis, value, numerator,
      denominator)
    SELECT gen_random_uuid(), $1, (q.ends + 30)::timestamptz, e.id, q.label, q.ends, 'IN_PERIOD', f.figure, f.figure * 5,
      500 FROM measure e CROSS JOIN quarters q
      CROSS JOIN LATERAL (SELECT 20 + ${draw(`e.name || e.ambition_id || q.label`, 600)} / 10.0 AS figure) f
    WHERE e.organisation_id = $1`,
  `INSERT INTO published_status (id, organisation_id, created_at, ambition_id, period, period_end, status, reason)
    SELECT ${ROW}, m.id, q.label, q.ends, ${STATUSES}[1 + ${draw(`m.reference || q.label`, 3)}], 'As reported'
    FROM ambition m, quarters q WHERE m.organisation_id = $1`,
  `INSERT INTO computed_status (id, organisation_id, created_at, ambition_id, measure_id, period, period_end, status,
      rule_set, rule_set_version, clause, explanation, rests_on_hidden, cause)
    SELECT ${ROW}, s.ambition_id, s.measure_id, q.label, q.ends,
      ${STATUSES}[1 + ${draw(`m.reference || s.name || q.label`, 3)}], 'TRAJECTORY', 1, 'BEYOND_TOLERANCE',
      'As computed from a baseline, a target, a reading and what may be expected between them.', FALSE, 'ReadingRecorded'
    FROM (SELECT id AS ambition_id, NULL::uuid AS measure_id, '' AS name FROM ambition WHERE organisation_id = $1
      UNION ALL SELECT ambition_id, id, name FROM measure WHERE organisation_id = $1) s
    JOIN ambition m ON m.id = s.ambition_id CROSS JOIN quarters q`,
  `INSERT INTO action (id, organisation_id, created_at, reference, title, owner_id, status, due_date, original_due_date)
    SELECT ${ROW}, 'L' || n, 'Action ' || n, $5, 'ON_TRACK', d.due, d.due
    FROM generate_series(1, $2 * 2) n CROSS JOIN LATERAL (SELECT '2025-06-30'::date + n * 5 AS due) d`,
  `INSERT INTO action_update (id, organisation_id, created_at, action_id, note, status, due_date)
    SELECT ${ROW}, c.id, '', c.status, c.due_date FROM action c WHERE c.organisation_id = $1`,
  `INSERT INTO action_ambition (id, organisation_id, created_at, action_id, ambition_id)
    SELECT ${ROW}, c.id, m.id FROM action c JOIN ambition m ON m.organisation_id = c.organisation_id
      AND m.position = 1 + substr(c.reference, 2)::int % $2 WHERE c.organisation_id = $1 AND m.position % 3 > 0`,
  `INSERT INTO plan (id, organisation_id, created_at, reference, name, starts_on, ends_on)
    SELECT ${ROW}, 'L', 'Plan', '2016-04-01', '2028-03-31'`,
  `INSERT INTO priority (id, organisation_id, created_at, plan_id, number, title)
    SELECT ${ROW}, p.id, n, 'Priority ' || n FROM plan p, generate_series(1, 10) n WHERE p.organisation_id = $1`,
  `INSERT INTO area_of_action (id, organisation_id, created_at, priority_id, reference, position, title, owner_id)
    SELECT ${ROW}, y.id, 'L' || y.number || '.' || n, n, 'Area ' || n, $5
    FROM priority y, generate_series(1, 3) n WHERE y.organisation_id = $1`,
  `INSERT INTO plan_status_update (id, organisation_id, created_at, area_of_action_id, period, period_end, plan_status,
      narrative)
    SELECT ${ROW}, a.id, q.label, q.ends, ${PLAN}[1 + ${draw(`a.reference || q.label`, 5)}], 'As planned'
    FROM area_of_action a, quarters q WHERE a.organisation_id = $1`,
  `INSERT INTO ambition_priority (id, organisation_id, created_at, ambition_id, priority_id)
    SELECT ${ROW}, m.id, y.id FROM ambition m JOIN priority y ON y.organisation_id = m.organisation_id
      AND y.number IN (1 + m.position % 10, 1 + (m.position + 3) % 10) WHERE m.organisation_id = $1`,
];

/**
 * A council with many measures and a long past, written past the services: they would take minutes. Every ambition
 * has a published and a computed status in every quarter; two of three have actions.
 */
export async function largeCouncil(world: World, slug: string, size: Size): Promise<void> {
  const council = await world.seed(slug);
  const [division, owner] = [await council.division(), await council.owner()];
  await council.round(NEWEST);
  await council.lock(NEWEST);
  const organisationId = await world.organisationId(slug);
  const quarters = [quarterOf('2026-03-31')];
  for (let [first] = quarters; first && quarters.length < size.quarters;) {
    first = quarterBefore(first);
    quarters.push(first);
  }
  const rows = JSON.stringify(quarters.map(({ label, endsOn }) => ({ label, ends: endsOn })));
  const values = [organisationId, size.ambitions, size.measuresEach, division, owner];
  for (const step of STEPS) {
    const used = values.map((value, index) => (step.includes(`$${index + 1}`) ? value : undefined));
    await world.sql(...renumbered(step, used, rows));
  }
  await world.sql('ANALYZE');
}

const TYPES = ['uuid', 'int', 'int', 'uuid', 'uuid'];

/** A statement takes only the values that it names, each with its type, and the quarters as a table. */
function renumbered(step: string, values: readonly unknown[], quarters: string): [string, unknown[]] {
  const taken: unknown[] = [];
  let text = step.replace(/\$(\d)/g, (_, number: string) => `@${number}`);
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    taken.push(value);
    text = text.replaceAll(`@${index + 1}`, `$${taken.length}::${TYPES[index]}`);
  }
  if (!text.includes(' quarters q')) return [text, taken];
  taken.push(quarters);
  const table = `jsonb_to_recordset($${taken.length}::jsonb) AS q(label text, ends date)`;
  return [text.replace(' quarters q', ` ${table}`), taken];
}
