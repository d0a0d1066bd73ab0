import type { ChangeDraft } from './catalogue';
import { concernBits, concernSql } from './concern-sql';

export interface NamedStatement {
  /** PostgreSQL keeps the plan under it for as long as the connection lasts. */
  readonly name: string;
  readonly text: string;
}

export interface Shape {
  readonly drafts: readonly ChangeDraft[];
  /** Tables whose rows are kept as images, in the order of their parameters. */
  readonly tables: readonly string[];
  /** True where the command was entered beforehand, to hold its idempotency key. */
  readonly held: boolean;
  /** True where the answer has to say which divisions each entry concerns. */
  readonly limited: boolean;
}

const CONCERN = 'LEFT JOIN concern k ON k.place = e.place';
const known = new Map<string, NamedStatement>();

/**
 * The statement that enters a command, its entries with what each of them concerns, and the rows as it left them. Only
 * what these need is in it: as a rule a command is about one or two types of subject, so there are few of them.
 */
export function appendStatement({ drafts, tables, held, limited }: Shape): NamedStatement {
  const bits = concernBits(drafts);
  const key = [bits, held, limited, ...tables].join();
  let statement = known.get(key);
  if (!statement) {
    statement = { name: `append_changes_${known.size}`, text: append(bits, tables, held, limited) };
    known.set(key, statement);
  }
  return statement;
}

/** Values $1 to $5; then $6 to $10 where the command is entered here; then one array of ids for each table. */
const append = (bits: number, tables: readonly string[], held: boolean, limited: boolean): string => {
  const { columns, values, join, parts } =
    bits === 0 ? UNCONCERNED : { ...CONCERNED, parts: `${concernSql(bits)}, ` };
  return `
WITH head AS (
  UPDATE stream SET head = head + $3::bigint WHERE organisation_id = $1 RETURNING head - $3::bigint AS before
), entered AS (${held ? CLOSE_COMMAND : ENTER_COMMAND} RETURNING command.*
), entry AS (
  SELECT e.ordinality AS place, e.* FROM ROWS FROM (jsonb_to_recordset($4::jsonb) AS (kind text, subject_type text,
    subject_id uuid, axis text, from_value text, to_value text, reason text, period text, period_end date,
    after_lock boolean, fields jsonb)) WITH ORDINALITY AS e
), ${parts}${tables.map((table, index) => imagesOf(table, index + (held ? 6 : 11))).join('')}logged AS (
  INSERT INTO change (organisation_id, sequence, at, command_id, kind, subject_type, subject_id, axis, from_value,
    to_value, reason, period, period_end, after_lock, actor, actor_owner_id, fields${columns})
  SELECT c.organisation_id, head.before + e.place, c.created_at, c.id, e.kind, e.subject_type, e.subject_id,
    e.axis, e.from_value, e.to_value, e.reason, e.period, e.period_end, e.after_lock, c.actor, c.actor_owner_id,
    e.fields${values}
  FROM head CROSS JOIN entered c CROSS JOIN entry e ${join}
)
SELECT before + 1 AS first, before + $3::bigint AS last${limited && bits > 0 ? DIVISIONS : ''} FROM head`;
};

/** In the order of the entries. JSON, since arrays within an array would have to be of one length. */
const DIVISIONS = `,
  (SELECT jsonb_agg(coalesce(k.division_ids, '{}') ORDER BY e.place) FROM entry e ${CONCERN}) AS divisions`;

const UNCONCERNED = { columns: '', values: '', join: '', parts: '' };

const CONCERNED = {
  columns: ', ambition_ids, owner_ids, division_ids, themes',
  values: `, coalesce(k.ambition_ids, '{}'), coalesce(k.owner_ids, '{}'), coalesce(k.division_ids, '{}'),
    coalesce(k.themes, '{}')`,
  join: CONCERN,
};

const ENTER_COMMAND = `
  INSERT INTO command (id, organisation_id, created_at, name, actor, actor_owner_id, input_hash, first_sequence,
    last_sequence, result)
  SELECT $2::uuid, $1::uuid, $6::timestamptz, $7::text, $8::text, $9::uuid, $10::text, head.before + 1,
    head.before + $3::bigint, $5::jsonb FROM head`;

const CLOSE_COMMAND = `
  UPDATE command SET first_sequence = head.before + 1, last_sequence = head.before + $3::bigint, result = $5::jsonb
  FROM head WHERE command.id = $2`;

/** Table names come from the entities, never from a caller. */
const imagesOf = (table: string, parameter: number): string => `image_${table} AS (
  INSERT INTO row_image (organisation_id, table_name, row_id, command_id, image)
  SELECT $1, '${table}', t.id, $2, to_jsonb(t) FROM "${table}" t WHERE t.id = ANY($${parameter}::uuid[])
), `;
