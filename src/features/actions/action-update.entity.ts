import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { PlanStatus } from '../../domain/vocabulary';
import { Row } from '../../persistence/row';
import { OwnerEntity } from '../owners/owner.entity';
import { ActionEntity } from './action.entity';

/** One step in the life of an action: a note, a change of status, a moved due date, or all at once. */
@Entity('action_update')
@Index(['actionId', 'createdAt'])
export class ActionUpdateEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => ActionEntity)
  actionId: string;

  @Column('text')
  note: string;

  /** The day that the update speaks of, where it is not the day of writing. */
  @Column('date', { nullable: true })
  happenedOn: string | null;

  @Column('enum', { enum: PlanStatus, enumName: 'plan_status' })
  status: PlanStatus;

  @Column('enum', { enum: PlanStatus, enumName: 'plan_status', nullable: true })
  statusBefore: PlanStatus | null;

  @Column('date', { nullable: true })
  dueDate: string | null;

  @Column('date', { nullable: true })
  dueDateBefore: string | null;

  @Column('uuid', { nullable: true })
  authorId: string | null;

  /** The post that agreed to a moved due date, where somebody said who it was. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => OwnerEntity)
  agreedById: string | null;
}
