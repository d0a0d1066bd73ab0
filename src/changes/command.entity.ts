import { Column, Entity, Index } from 'typeorm';
import { Row } from '../persistence/row';

/** One applied mutation: who asked for what, and its answer, kept so that a retry gets the same one (N9). */
@Entity('command')
@Index(['organisationId', 'actor', 'idempotencyKey'], {
  unique: true,
  where: 'idempotency_key IS NOT NULL',
})
export class CommandEntity extends Row {
  @Column('text')
  name: string;

  /** The subject of the caller's token. */
  @Column('text')
  actor: string;

  @Column('uuid', { nullable: true })
  actorOwnerId: string | null;

  @Column('text', { nullable: true })
  idempotencyKey: string | null;

  @Column('text')
  inputHash: string;

  @Column('jsonb', { nullable: true })
  result: unknown;

  @Column('bigint', { nullable: true })
  firstSequence: string | null;

  @Column('bigint', { nullable: true })
  lastSequence: string | null;
}
