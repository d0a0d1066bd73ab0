import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from '../features/organisations/organisation.entity';
import { CommandEntity } from './command.entity';

/** One entry of the change log: dense numbers in commit order within an organisation. */
@Entity('change')
@Index(['organisationId', 'subjectId', 'sequence'])
// Public readers look for the latest publication with every statement.
@Index(['organisationId', 'sequence'], { where: "kind = 'RoundPublished'" })
export class ChangeEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => OrganisationEntity)
  organisationId: string;

  @PrimaryColumn('bigint')
  sequence: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid')
  @ForeignKey(() => CommandEntity)
  commandId: string;

  /** What happened, in the past tense: "StatusPublished". */
  @Column('text')
  kind: string;

  @Column('text')
  subjectType: string;

  @Column('uuid')
  subjectId: string;

  /** Set on status changes only. */
  @Column('text', { nullable: true })
  axis: string | null;

  @Column('text', { nullable: true })
  fromValue: string | null;

  @Column('text', { nullable: true })
  toValue: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { nullable: true })
  period: string | null;

  @Column('date', { nullable: true })
  periodEnd: string | null;

  /** True where the round of the period was no longer open. */
  @Column('boolean', { default: false })
  afterLock: boolean;

  @Column('text')
  actor: string;

  @Column('uuid', { nullable: true })
  actorOwnerId: string | null;

  /** Fields that changed, each with its value before and after. */
  @Column('jsonb', { nullable: true })
  fields: unknown;

  /**
   * What the entry concerned when it was made. Filters go by this, so that a replay cuts as the live feed did. There is
   * no index on it: a look through 20,000 entries takes a hundredth of a second, and every commit would pay for one.
   */
  @Column('uuid', { array: true, default: '{}' })
  ambitionIds: string[];

  @Column('uuid', { array: true, default: '{}' })
  ownerIds: string[];

  @Column('uuid', { array: true, default: '{}' })
  divisionIds: string[];

  @Column('text', { array: true, default: '{}' })
  themes: string[];
}
