import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { RuleSetName, TargetProfile, ToleranceKind } from '../../domain/vocabulary';
import { Row } from '../../persistence/row';
import { MeasureEntity } from '../measures/measure.entity';

/**
 * How an organisation, or one measure of it, is judged. Null means: as the organisation has it, or as the software
 * has it where the organisation says nothing. A later choice supersedes the earlier one.
 */
@Entity('rule_choice')
@Index(['organisationId'], { unique: true, where: 'superseded_by_id IS NULL AND measure_id IS NULL' })
@Index(['measureId'], { unique: true, where: 'superseded_by_id IS NULL' })
export class RuleChoiceEntity extends Row {
  /** Null for the choice of the organisation. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => MeasureEntity)
  measureId: string | null;

  @Column('enum', { enum: RuleSetName, enumName: 'rule_set_name', nullable: true })
  ruleSet: RuleSetName | null;

  @Column('enum', { enum: ToleranceKind, enumName: 'tolerance_kind', nullable: true })
  toleranceKind: ToleranceKind | null;

  @Column('numeric', { nullable: true })
  tolerance: string | null;

  @Column('enum', { enum: TargetProfile, enumName: 'target_profile', nullable: true })
  profile: TargetProfile | null;

  /** Of a measure only: the least, or for lower-is-better the most, that is acceptable. */
  @Column('numeric', { nullable: true })
  minimumExpectation: string | null;

  /** How many periods in a row must be worse before it is called drift. */
  @Column('int', { nullable: true })
  driftLength: number | null;

  @Column('int', { nullable: true })
  dueWithinDays: number | null;

  /** Of a measure only: a smaller change counts as none where chance cannot be reckoned. */
  @Column('numeric', { nullable: true })
  minimumChange: string | null;

  @Column('int', { nullable: true })
  suppressionThreshold: number | null;

  @Column('int', { nullable: true })
  roundingBase: number | null;

  /** Of a measure only: true where the range of councils is too small for quartiles to say anything. */
  @Column('boolean', { nullable: true })
  noQuartile: boolean | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => RuleChoiceEntity, { deferrable: 'INITIALLY DEFERRED' })
  supersededById: string | null;
}
