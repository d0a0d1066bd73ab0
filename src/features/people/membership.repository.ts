import type { Role } from '../../domain/vocabulary';
import { listRelation } from '../../persistence/list-relation';
import { columns, relation, type SqlWriter } from '../../persistence/relation';

export interface MembershipRecord {
  readonly id: string;
  readonly subject: string;
  readonly issuer: string | null;
  readonly role: Role;
  readonly divisionIds: readonly string[] | null;
  readonly ownerId: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly revokedAt: string | null;
  readonly reason: string | null;
  readonly version: number;
}

const membershipColumns = columns<MembershipRecord>({
  id: 'g.id',
  subject: 'g.subject',
  issuer: 'g.issuer',
  role: 'g.role',
  divisionIds: 'g.division_ids',
  ownerId: 'g.owner_id',
  startsOn: 'g.starts_on',
  endsOn: 'g.ends_on',
  revokedAt: 'g.revoked_at',
  reason: 'g.reason',
  version: 'g.version',
});

/** Who works for a council is nothing that it publishes, whatever else it does. */
export const insideOnly = (sql: SqlWriter): string => (sql.publishedOnly ? 'FALSE' : 'TRUE');

export const membershipById = relation<MembershipRecord>(
  'membership by id',
  (sql) => `SELECT g.id AS key, ${sql.select(membershipColumns)} FROM membership g
    WHERE g.id = ANY(${sql.keys}) AND ${sql.visible('g')} AND ${insideOnly(sql)}`,
);

export interface MembershipFilter {
  readonly subject?: string | null;
  readonly standing?: boolean | null;
  readonly today: string;
}

export const membershipsOfOrganisation = listRelation<MembershipRecord, MembershipFilter>(
  'memberships of organisation',
  3,
  (sql, { subject, standing, today }) => ({
    select: sql.select(membershipColumns),
    from: 'membership g',
    where: [
      'g.organisation_id = k.key',
      sql.visible('g'),
      insideOnly(sql),
      ...(subject ? [`g.subject = ${sql.value(subject, 'text')}`] : []),
      ...(standing == null ? [] : [`(${standsOn(sql.value(today, 'date'))}) = ${String(standing)}`]),
    ],
    order: [
      { sql: 'g.subject', type: 'text' },
      { sql: 'g.starts_on', type: 'date' },
      { sql: 'g.id', type: 'uuid' },
    ],
  }),
);

const standsOn = (day: string): string =>
  `g.revoked_at IS NULL AND g.starts_on <= ${day} AND (g.ends_on IS NULL OR g.ends_on >= ${day})`;
