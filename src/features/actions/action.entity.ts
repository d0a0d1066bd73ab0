import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { PlanStatus } from '../../domain/vocabulary';
import { VersionedRow } from '../../persistence/row';
import { OwnerEntity } from '../owners/owner.entity';

@Entity('action')
@Unique(['organisationId', 'reference'])
export class ActionEntity extends VersionedRow {
  @Column('text')
  reference: string;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Index()
  @Column('uuid')
  @ForeignKey(() => OwnerEntity)
  ownerId: string;

  @Column('enum', { enum: PlanStatus, enumName: 'plan_status' })
  status: PlanStatus;

  @Column('date', { nullable: true })
  dueDate: string | null;

  /** The first due date; it stays when the due date moves. */
  @Column('date', { nullable: true })
  originalDueDate: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => ActionEntity)
  supersedesId: string | null;
}
