import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Basis, ReadingFlag, ReadingSymbol } from '../../domain/vocabulary';
import { Row } from '../../persistence/row';
import { MeasureEntity } from './measure.entity';

/**
 * A measure's value for a period on one basis. Append-only: a revision supersedes the reading before it. A
 * reading without a number says why by its symbol; a null that says nothing is refused.
 */
@Entity('reading')
@Check('value IS NOT NULL OR symbol IS NOT NULL')
@Index(['measureId', 'period', 'basis'], { unique: true, where: 'superseded_by_id IS NULL' })
@Index(['measureId', 'periodEnd'])
export class ReadingEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => MeasureEntity)
  measureId: string;

  @Column('text')
  period: string;

  @Column('date')
  periodEnd: string;

  @Column('enum', { enum: Basis, enumName: 'basis' })
  basis: Basis;

  @Column('int', { default: 1 })
  revision: number;

  @Column('numeric', { nullable: true })
  value: string | null;

  @Column('numeric', { nullable: true })
  numerator: string | null;

  @Column('numeric', { nullable: true })
  denominator: string | null;

  @Column('enum', { enum: ReadingSymbol, enumName: 'reading_symbol', nullable: true })
  symbol: ReadingSymbol | null;

  @Column('enum', { enum: ReadingFlag, enumName: 'reading_flag', array: true, default: '{}' })
  flags: ReadingFlag[];

  @Column('date', { nullable: true })
  asAt: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  /** Named parts in their printed order: { name, value, numerator, denominator, symbol }. */
  @Column('jsonb', { default: [] })
  components: unknown;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => ReadingEntity, { deferrable: 'INITIALLY DEFERRED' })
  supersededById: string | null;
}
