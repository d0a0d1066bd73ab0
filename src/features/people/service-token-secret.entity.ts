import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { ServiceTokenEntity } from './service-token.entity';

/**
 * What a service token is known by. Apart from the token, so that no image of its row, no conflict and no list of the
 * graph can hold it; the account that requests run under may write it and may not read it.
 */
@Entity('service_token_secret')
export class ServiceTokenSecretEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ServiceTokenEntity)
  tokenId: string;

  @Column('uuid')
  @ForeignKey(() => OrganisationEntity, { deferrable: 'INITIALLY DEFERRED' })
  organisationId: string;

  /** SHA-256 of the secret. The secret is random, so that there is nothing for a slow hash to slow down. */
  @Column('bytea')
  hash: Buffer;

  /** Roughly: entered once a day. */
  @Column('date', { nullable: true })
  lastUsedOn: string | null;
}
