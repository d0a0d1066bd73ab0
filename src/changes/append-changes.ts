import type { EntityManager } from 'typeorm';
import type { ChangeDraft } from './catalogue';

export interface Appended {
  readonly first: number;
  readonly last: number;
}

/**
 * The last statement of a writing transaction: takes the organisation's next numbers and enters the changes
 * under them. The row lock on the head is held to the commit, so numbers follow commit order, and a rollback
 * gives them back. Sequences would not do: they are handed out before the commit and are lost by a rollback.
 */
export async function appendChanges(
  manager: EntityManager,
  command: { readonly id: string; readonly organisationId: string },
  drafts: readonly ChangeDraft[],
  result: unknown,
): Promise<Appended> {
  const entries = drafts.map((draft) => ({
    kind: draft.kind,
    subject_type: draft.subjectType,
    subject_id: draft.subjectId,
    axis: draft.axis ?? null,
    from_value: draft.from ?? null,
    to_value: draft.to ?? null,
    reason: draft.reason ?? null,
    period: draft.period?.label ?? null,
    period_end: draft.period?.endsOn ?? null,
    after_lock: draft.afterLock ?? false,
    fields: draft.fields ?? null,
  }));
  const rows: { first: string; last: string }[] = await manager.query(APPEND, [
    command.organisationId,
    command.id,
    entries.length,
    JSON.stringify(entries),
    JSON.stringify(result ?? null),
  ]);
  const row = rows[0];
  if (!row) throw new Error(`Organisation ${command.organisationId} has no stream`);
  return { first: Number(row.first), last: Number(row.last) };
}

const APPEND = `
WITH head AS (
  UPDATE stream SET head = head + $3::bigint WHERE organisation_id = $1 RETURNING head - $3::bigint AS before
), entered AS (
  INSERT INTO change (organisation_id, sequence, at, command_id, kind, subject_type, subject_id, axis, from_value,
    to_value, reason, period, period_end, after_lock, actor, actor_owner_id, fields)
  SELECT c.organisation_id, head.before + e.ordinality, c.created_at, c.id, e.kind, e.subject_type, e.subject_id,
    e.axis, e.from_value, e.to_value, e.reason, e.period, e.period_end, e.after_lock, c.actor, c.actor_owner_id,
    e.fields
  FROM head, command c, ROWS FROM (jsonb_to_recordset($4::jsonb) AS (kind text, subject_type text,
    subject_id uuid, axis text, from_value text, to_value text, reason text, period text, period_end date,
    after_lock boolean, fields jsonb)) WITH ORDINALITY AS e
  WHERE c.id = $2
), closed AS (
  UPDATE command SET first_sequence = head.before + 1, last_sequence = head.before + $3::bigint, result = $5::jsonb
  FROM head WHERE command.id = $2
)
SELECT before + 1 AS first, before + $3::bigint AS last FROM head`;
