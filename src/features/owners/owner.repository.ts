import { listRelation } from '../../persistence/list-relation';
import { columns, relation } from '../../persistence/relation';

export interface OwnerRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly post: string;
  readonly holder: string | null;
  readonly email: string | null;
  readonly reportsToId: string | null;
  readonly divisionId: string | null;
  readonly retiredOn: string | null;
  readonly version: number;
}

/** Shared with the features whose records point at an owner through a table of their own. */
export const ownerColumns = columns<OwnerRecord>(
  {
    id: 'w.id',
    organisationId: 'w.organisation_id',
    post: 'w.post',
    holder: 'w.holder',
    email: 'w.email',
    reportsToId: 'w.reports_to_id',
    divisionId: 'w.division_id',
    retiredOn: 'w.retired_on',
    version: 'w.version',
  },
  [
    'holder',
    'email',
    'retiredOn',
    'version',
    ['reportsToId', 'reportsTo'],
    ['divisionId', 'division'],
    'organisationId',
  ],
);

export const ownerById = relation<OwnerRecord>(
  'owner by id',
  (sql) => `SELECT w.id AS key, ${sql.select(ownerColumns)} FROM owner w
    WHERE w.id = ANY(${sql.keys}) AND ${sql.visible('w')}`,
);

export const reportsOfOwner = relation<OwnerRecord>(
  'reports of owner',
  (sql) => `SELECT w.reports_to_id AS key, ${sql.select(ownerColumns)} FROM owner w
    WHERE w.reports_to_id = ANY(${sql.keys}) AND ${sql.visible('w')} ORDER BY w.post`,
);

export interface OwnerFilter {
  readonly division?: string | null;
  readonly post?: string | null;
}

export const ownersOfOrganisation = listRelation<OwnerRecord, OwnerFilter>(
  'owners of organisation',
  2,
  (sql, { division, post }) => ({
    select: sql.select(ownerColumns),
    from: `owner w LEFT JOIN division d ON d.id = w.division_id AND ${sql.visible('d')}`,
    where: [
      'w.organisation_id = k.key',
      sql.visible('w'),
      ...(division ? [`d.code = ${sql.value(division, 'text')}`] : []),
      ...(post ? [`w.post = ${sql.value(post, 'text')}`] : []),
    ],
    order: [
      { sql: 'w.post', type: 'text' },
      { sql: 'w.id', type: 'uuid' },
    ],
  }),
);
