import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../persistence/row';
import { ActionEntity } from '../actions/action.entity';
import { AmbitionEntity } from '../ambitions/ambition.entity';
import { RecommendationEntity } from '../inspections/recommendation.entity';

/** What shows that an action was done, a recommendation was met or an ambition was reached. */
@Entity('evidence')
@Check('num_nonnulls(action_id, recommendation_id, ambition_id) = 1')
export class EvidenceEntity extends Row {
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => ActionEntity)
  actionId: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => RecommendationEntity)
  recommendationId: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => AmbitionEntity)
  ambitionId: string | null;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('date', { nullable: true })
  recordedOn: string | null;
}
