import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { VersionedRow } from '../../persistence/row';
import { OwnerEntity } from '../owners/owner.entity';
import { PlanEntity } from './plan.entity';

@Entity('priority')
@Unique(['planId', 'number'])
export class PriorityEntity extends VersionedRow {
  @Column('uuid')
  @ForeignKey(() => PlanEntity)
  planId: string;

  @Column('int')
  number: number;

  @Column('text')
  title: string;

  @Column('text', { array: true, default: '{}' })
  iStatements: string[];

  @Column('text', { array: true, default: '{}' })
  weStatements: string[];

  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey(() => OwnerEntity)
  sponsorId: string | null;
}
