import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../persistence/row';
import { ClinicEntity } from './clinic.entity';

/** A correction to the record of a clinic that is closed. */
@Entity('clinic_addendum')
export class AddendumEntity extends Row {
  @Index()
  @Column('uuid')
  @ForeignKey(() => ClinicEntity)
  clinicId: string;

  @Column('text')
  text: string;

  @Column('boolean', { default: false })
  sensitive: boolean;

  @Column('uuid', { nullable: true })
  authorId: string | null;
}
