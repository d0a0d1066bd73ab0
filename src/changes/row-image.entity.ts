import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CommandEntity } from './command.entity';

/**
 * A row as a command left it. Reading the newest image of each row up to a number of the log gives the graph as
 * it stood then (N2): tables hold the present, images hold every past.
 */
@Entity('row_image')
// Whoever reads as at a moment looks for what later commands touched.
@Index(['commandId'])
export class RowImageEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('text')
  tableName: string;

  @PrimaryColumn('uuid')
  rowId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => CommandEntity)
  commandId: string;

  @Column('jsonb')
  image: unknown;
}
