import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Basis, MeasureUnit } from '../../domain/vocabulary';
import { Row } from '../../persistence/row';
import { MeasureEntity } from './measure.entity';

/** Where a measure started from. A later baseline supersedes the earlier one. */
@Entity('baseline')
@Index(['measureId'], { unique: true, where: 'superseded_by_id IS NULL' })
export class BaselineEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => MeasureEntity)
  measureId: string;

  @Column('numeric')
  value: string;

  /** As stated: the papers state some baselines in another unit than their measure. */
  @Column('enum', { enum: MeasureUnit, enumName: 'measure_unit' })
  unit: MeasureUnit;

  @Column('enum', { enum: Basis, enumName: 'basis' })
  basis: Basis;

  @Column('text')
  period: string;

  @Column('date')
  periodEnd: string;

  @Column('numeric', { nullable: true })
  numerator: string | null;

  @Column('numeric', { nullable: true })
  denominator: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => BaselineEntity, { deferrable: 'INITIALLY DEFERRED' })
  supersededById: string | null;
}
