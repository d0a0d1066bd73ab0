import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { TrajectoryStatus } from '../../domain/vocabulary';
import { Row } from '../../persistence/row';
import { AmbitionEntity } from './ambition.entity';

/** A trajectory status that somebody published for a period. Append-only, as every status is. */
@Entity('published_status')
@Index(['ambitionId', 'period'], { unique: true, where: 'superseded_by_id IS NULL' })
export class PublishedStatusEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => AmbitionEntity)
  ambitionId: string;

  @Column('text')
  period: string;

  @Column('date')
  periodEnd: string;

  @Column('enum', { enum: TrajectoryStatus, enumName: 'trajectory_status' })
  status: TrajectoryStatus;

  @Column('text', { nullable: true })
  reason: string | null;

  /** The verdict that it was published beside, whatever is computed later. Named by its text, since it is of a feature above. */
  @Column('uuid', { nullable: true })
  @ForeignKey('ComputedStatusEntity')
  computedStatusId: string | null;

  @Column('text', { nullable: true })
  analysis: string | null;

  @Column('text', { nullable: true })
  mitigations: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => PublishedStatusEntity, { deferrable: 'INITIALLY DEFERRED' })
  supersededById: string | null;
}
