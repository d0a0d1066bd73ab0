import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../persistence/row';
import { AmbitionEntity } from '../ambitions/ambition.entity';
import { ActionEntity } from './action.entity';

@Entity('action_ambition')
@Index(['actionId', 'ambitionId'], { unique: true, where: 'removed_at IS NULL' })
export class ActionAmbitionEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => ActionEntity)
  actionId: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => AmbitionEntity)
  ambitionId: string;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
