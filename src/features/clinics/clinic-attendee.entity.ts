import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Attendance } from '../../domain/vocabulary';
import { VersionedRow } from '../../persistence/row';
import { OwnerEntity } from '../owners/owner.entity';
import { ClinicEntity } from './clinic.entity';

/** A post that is asked to a clinic, and whether it is there. */
@Entity('clinic_attendee')
@Unique(['clinicId', 'ownerId'])
export class ClinicAttendeeEntity extends VersionedRow {
  @Column('uuid')
  @ForeignKey(() => ClinicEntity)
  clinicId: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => OwnerEntity)
  ownerId: string;

  @Column('enum', { enum: Attendance, enumName: 'attendance' })
  attendance: Attendance;

  /** Why they cannot come, in their own words. */
  @Column('text', { nullable: true })
  apologies: string | null;

  /** The post that comes in their place. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => OwnerEntity)
  deputyId: string | null;

  /** When they first came into the room. */
  @Column('timestamptz', { nullable: true })
  enteredAt: Date | null;

  /** When they last said that they are in the room; null also for who was entered by a LEAD. */
  @Column('timestamptz', { nullable: true })
  seenAt: Date | null;

  /** When they left it; null while they are in it, and for who never came. */
  @Column('timestamptz', { nullable: true })
  leftAt: Date | null;

  /** False for who was taken off the list. */
  @Column('boolean', { default: true })
  invited: boolean;
}
