import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../persistence/row';
import { AreaOfActionEntity } from '../priorities/area-of-action.entity';
import { ActionEntity } from './action.entity';

@Entity('action_area')
@Index(['actionId', 'areaOfActionId'], { unique: true, where: 'removed_at IS NULL' })
export class ActionAreaEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => ActionEntity)
  actionId: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => AreaOfActionEntity)
  areaOfActionId: string;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
