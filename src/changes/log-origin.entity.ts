import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the log was written last: one row. It goes along with a backup, so a restored log finds itself elsewhere. */
@Entity('log_origin')
@Check('id = 1')
export class LogOriginEntity {
  @PrimaryColumn('smallint')
  id: number;

  /** Of the cluster; unset where the account may not ask for it. */
  @Column('text', { nullable: true })
  systemIdentifier: string | null;

  /** Counted up by a recovery to a point in time and by a promotion; unset where the account may not ask for it. */
  @Column('text', { nullable: true })
  timeline: string | null;

  @Column('text', { nullable: true })
  databaseOid: string | null;

  /** Of the table of streams: another one after a dump was restored into the same database. */
  @Column('text', { nullable: true })
  tableOid: string | null;
}
