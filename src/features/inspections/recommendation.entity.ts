import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { VersionedRow } from '../../persistence/row';
import { InspectionEntity } from './inspection.entity';

@Entity('recommendation')
@Unique(['organisationId', 'reference'])
export class RecommendationEntity extends VersionedRow {
  @Index()
  @Column('uuid')
  @ForeignKey(() => InspectionEntity)
  inspectionId: string;

  @Column('text')
  reference: string;

  @Column('int')
  position: number;

  @Column('text')
  title: string;

  @Column('text', { array: true, default: '{}' })
  response: string[];

  @Column('text', { array: true, default: '{}' })
  nextPriorities: string[];

  /** What the council's own plan promises, as its statements with their outturns. */
  @Column('jsonb', { default: [] })
  targets: unknown;
}
