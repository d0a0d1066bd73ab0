import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../persistence/row';
import { OwnerEntity } from '../owners/owner.entity';
import { ActionEntity } from './action.entity';

@Entity('action_contributor')
@Index(['actionId', 'ownerId'], { unique: true, where: 'removed_at IS NULL' })
export class ActionContributorEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => ActionEntity)
  actionId: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => OwnerEntity)
  ownerId: string;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
