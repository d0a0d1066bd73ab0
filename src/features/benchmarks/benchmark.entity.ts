import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Comparator, ReadingSymbol } from '../../domain/vocabulary';
import { Row } from '../../persistence/row';
import { MeasureEntity } from '../measures/measure.entity';
import { NeighbourSetEntity } from './neighbour-set.entity';

/** A comparator's value for the same measure and period. Append-only: a later release supersedes it. */
@Entity('benchmark')
@Check('value IS NOT NULL OR symbol IS NOT NULL')
@Index(['measureId', 'period', 'comparator', 'name'], { unique: true, where: 'superseded_by_id IS NULL' })
export class BenchmarkEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => MeasureEntity)
  measureId: string;

  @Column('text')
  period: string;

  @Column('date')
  periodEnd: string;

  @Column('enum', { enum: Comparator, enumName: 'comparator' })
  comparator: Comparator;

  /** "England", a region, the name of the set of neighbours, or another council. */
  @Column('text')
  name: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => NeighbourSetEntity)
  neighbourSetId: string | null;

  @Column('numeric', { nullable: true })
  value: string | null;

  @Column('enum', { enum: ReadingSymbol, enumName: 'reading_symbol', nullable: true })
  symbol: ReadingSymbol | null;

  @Column('text', { nullable: true })
  release: string | null;

  @Column('date', { nullable: true })
  releasedOn: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => BenchmarkEntity, { deferrable: 'INITIALLY DEFERRED' })
  supersededById: string | null;
}
