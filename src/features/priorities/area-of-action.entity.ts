import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { VersionedRow } from '../../persistence/row';
import { OwnerEntity } from '../owners/owner.entity';
import { PriorityEntity } from './priority.entity';

@Entity('area_of_action')
@Unique(['organisationId', 'reference'])
export class AreaOfActionEntity extends VersionedRow {
  @Index()
  @Column('uuid')
  @ForeignKey(() => PriorityEntity)
  priorityId: string;

  @Column('text')
  reference: string;

  @Column('int')
  position: number;

  @Column('text')
  title: string;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => OwnerEntity)
  ownerId: string | null;

  @Column('date', { nullable: true })
  dueDate: string | null;

  /** Kept when the due date moves. */
  @Column('date', { nullable: true })
  originalDueDate: string | null;
}
