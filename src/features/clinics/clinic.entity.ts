import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ClinicState } from '../../domain/vocabulary';
import { VersionedRow } from '../../persistence/row';
import { OwnerEntity } from '../owners/owner.entity';

/** One meeting of the senior management team. Its scope is empty where it is about the whole organisation. */
@Entity('clinic')
@Unique(['organisationId', 'reference'])
@Index(['organisationId', 'heldOn'])
export class ClinicEntity extends VersionedRow {
  @Column('text')
  reference: string;

  @Column('text')
  title: string;

  /** The day that it is planned for. */
  @Column('date')
  heldOn: string;

  @Column('enum', { enum: ClinicState, enumName: 'clinic_state' })
  state: ClinicState;

  @Column('uuid')
  @ForeignKey(() => OwnerEntity)
  chairId: string;

  /** How many of those invited must be there for it to decide anything; null where nobody counts. */
  @Column('int', { nullable: true })
  quorum: number | null;

  @Column('uuid', { array: true, default: '{}' })
  divisionIds: string[];

  @Column('uuid', { array: true, default: '{}' })
  priorityIds: string[];

  @Column('text', { array: true, default: '{}' })
  themes: string[];

  @Column('uuid', { array: true, default: '{}' })
  ownerIds: string[];

  /** The clinic whose follow-ups it takes up; null for the first of its kind. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => ClinicEntity)
  followsId: string | null;

  /** The last entry of the log that its figures hold, from its publication on. */
  @Column('bigint', { nullable: true })
  pinnedSequence: string | null;

  @Column('timestamptz', { nullable: true })
  pinnedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}
