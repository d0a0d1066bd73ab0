import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../persistence/row';
import { InspectionEntity } from './inspection.entity';

/** Append-only: a corrected judgement supersedes the earlier one. */
@Entity('judgement')
export class JudgementEntity extends Row {
  @Index()
  @Column('uuid')
  @ForeignKey(() => InspectionEntity)
  inspectionId: string;

  @Column('text')
  criterion: string;

  @Column('text')
  judgement: string;

  @Column('text', { nullable: true })
  score: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => JudgementEntity)
  supersededById: string | null;
}
