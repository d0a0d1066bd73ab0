import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { VersionedRow } from '../../persistence/row';
import { DivisionEntity } from '../organisations/division.entity';
import { OwnerEntity } from '../owners/owner.entity';

@Entity('ambition')
@Unique(['organisationId', 'reference'])
export class AmbitionEntity extends VersionedRow {
  @Column('text')
  reference: string;

  /** Order within the organisation, as its papers list them. */
  @Column('int')
  position: number;

  @Column('text')
  theme: string;

  @Column('text')
  descriptor: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => DivisionEntity)
  divisionId: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => OwnerEntity)
  ownerId: string;

  /** The day on which somebody closed it with evidence; null while it is open. */
  @Column('date', { nullable: true })
  closedOn: string | null;
}
