import type { EntryFilter } from '../../changes/entry-filter';
import type { LogEntry } from '../../changes/log-entry';
import { listRelation } from '../../persistence/list-relation';
import { columns, relation, type SqlWriter } from '../../persistence/relation';

export interface ChangeRecord extends LogEntry {
  readonly fields: unknown;
}

const changeColumns = columns<ChangeRecord>(
  {
    organisationId: 'c.organisation_id',
    sequence: 'c.sequence',
    epoch: 's.epoch',
    at: 'c.at',
    kind: 'c.kind',
    subjectType: 'c.subject_type',
    subjectId: 'c.subject_id',
    axis: 'c.axis',
    from: 'c.from_value',
    to: 'c.to_value',
    reason: 'c.reason',
    period: 'c.period',
    afterLock: 'c.after_lock',
    actorOwnerId: 'c.actor_owner_id',
    cause: "c.fields #>> '{cause,to}'",
    readingId: "c.fields #>> '{reading,to}'",
    itemId: "c.fields #>> '{item,to}'",
    outcomeId: "c.fields #>> '{outcome,to}'",
    fields: 'c.fields',
    ambitionIds: 'c.ambition_ids',
    ownerIds: 'c.owner_ids',
    divisionIds: 'c.division_ids',
    themes: 'c.themes',
  },
  ['ambitionIds', 'ownerIds', 'divisionIds', 'themes'],
);

const LOG = 'change c JOIN stream s ON s.organisation_id = c.organisation_id';

export type LoggedChange = ChangeRecord & { sortKey?: (string | number | null)[] };

/** The key of one entry: organisation and number, since the number alone is unique only within it. */
export const changeKey = (organisationId: string, sequence: number): string =>
  `${organisationId}:${sequence}`;

export const changeByKey = relation<ChangeRecord>(
  'change by key',
  (sql) => `SELECT k.key, ${sql.select(changeColumns)} FROM unnest(${sql.keys}) k(key)
    JOIN change c ON c.organisation_id = split_part(k.key, ':', 1)::uuid
      AND c.sequence = split_part(k.key, ':', 2)::bigint
    JOIN stream s ON s.organisation_id = c.organisation_id WHERE ${sql.organisation('c.organisation_id')}`,
  'text',
);

/** Of the entries that a command made, the last that is its own: computed statuses only follow from them. */
export const lastOwnChange = relation<ChangeRecord, { readonly first: number; readonly last: number }>(
  'last own change',
  (sql, { first, last }) => `SELECT c.organisation_id AS key, ${sql.select(changeColumns)} FROM ${LOG}
    WHERE c.organisation_id = ANY(${sql.keys}) AND ${sql.organisation('c.organisation_id')}
      AND c.sequence BETWEEN ${sql.value(first, 'bigint')} AND ${sql.value(last, 'bigint')}
      AND c.kind <> 'StatusComputed' ORDER BY c.sequence DESC LIMIT 1`,
);

export interface ChangeFilter extends EntryFilter {
  /** Changes of statuses only. */
  readonly statusesOnly?: boolean;
  /** After the entry with this number. */
  readonly afterEntry?: string;
  /** About one of these things, or about something that concerns one of them. */
  readonly concerning?: readonly string[];
}

/** The conditions of a filter, each as `compileFilter` decides it. */
function conditions(sql: SqlWriter, filter: ChangeFilter): string[] {
  const when = (values: readonly string[] | undefined, condition: string, type: string): string[] =>
    values ? [condition.replace('?', sql.value(values, type))] : [];
  return [
    ...when(filter.kinds, 'c.kind = ANY(?)', 'text[]'),
    ...when(filter.subjectIds, 'c.subject_id = ANY(?)', 'uuid[]'),
    ...(filter.statusesOnly ? ['c.axis IS NOT NULL'] : []),
    ...when(filter.axes, 'c.axis = ANY(?)', 'text[]'),
    ...when(filter.statuses, 'c.axis IS NOT NULL AND c.to_value = ANY(?)', 'text[]'),
    ...when(filter.divisionIds, 'c.division_ids && ?', 'uuid[]'),
    ...when(filter.themes, 'c.themes && ?', 'text[]'),
    ...when(filter.ownerIds, 'c.owner_ids && ?', 'uuid[]'),
    ...when(filter.ambitionIds, 'c.ambition_ids && ?', 'uuid[]'),
    ...when(filter.concerning, '? && (c.ambition_ids || c.subject_id)', 'uuid[]'),
    ...(filter.afterEntry ? [`c.sequence > ${sql.value(filter.afterEntry, 'bigint')}`] : []),
  ];
}

export const changesOfOrganisation = listRelation<ChangeRecord, ChangeFilter>(
  'changes of organisation',
  1,
  (sql, filter) => ({
    select: sql.select(changeColumns),
    from: LOG,
    where: ['c.organisation_id = k.key', sql.organisation('c.organisation_id'), ...conditions(sql, filter)],
    order: [{ sql: 'c.sequence', type: 'bigint' }],
  }),
);
