import type { ChangeDraft } from '../../changes/catalogue';
import type { Transaction } from '../../changes/transaction';
import { groupBy } from '../../domain/group-by';
import type { Clause } from '../../domain/trajectory/facts';
import type { TrajectoryStatus } from '../../domain/vocabulary';
import { newId } from '../../persistence/new-id';
import { ComputedStatusEntity } from './computed-status.entity';
import type { StatusDraft, StatusInputsRecord } from './status-draft';

/** What stands, as far as another verdict must be told from it. */
export interface StandingStatus {
  readonly id: string;
  readonly ambitionId: string;
  readonly measureId: string | null;
  readonly period: string;
  readonly periodEnd: string;
  readonly status: TrajectoryStatus;
  readonly ruleSet: string;
  readonly ruleSetVersion: number;
  readonly clause: Clause;
  readonly explanation: string;
  readonly workings: StatusInputsRecord | null;
  readonly restsOnHidden: boolean;
}

export interface CausedDraft extends StatusDraft {
  readonly cause: string;
}

// Measures by their own ids: the index of ambitions holds only the verdicts on them, and without one every status of
// every organisation would be gone through.
const STANDING = `SELECT s.id, s.ambition_id AS "ambitionId", s.measure_id AS "measureId", s.period,
    s.period_end::text AS "periodEnd", s.status, s.rule_set AS "ruleSet", s.rule_set_version AS "ruleSetVersion",
    s.clause, s.explanation, s.workings, s.rests_on_hidden AS "restsOnHidden"
  FROM computed_status s WHERE s.organisation_id = $1 AND s.superseded_by_id IS NULL
    AND ((s.measure_id IS NULL AND s.ambition_id = ANY($2)) OR s.measure_id = ANY(ARRAY(
      SELECT e.id FROM measure e WHERE e.organisation_id = $1 AND e.ambition_id = ANY($2))))`;

const SUPERSEDE = `UPDATE computed_status s SET superseded_by_id = n.id
  FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, replaces uuid)
  WHERE s.organisation_id = $1 AND s.id = n.replaces`;

const INSERT = `INSERT INTO computed_status (id, organisation_id, created_at, ambition_id, measure_id, period,
    period_end, status, rule_set, rule_set_version, clause, explanation, workings, rests_on_hidden, cause)
  SELECT n.id, $1, $2, n."ambitionId", n."measureId", n.period, n."periodEnd", n.status, n."ruleSet",
    n."ruleSetVersion", n.clause, n.explanation, n.workings, n."restsOnHidden", n.cause
  FROM jsonb_to_recordset($3::jsonb) AS n(id uuid, "ambitionId" uuid, "measureId" uuid, period text,
    "periodEnd" date, status trajectory_status, "ruleSet" rule_set_name, "ruleSetVersion" int, clause text,
    explanation text, workings jsonb, "restsOnHidden" boolean, cause text)`;

export const standingStatuses = (
  tx: Transaction,
  ambitionIds: readonly string[],
): Promise<StandingStatus[]> => tx.manager.query(STANDING, [tx.organisationId, ambitionIds]);

const placeOf = ({ ambitionId, measureId }: { ambitionId: string; measureId: string | null }): string =>
  `${ambitionId} ${measureId ?? ''}`;

/**
 * Keeps the verdicts that differ from what stands and logs each change of a status. Three statements, however many
 * there are. Answers the id under which each draft stands now.
 */
export async function storeStatuses(
  tx: Transaction,
  drafts: readonly CausedDraft[],
  standing: readonly StandingStatus[],
): Promise<string[]> {
  const places = new Map(groupBy(standing, placeOf));
  const rows: (CausedDraft & { id: string; replaces: string | null })[] = [];
  const ids = drafts.map((draft) => {
    const earlier = places.get(placeOf(draft)) ?? [];
    const same = earlier.find(({ period }) => period === draft.period);
    if (same && isSame(same, draft)) return same.id;
    const row = { ...draft, id: newId(), replaces: same?.id ?? null };
    rows.push(row);
    const from = (same ?? before(earlier, draft.periodEnd))?.status ?? null;
    if (isNews(from, draft.status)) tx.log(entryOf(draft, from));
    if (same) earlier.splice(earlier.indexOf(same), 1);
    earlier.push({ ...draft, id: row.id });
    places.set(placeOf(draft), earlier);
    return row.id;
  });
  if (rows.length > 0) await write(tx, rows);
  return ids;
}

async function write(
  tx: Transaction,
  rows: readonly (CausedDraft & { id: string; replaces: string | null })[],
): Promise<void> {
  const replaced = rows.filter(({ replaces }) => replaces !== null);
  if (replaced.length > 0) {
    const pairs = replaced.map(({ id, replaces }) => ({ id, replaces }));
    await tx.manager.query(SUPERSEDE, [tx.organisationId, JSON.stringify(pairs)]);
    for (const { replaces } of replaced) tx.touch(ComputedStatusEntity, replaces ?? '');
  }
  await tx.manager.query(INSERT, [tx.organisationId, tx.now, JSON.stringify(rows)]);
  for (const { id } of rows) tx.touch(ComputedStatusEntity, id);
}

const isSame = (a: StandingStatus, b: StatusDraft): boolean =>
  a.status === b.status &&
  a.clause === b.clause &&
  a.ruleSet === b.ruleSet &&
  a.ruleSetVersion === b.ruleSetVersion &&
  a.explanation === b.explanation &&
  a.restsOnHidden === b.restsOnHidden &&
  isSameInputs(a.workings, b.workings);

/** A sentence need not name every figure, yet the figures beside it must be those of now. JSON keeps no order. */
function isSameInputs(a: StatusInputsRecord | null, b: StatusInputsRecord | null): boolean {
  if (a === null || b === null) return a === b;
  return (Object.keys(b) as (keyof StatusInputsRecord)[]).every((name) => a[name] === b[name]);
}

const before = (earlier: readonly StandingStatus[], periodEnd: string): StandingStatus | undefined =>
  earlier
    .filter((status) => status.periodEnd < periodEnd)
    .sort((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1))[0];

const UNJUDGED: readonly TrajectoryStatus[] = ['ESTABLISHING_BASELINE', 'DATA_NOT_AVAILABLE'];

/** A first status that says that nothing can be said yet is no news. */
const isNews = (from: TrajectoryStatus | null, to: TrajectoryStatus): boolean =>
  from === null ? !UNJUDGED.includes(to) : from !== to;

/** The log is read by people who may not see a hidden figure, and is never rewritten: the sentence stays out (N7). */
const entryOf = (draft: CausedDraft, from: TrajectoryStatus | null): ChangeDraft => ({
  kind: 'StatusComputed',
  subjectType: draft.measureId === null ? 'Ambition' : 'Measure',
  subjectId: draft.measureId ?? draft.ambitionId,
  axis: 'TRAJECTORY',
  from,
  to: draft.status,
  reason: draft.restsOnHidden ? null : draft.explanation,
  period: { label: draft.period, endsOn: draft.periodEnd },
  fields: { cause: { from: null, to: draft.cause } },
});
