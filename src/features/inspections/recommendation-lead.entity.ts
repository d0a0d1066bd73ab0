import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../persistence/row';
import { OwnerEntity } from '../owners/owner.entity';
import { RecommendationEntity } from './recommendation.entity';

@Entity('recommendation_lead')
@Index(['recommendationId', 'ownerId'], { unique: true, where: 'removed_at IS NULL' })
export class RecommendationLeadEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => RecommendationEntity)
  recommendationId: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => OwnerEntity)
  ownerId: string;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
