import type { AuditDetail, AuditKind } from '../../domain/audit';
import type { Role } from '../../domain/vocabulary';
import { listRelation } from '../../persistence/list-relation';
import { columns } from '../../persistence/relation';

export interface AuditEventRecord {
  readonly id: string;
  readonly at: string;
  readonly kind: AuditKind;
  readonly subject: string | null;
  readonly role: Role | null;
  readonly address: string | null;
  readonly operation: string | null;
  readonly detail: AuditDetail;
}

const auditColumns = columns<AuditEventRecord>(
  {
    id: 'a.id',
    at: 'a.at',
    kind: 'a.kind',
    subject: 'a.subject',
    role: 'a.role',
    address: 'a.address',
    operation: 'a.operation',
    detail: 'a.detail',
  },
  ['id', 'kind', 'subject', 'role', 'address', 'operation', 'detail'],
);

export interface AuditConditions {
  readonly kind?: readonly AuditKind[] | null;
  readonly subject?: string | null;
  readonly since?: Date | null;
  readonly until?: Date | null;
}

/** The newest first. */
export const auditOfOrganisation = listRelation<AuditEventRecord, AuditConditions>(
  'audit of organisation',
  2,
  (sql, { kind, subject, since, until }) => ({
    select: sql.select(auditColumns),
    from: 'audit_event a',
    where: [
      'a.organisation_id = k.key',
      sql.organisation('a.organisation_id'),
      ...(kind ? [`a.kind::text = ANY(${sql.value(kind, 'text[]')})`] : []),
      ...(subject ? [`a.subject = ${sql.value(subject, 'text')}`] : []),
      ...(since ? [`a.at >= ${sql.value(since, 'timestamptz')}`] : []),
      ...(until ? [`a.at < ${sql.value(until, 'timestamptz')}`] : []),
    ],
    order: [
      { sql: 'a.at', type: 'timestamptz' },
      { sql: 'a.id', type: 'uuid' },
    ],
    descending: true,
  }),
);
