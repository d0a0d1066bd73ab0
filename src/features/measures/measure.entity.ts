import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Basis, Cadence, MeasureUnit, Polarity } from '../../domain/vocabulary';
import { VersionedRow } from '../../persistence/row';
import { AmbitionEntity } from '../ambitions/ambition.entity';

@Entity('measure')
@Index(['ambitionId', 'name'], { unique: true })
export class MeasureEntity extends VersionedRow {
  @Column('uuid')
  @ForeignKey(() => AmbitionEntity)
  ambitionId: string;

  @Column('int')
  position: number;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('enum', { enum: MeasureUnit, enumName: 'measure_unit' })
  unit: MeasureUnit;

  @Column('int')
  decimalPlaces: number;

  @Column('enum', { enum: Polarity, enumName: 'polarity' })
  polarity: Polarity;

  @Column('enum', { enum: Cadence, enumName: 'cadence' })
  cadence: Cadence;

  @Column('enum', { enum: Basis, enumName: 'basis' })
  headlineBasis: Basis;

  @Column('text', { nullable: true })
  source: string | null;

  @Column('text', { nullable: true })
  numeratorName: string | null;

  @Column('text', { nullable: true })
  denominatorName: string | null;

  /** Days after the period's end by which a reading is due; null: as the organisation has it. */
  @Column('int', { nullable: true })
  dueWithinDays: number | null;

  /** The highest figure that makes sense; null: 100 for per cent, else none. */
  @Column('numeric', { nullable: true })
  maximum: string | null;
}
