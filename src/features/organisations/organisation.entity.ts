import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../persistence/row';

/** The tenant. It is its own organisation, so that every rule about rows of an organisation covers it too. */
@Entity('organisation')
export class OrganisationEntity extends VersionedRow {
  @Column('text', { unique: true })
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  department: string;

  /** The council's code in national data, as in "E06000016". */
  @Column('text', { nullable: true })
  councilCode: string | null;
}
