import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { ClinicSubjectType, OutcomeKind } from '../../../domain/vocabulary';
import { VersionedRow } from '../../../persistence/row';
import { ActionEntity } from '../../actions/action.entity';
import { OwnerEntity } from '../../owners/owner.entity';
import { AgendaItemEntity } from '../agenda/agenda-item.entity';
import { ClinicEntity } from '../clinic.entity';

/** What was captured on an item. Only a challenge that was taken away is written to again, when it is answered. */
@Entity('clinic_outcome')
export class OutcomeEntity extends VersionedRow {
  @Index()
  @Column('uuid')
  @ForeignKey(() => ClinicEntity)
  clinicId: string;

  @Index()
  @Column('uuid')
  @ForeignKey(() => AgendaItemEntity)
  itemId: string;

  @Column('enum', { enum: OutcomeKind, enumName: 'outcome_kind' })
  kind: OutcomeKind;

  /** The question, the offer, what is recognised, decided, done or parked; the reason of a status. */
  @Column('text')
  text: string;

  /** What was answered to a challenge. */
  @Column('text', { nullable: true })
  answer: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** Who asks, offers, recognises or decides. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => OwnerEntity)
  byId: string | null;

  /** Who took the question away, is offered support, is recognised, or is accountable for the action. */
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => OwnerEntity)
  toId: string | null;

  /** When an answer is due, or an action. */
  @Column('date', { nullable: true })
  dueDate: string | null;

  /** What a decision rests on. */
  @Column('text', { nullable: true })
  restsOn: string | null;

  @Column('enum', { enum: ClinicSubjectType, enumName: 'clinic_subject_type', nullable: true })
  subjectType: ClinicSubjectType | null;

  @Column('uuid', { nullable: true })
  subjectId: string | null;

  /** The action that was made of it. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => ActionEntity)
  actionId: string | null;

  /** The decision that it replaces, of this clinic or an earlier one. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => OutcomeEntity)
  supersedesId: string | null;

  /** The status that was published, and the quarter it was published for. */
  @Column('text', { nullable: true })
  status: string | null;

  @Column('text', { nullable: true })
  period: string | null;

  /** As its item was marked, or marked by who captured it. */
  @Column('boolean', { default: false })
  sensitive: boolean;

  /** The post that captured it, where its holder has one. */
  @Column('uuid', { nullable: true })
  capturedById: string | null;
}
