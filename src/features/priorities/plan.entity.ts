import { Column, Entity, Unique } from 'typeorm';
import { VersionedRow } from '../../persistence/row';

@Entity('plan')
@Unique(['organisationId', 'reference'])
export class PlanEntity extends VersionedRow {
  @Column('text')
  reference: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('date')
  startsOn: string;

  @Column('date')
  endsOn: string;
}
