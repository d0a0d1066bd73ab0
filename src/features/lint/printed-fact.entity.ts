import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Basis, MeasureUnit, PrintedFactKind } from '../../domain/vocabulary';
import { Row } from '../../persistence/row';
import { MeasureEntity } from '../measures/measure.entity';
import { ReportingRoundEntity } from '../rounds/reporting-round.entity';

/**
 * What a paper prints about a measure or about a round, kept beside the data so that the two can be compared. What
 * the same place prints later supersedes it.
 */
@Entity('printed_fact')
@Check('num_nonnulls(measure_id, round_id) = 1')
@Index(['measureId', 'period'])
@Index(['roundId'])
export class PrintedFactEntity extends Row {
  @Column('uuid', { nullable: true })
  @ForeignKey(() => MeasureEntity)
  measureId: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => ReportingRoundEntity)
  roundId: string | null;

  @Column('text')
  period: string;

  @Column('date')
  periodEnd: string;

  @Column('enum', { enum: Basis, enumName: 'basis', nullable: true })
  basis: Basis | null;

  @Column('enum', { enum: PrintedFactKind, enumName: 'printed_fact_kind' })
  kind: PrintedFactKind;

  @Column('numeric', { nullable: true })
  value: string | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('enum', { enum: MeasureUnit, enumName: 'measure_unit', nullable: true })
  unit: MeasureUnit | null;

  /** Of a total: { name, value } of each part. */
  @Column('jsonb', { default: [] })
  parts: unknown;

  /** Where it is printed, as in "paragraph 13". */
  @Column('text')
  source: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => PrintedFactEntity, { deferrable: 'INITIALLY DEFERRED' })
  supersededById: string | null;
}
