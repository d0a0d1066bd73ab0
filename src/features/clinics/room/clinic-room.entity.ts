import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { ClinicView } from '../../../domain/vocabulary';
import { Row } from '../../../persistence/row';
import { OwnerEntity } from '../../owners/owner.entity';
import { AgendaItemEntity } from '../agenda/agenda-item.entity';
import { ClinicEntity } from '../clinic.entity';

/** What everybody in the room looks at. Beside the clinic, since it moves while others edit the clinic itself. */
@Entity('clinic_room')
@Unique(['clinicId'])
export class ClinicRoomEntity extends Row {
  @Column('uuid')
  @ForeignKey(() => ClinicEntity)
  clinicId: string;

  /** The post that moves the cursor. */
  @Column('uuid')
  @ForeignKey(() => OwnerEntity)
  presenterId: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => AgendaItemEntity)
  itemId: string | null;

  @Column('uuid', { nullable: true })
  measureId: string | null;

  @Column('enum', { enum: ClinicView, enumName: 'clinic_view' })
  view: ClinicView;

  @Column('timestamptz')
  movedAt: Date;
}
