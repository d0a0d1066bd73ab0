import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { PlanStatus } from '../../domain/vocabulary';
import { Row } from '../../persistence/row';
import { RecommendationEntity } from '../inspections/recommendation.entity';
import { AreaOfActionEntity } from './area-of-action.entity';

/**
 * The plan status of an area of action or a recommendation for a period, with its narrative. Append-only: an
 * update for a period that has one supersedes it.
 */
@Entity('plan_status_update')
@Check('num_nonnulls(area_of_action_id, recommendation_id) = 1')
@Index(['areaOfActionId', 'period'], { unique: true, where: 'superseded_by_id IS NULL' })
@Index(['recommendationId', 'period'], { unique: true, where: 'superseded_by_id IS NULL' })
export class PlanStatusUpdateEntity extends Row {
  @Column('uuid', { nullable: true })
  @ForeignKey(() => AreaOfActionEntity)
  areaOfActionId: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => RecommendationEntity)
  recommendationId: string | null;

  @Column('text')
  period: string;

  @Column('date')
  periodEnd: string;

  @Column('enum', { enum: PlanStatus, enumName: 'plan_status' })
  planStatus: PlanStatus;

  @Column('text')
  narrative: string;

  @Column('text', { nullable: true })
  progress: string | null;

  @Column('text', { nullable: true })
  obstacles: string | null;

  @Column('text', { nullable: true })
  mitigation: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => PlanStatusUpdateEntity, { deferrable: 'INITIALLY DEFERRED' })
  supersededById: string | null;
}
