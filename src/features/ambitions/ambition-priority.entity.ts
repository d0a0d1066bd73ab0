import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../persistence/row';
import { PriorityEntity } from '../priorities/priority.entity';
import { AmbitionEntity } from './ambition.entity';

@Entity('ambition_priority')
@Index(['ambitionId', 'priorityId'], { unique: true, where: 'removed_at IS NULL' })
export class AmbitionPriorityEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => AmbitionEntity)
  ambitionId: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => PriorityEntity)
  priorityId: string;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
