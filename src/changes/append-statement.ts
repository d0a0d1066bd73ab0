import type { ChangeDraft } from './catalogue';
import { concernBits, concernSql } from './concern-sql';

export interface NamedStatement {
  /** PostgreSQL keeps the plan under it for as long as the connection lasts. */
  readonly name: string;
  readonly text: string;
}

const known = new Map<number, NamedStatement>();

/**
 * The statement that enters these drafts in the log with what each of them concerns. Only what they need is in it: as a
 * rule a command is about one or two types of subject, so there are few of them.
 */
export function appendStatement(drafts: readonly ChangeDraft[]): NamedStatement {
  const bits = concernBits(drafts);
  const statement = known.get(bits) ?? {
    name: `append_changes_${bits}`,
    text: bits === 0 ? append() : append(`${concernSql(bits)}, `, CONCERNED),
  };
  known.set(bits, statement);
  return statement;
}

const CONCERNED = {
  columns: ', ambition_ids, owner_ids, division_ids, themes',
  values: `, coalesce(k.ambition_ids, '{}'), coalesce(k.owner_ids, '{}'), coalesce(k.division_ids, '{}'),
    coalesce(k.themes, '{}')`,
  join: 'LEFT JOIN concern k ON k.place = e.place',
};

const append = (concern = '', { columns, values, join } = { columns: '', values: '', join: '' }): string => `
WITH head AS (
  UPDATE stream SET head = head + $3::bigint WHERE organisation_id = $1 RETURNING head - $3::bigint AS before
), entry AS (
  SELECT e.ordinality AS place, e.* FROM ROWS FROM (jsonb_to_recordset($4::jsonb) AS (kind text, subject_type text,
    subject_id uuid, axis text, from_value text, to_value text, reason text, period text, period_end date,
    after_lock boolean, fields jsonb)) WITH ORDINALITY AS e
), ${concern}entered AS (
  INSERT INTO change (organisation_id, sequence, at, command_id, kind, subject_type, subject_id, axis, from_value,
    to_value, reason, period, period_end, after_lock, actor, actor_owner_id, fields${columns})
  SELECT c.organisation_id, head.before + e.place, c.created_at, c.id, e.kind, e.subject_type, e.subject_id,
    e.axis, e.from_value, e.to_value, e.reason, e.period, e.period_end, e.after_lock, c.actor, c.actor_owner_id,
    e.fields${values}
  FROM head CROSS JOIN command c CROSS JOIN entry e ${join}
  WHERE c.id = $2
), closed AS (
  UPDATE command SET first_sequence = head.before + 1, last_sequence = head.before + $3::bigint, result = $5::jsonb
  FROM head WHERE command.id = $2
)
SELECT before + 1 AS first, before + $3::bigint AS last FROM head`;
