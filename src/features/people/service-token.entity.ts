import { Column, Entity } from 'typeorm';
import { ServiceScope } from '../../domain/vocabulary';
import { VersionedRow } from '../../persistence/row';

/** Lets a program in, such as a report that is drawn every night. Its secret is kept apart from it. */
@Entity('service_token')
export class ServiceTokenEntity extends VersionedRow {
  @Column('text')
  name: string;

  @Column('enum', { enum: ServiceScope, enumName: 'service_scope', array: true })
  scopes: ServiceScope[];

  /** The last day, which counts in full. */
  @Column('date')
  expiresOn: string;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('text', { nullable: true })
  reason: string | null;
}
