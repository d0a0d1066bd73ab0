import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { AuditKind, type AuditDetail } from '../../domain/audit';
import type { Role } from '../../domain/vocabulary';

/**
 * One thing that auditors ask about. Rows are added and, when they are old, taken away as a whole; the database itself
 * refuses everything else. It refers to no other table, since it outlives what it tells of.
 */
@Entity('audit_event')
@Index(['organisationId', 'at', 'id'])
@Index(['at'])
export class AuditEventEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('enum', { enum: AuditKind, enumName: 'audit_kind' })
  kind: AuditKind;

  @Column('text', { nullable: true })
  subject: string | null;

  @Column('text', { nullable: true })
  role: Role | null;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { nullable: true })
  operation: string | null;

  @Column('jsonb')
  detail: AuditDetail;
}
