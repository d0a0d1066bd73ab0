import { Column, ForeignKey, PrimaryColumn } from 'typeorm';

/** Every row of an organisation. `createdAt` is the time of the command that wrote it. */
export abstract class Row {
  @PrimaryColumn('uuid')
  id: string;

  // Named by its text, since rows are known to persistence and organisations are a feature above it.
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { deferrable: 'INITIALLY DEFERRED' })
  organisationId: string;

  @Column('timestamptz')
  createdAt: Date;
}

/** A row that people edit: `version` grows with every edit, so that a stale form is told (N9). */
export abstract class VersionedRow extends Row {
  @Column('int', { default: 1 })
  version: number;
}
