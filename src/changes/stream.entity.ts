import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from '../features/organisations/organisation.entity';

/** The head of one organisation's change log. The row lock on it puts commits in order. */
@Entity('stream')
export class StreamEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => OrganisationEntity)
  organisationId: string;

  /** Renewed when a backup is restored, so that cursors from before it are recognised. */
  @Column('uuid')
  epoch: string;

  @Column('bigint', { default: 0 })
  head: string;

  /** The lowest number that can still be replayed is `floor + 1`. */
  @Column('bigint', { default: 0 })
  floor: string;
}
