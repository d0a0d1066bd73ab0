import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  CompositeRule,
  MeasureUnit,
  TargetBound,
  TargetDirection,
  TargetKind,
} from '../../domain/vocabulary';
import { Row } from '../../persistence/row';
import { AmbitionEntity } from '../ambitions/ambition.entity';
import { MeasureEntity } from './measure.entity';

/** A dated statement of what is to be reached, versioned by supersession. A composite belongs to the ambition. */
@Entity('target')
@Check('num_nonnulls(measure_id, ambition_id) = 1')
@Index(['measureId'], { unique: true, where: 'superseded_by_id IS NULL' })
@Index(['ambitionId'], { unique: true, where: 'superseded_by_id IS NULL' })
export class TargetEntity extends Row {
  @Column('uuid', { nullable: true })
  @ForeignKey(() => MeasureEntity)
  measureId: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => AmbitionEntity)
  ambitionId: string | null;

  @Column('enum', { enum: TargetKind, enumName: 'target_kind' })
  kind: TargetKind;

  @Column('numeric', { nullable: true })
  value: string | null;

  @Column('enum', { enum: MeasureUnit, enumName: 'measure_unit', nullable: true })
  unit: MeasureUnit | null;

  @Column('enum', { enum: TargetBound, enumName: 'target_bound', nullable: true })
  bound: TargetBound | null;

  @Column('enum', { enum: TargetDirection, enumName: 'target_direction', nullable: true })
  direction: TargetDirection | null;

  @Column('numeric', { nullable: true })
  min: string | null;

  @Column('numeric', { nullable: true })
  max: string | null;

  @Column('enum', { enum: CompositeRule, enumName: 'composite_rule', nullable: true })
  rule: CompositeRule | null;

  @Column('int', { nullable: true })
  atLeast: number | null;

  @Column('date', { nullable: true })
  date: string | null;

  @Column('text', { nullable: true })
  wordedDate: string | null;

  @Column('text', { nullable: true })
  description: string | null;

  /** Dated figures on the way, in the measure's unit: { date, value }, in order. */
  @Column('jsonb', { default: [] })
  milestones: unknown;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => TargetEntity, { deferrable: 'INITIALLY DEFERRED' })
  supersededById: string | null;
}
