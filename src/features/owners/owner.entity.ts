import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { VersionedRow } from '../../persistence/row';
import { DivisionEntity } from '../organisations/division.entity';

/** A post: people come and go, accountability stays with the post. */
@Entity('owner')
@Unique(['organisationId', 'post'])
export class OwnerEntity extends VersionedRow {
  @Column('text')
  post: string;

  @Column('text', { nullable: true })
  holder: string | null;

  /** The post's mailbox. */
  @Column('text', { nullable: true })
  email: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => OwnerEntity)
  reportsToId: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => DivisionEntity)
  divisionId: string | null;

  @Column('date', { nullable: true })
  retiredOn: string | null;
}
