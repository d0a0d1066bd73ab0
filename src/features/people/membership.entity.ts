import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Role } from '../../domain/vocabulary';
import { VersionedRow } from '../../persistence/row';
import { OwnerEntity } from '../owners/owner.entity';

/** Whom the organisation lets in, as what, and from when to when. It counts before what the person's token claims. */
@Entity('membership')
@Index(['organisationId', 'subject'])
@Check('ends_on IS NULL OR ends_on >= starts_on')
export class MembershipEntity extends VersionedRow {
  /** The issuer whose subject it is; null for whichever issuer the organisation trusts. */
  @Column('text', { nullable: true })
  issuer: string | null;

  @Column('text')
  subject: string;

  @Column('enum', { enum: Role, enumName: 'role' })
  role: Role;

  /** The divisions that the person's writing is limited to; null for the whole organisation. */
  @Column('uuid', { array: true, nullable: true })
  divisionIds: string[] | null;

  /** The post that the person holds. */
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => OwnerEntity)
  ownerId: string | null;

  @Column('date')
  startsOn: string;

  /** The last day, which counts in full; null while none is known. */
  @Column('date', { nullable: true })
  endsOn: string | null;

  /** When it was taken back at once. */
  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  /** Why it was ended or revoked: for those who manage people, and not for the log that many read. */
  @Column('text', { nullable: true })
  reason: string | null;
}
