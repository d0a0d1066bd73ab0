import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { RuleSetName, TrajectoryStatus } from '../../domain/vocabulary';
import { Row } from '../../persistence/row';
import { AmbitionEntity } from '../ambitions/ambition.entity';
import { MeasureEntity } from '../measures/measure.entity';

/**
 * What a rule set made of a measure, or of an ambition over its measures, at the end of a quarter, with its
 * explanation (N4). Append-only: another verdict supersedes the one before.
 */
@Entity('computed_status')
@Index(['ambitionId', 'period'], { unique: true, where: 'superseded_by_id IS NULL AND measure_id IS NULL' })
@Index(['measureId', 'period'], { unique: true, where: 'superseded_by_id IS NULL' })
@Index(['ambitionId'], { where: 'rests_on_hidden' })
export class ComputedStatusEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => AmbitionEntity)
  ambitionId: string;

  /** Null for the verdict on the ambition as a whole. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => MeasureEntity)
  measureId: string | null;

  @Column('text')
  period: string;

  @Column('date')
  periodEnd: string;

  @Column('enum', { enum: TrajectoryStatus, enumName: 'trajectory_status' })
  status: TrajectoryStatus;

  @Column('enum', { enum: RuleSetName, enumName: 'rule_set_name' })
  ruleSet: RuleSetName;

  @Column('int')
  ruleSetVersion: number;

  @Column('text')
  clause: string;

  @Column('text')
  explanation: string;

  /** The figures it rests on, as decimal text; null for an ambition over several measures. */
  @Column('jsonb', { nullable: true })
  workings: unknown;

  /** True where it rests on a figure that some may not see: they do not see it either (N7). */
  @Column('boolean')
  restsOnHidden: boolean;

  /** The kind of change that brought it about, as the log names it. */
  @Column('text')
  cause: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => ComputedStatusEntity, { deferrable: 'INITIALLY DEFERRED' })
  supersededById: string | null;
}
