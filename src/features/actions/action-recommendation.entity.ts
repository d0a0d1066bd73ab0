import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../persistence/row';
import { RecommendationEntity } from '../inspections/recommendation.entity';
import { ActionEntity } from './action.entity';

@Entity('action_recommendation')
@Index(['actionId', 'recommendationId'], { unique: true, where: 'removed_at IS NULL' })
export class ActionRecommendationEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => ActionEntity)
  actionId: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => RecommendationEntity)
  recommendationId: string;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
