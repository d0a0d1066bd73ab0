import { Column, Entity, Unique } from 'typeorm';
import { RoundState } from '../../domain/vocabulary';
import { VersionedRow } from '../../persistence/row';

@Entity('reporting_round')
@Unique(['organisationId', 'period'])
export class ReportingRoundEntity extends VersionedRow {
  @Column('text')
  period: string;

  @Column('date')
  periodStart: string;

  @Column('date')
  periodEnd: string;

  @Column('enum', { enum: RoundState, enumName: 'round_state' })
  state: RoundState;

  @Column('timestamptz', { nullable: true })
  lockedAt: Date | null;

  /** The latest publication: what was known then is what the public may read. */
  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;
}
