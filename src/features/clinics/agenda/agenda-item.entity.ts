import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AgendaItemKind, AgendaItemState, ClinicSubjectType } from '../../../domain/vocabulary';
import { VersionedRow } from '../../../persistence/row';
import type { AgendaException } from './agenda-exception';
import { ClinicEntity } from '../clinic.entity';

@Entity('agenda_item')
@Unique(['clinicId', 'origin'])
export class AgendaItemEntity extends VersionedRow {
  @Index()
  @Column('uuid')
  @ForeignKey(() => ClinicEntity)
  clinicId: string;

  /** What it was built from, the same with every rebuild, as in "exception Ambition <id>"; "own <id>" where people added it. */
  @Column('text')
  origin: string;

  @Column('enum', { enum: AgendaItemKind, enumName: 'agenda_item_kind' })
  kind: AgendaItemKind;

  @Column('text')
  title: string;

  /** Why it is there. */
  @Column('text')
  why: string;

  @Column('enum', { enum: ClinicSubjectType, enumName: 'clinic_subject_type', nullable: true })
  subjectType: ClinicSubjectType | null;

  @Column('uuid', { nullable: true })
  subjectId: string | null;

  @Column('jsonb', { default: [] })
  exceptions: AgendaException[];

  /** From 1; items that were dropped keep theirs and are passed over. */
  @Column('int')
  position: number;

  @Column('int')
  plannedMinutes: number;

  /** True where it and its outcomes stay with those who were asked to the clinic. */
  @Column('boolean', { default: false })
  sensitive: boolean;

  /** What people have changed and a rebuild therefore leaves as it is: names of fields, and "place". */
  @Column('text', { array: true, default: '{}' })
  kept: string[];

  @Column('timestamptz', { nullable: true })
  droppedAt: Date | null;

  @Column('enum', { enum: AgendaItemState, enumName: 'agenda_item_state' })
  state: AgendaItemState;

  /** When it was begun for the last time, while it is open. */
  @Column('timestamptz', { nullable: true })
  begunAt: Date | null;

  /** What was spent on it before, in whole seconds. */
  @Column('int', { default: 0 })
  spentSeconds: number;
}
