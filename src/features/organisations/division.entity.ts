import { Column, Entity, Unique } from 'typeorm';
import { VersionedRow } from '../../persistence/row';

@Entity('division')
@Unique(['organisationId', 'code'])
export class DivisionEntity extends VersionedRow {
  @Column('text')
  code: string;

  @Column('text')
  name: string;
}
