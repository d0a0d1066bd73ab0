import { listRelation } from '../../persistence/list-relation';
import type { SqlWriter } from '../../persistence/relation';
import { ambitionColumns, type AmbitionRecord } from './ambition.repository';
import { computedStatusJoin, publishedDiffers } from './computed-join.repository';
import { publishedStatusJoin } from './published-status.repository';

export const AmbitionOrder = {
  POSITION: 'POSITION',
  REFERENCE: 'REFERENCE',
  STATUS: 'STATUS',
  THEME: 'THEME',
} as const;
export type AmbitionOrder = keyof typeof AmbitionOrder;

interface AmbitionFilter {
  readonly division?: readonly string[] | null;
  readonly theme?: readonly string[] | null;
  readonly status?: readonly string[] | null;
  readonly computed?: readonly string[] | null;
  readonly differs?: boolean | null;
  readonly owner?: string | null;
  readonly priority?: string | null;
  readonly reference?: readonly string[] | null;
  readonly search?: string | null;
}

export interface AmbitionListArgs extends AmbitionFilter {
  readonly orderBy: AmbitionOrder;
}

const WORST_FIRST = `ARRAY['OFF_TRAJECTORY', 'CLOSE_TO_TRAJECTORY', 'DATA_NOT_AVAILABLE',
  'ESTABLISHING_BASELINE', 'ON_TARGET', 'COMPLETE']`;

/** Always text, so that a cursor taken under one order cannot break the statement of another. */
const FIRST_BY: Record<AmbitionOrder, string> = {
  POSITION: `''::text`,
  REFERENCE: 'm.reference',
  // An ambition without a published status comes after all others.
  STATUS: `coalesce(array_position(${WORST_FIRST}, standing.status::text), 9)::text`,
  THEME: 'm.theme',
};

/** A search text as a LIKE pattern that takes every character as it is. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const found = (sql: SqlWriter, search: string): string => {
  const pattern = sql.value(containing(search), 'text');
  return `(m.reference ILIKE ${pattern} OR m.theme ILIKE ${pattern} OR m.descriptor ILIKE ${pattern})`;
};

const conditions = (sql: SqlWriter, filter: AmbitionFilter): string[] => {
  const { division, theme, status, computed, differs, owner, priority, reference, search } = filter;
  return [
    sql.visible('m'),
    ...(division
      ? [
          `m.division_id IN (SELECT d.id FROM division d
            WHERE d.code = ANY(${sql.value(division, 'text[]')}) AND ${sql.visible('d')})`,
        ]
      : []),
    ...(theme ? [`m.theme = ANY(${sql.value(theme, 'text[]')})`] : []),
    ...(status ? [`standing.status::text = ANY(${sql.value(status, 'text[]')})`] : []),
    ...(computed ? [`judged.status::text = ANY(${sql.value(computed, 'text[]')})`] : []),
    ...(differs == null ? [] : [`${differs ? '' : 'NOT '}${publishedDiffers(sql)}`]),
    ...(owner ? [`m.owner_id = ${sql.value(owner, 'uuid')}`] : []),
    ...(priority
      ? [
          `EXISTS (SELECT 1 FROM ambition_priority l WHERE l.ambition_id = m.id AND l.removed_at IS NULL
            AND l.priority_id = ${sql.value(priority, 'uuid')} AND ${sql.visible('l')})`,
        ]
      : []),
    ...(reference ? [`m.reference = ANY(${sql.value(reference, 'text[]')})`] : []),
    ...(search ? [found(sql, search)] : []),
  ];
};

const joins = (sql: SqlWriter, { status, computed, differs, orderBy }: AmbitionListArgs): string[] => [
  ...(status || differs != null || orderBy === 'STATUS' ? [publishedStatusJoin(sql)] : []),
  ...(computed ? [computedStatusJoin(sql)] : []),
];

const listed = (name: string, belongs: string) =>
  listRelation<AmbitionRecord, AmbitionListArgs>(name, 3, (sql, args) => ({
    select: sql.select(ambitionColumns),
    from: ['ambition m', ...joins(sql, args)].join(' '),
    where: [belongs, ...conditions(sql, args)],
    order: [
      { sql: FIRST_BY[args.orderBy], type: 'text' },
      { sql: 'm.position', type: 'int' },
      { sql: 'm.id', type: 'uuid' },
    ],
  }));

export const ambitionsOfOrganisation = listed('ambitions of organisation', 'm.organisation_id = k.key');
export const ambitionsOfDivision = listed('ambitions of division', 'm.division_id = k.key');
export const ambitionsOfOwner = listed('ambitions of owner', 'm.owner_id = k.key');
