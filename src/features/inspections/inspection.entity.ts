import { Column, Entity, Unique } from 'typeorm';
import { Inspectorate } from '../../domain/vocabulary';
import { VersionedRow } from '../../persistence/row';

@Entity('inspection')
@Unique(['organisationId', 'reference'])
export class InspectionEntity extends VersionedRow {
  @Column('text')
  reference: string;

  @Column('enum', { enum: Inspectorate, enumName: 'inspectorate' })
  inspectorate: Inspectorate;

  @Column('text')
  framework: string;

  @Column('text')
  title: string;

  @Column('date')
  startedOn: string;

  @Column('date', { nullable: true })
  endedOn: string | null;

  @Column('date', { nullable: true })
  publishedOn: string | null;

  @Column('text', { nullable: true })
  note: string | null;
}
