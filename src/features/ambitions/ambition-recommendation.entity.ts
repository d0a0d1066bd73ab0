import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../persistence/row';
import { RecommendationEntity } from '../inspections/recommendation.entity';
import { AmbitionEntity } from './ambition.entity';

@Entity('ambition_recommendation')
@Index(['ambitionId', 'recommendationId'], { unique: true, where: 'removed_at IS NULL' })
export class AmbitionRecommendationEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => AmbitionEntity)
  ambitionId: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => RecommendationEntity)
  recommendationId: string;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
