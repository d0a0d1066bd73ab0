import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity';

/** How far an organisation's log has been read for notifications. Whoever holds the lock on the row reads on. */
@Entity('notification_position')
export class NotificationPositionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => OrganisationEntity)
  organisationId: string;

  @Column('bigint')
  sequence: string;
}
