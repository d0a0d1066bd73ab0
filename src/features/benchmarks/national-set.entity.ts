import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../persistence/row';
import { MeasureEntity } from '../measures/measure.entity';

/**
 * The values of all councils for one measure and period, as one release gave them. Cut points and n are kept with
 * them, so that a position can be told without the values and does not move when a later release does.
 */
@Entity('national_set')
@Index(['measureId', 'period'], { unique: true, where: 'superseded_by_id IS NULL' })
export class NationalSetEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => MeasureEntity)
  measureId: string;

  @Column('text')
  period: string;

  @Column('date')
  periodEnd: string;

  @Column('text')
  release: string;

  @Column('date', { nullable: true })
  releasedOn: string | null;

  /** { code, name, value, symbol } of each council. */
  @Column('jsonb')
  councils: unknown;

  /** How many of them have a value. */
  @Column('int')
  n: number;

  @Column('numeric', { nullable: true })
  q1: string | null;

  @Column('numeric', { nullable: true })
  q2: string | null;

  @Column('numeric', { nullable: true })
  q3: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => NationalSetEntity, { deferrable: 'INITIALLY DEFERRED' })
  supersededById: string | null;
}
