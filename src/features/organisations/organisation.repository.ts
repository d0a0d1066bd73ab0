import { columns, relation } from '../../persistence/relation';

export interface OrganisationRecord {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly department: string;
  readonly councilCode: string | null;
  readonly version: number;
}

export interface DivisionRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly version: number;
}

const organisationColumns = columns<OrganisationRecord>({
  id: 'o.id',
  slug: 'o.slug',
  name: 'o.name',
  department: 'o.department',
  councilCode: 'o.council_code',
  version: 'o.version',
});

export const divisionColumns = columns<DivisionRecord>({
  id: 'd.id',
  organisationId: 'd.organisation_id',
  code: 'd.code',
  name: 'd.name',
  version: 'd.version',
});

/** An organisation is its own tenant: the caller's scope applies to its id. */
export const organisationBySlug = relation<OrganisationRecord>(
  'organisation by slug',
  (sql) => `SELECT o.slug AS key, ${sql.select(organisationColumns)} FROM organisation o
    WHERE o.slug = ANY(${sql.keys}) AND ${sql.organisation('o.id')}`,
  'text',
);

export const organisationById = relation<OrganisationRecord>(
  'organisation by id',
  (sql) => `SELECT o.id AS key, ${sql.select(organisationColumns)} FROM organisation o
    WHERE o.id = ANY(${sql.keys}) AND ${sql.organisation('o.id')}`,
);

/** Keyed by a constant: every organisation that the caller may read. */
export const allOrganisations = relation<OrganisationRecord>(
  'all organisations',
  (sql) => `SELECT 'all' AS key, ${sql.select(organisationColumns)} FROM organisation o
    WHERE 'all' = ANY(${sql.keys}) AND ${sql.organisation('o.id')} ORDER BY o.name, o.id LIMIT 500`,
  'text',
);

export const divisionsOfOrganisation = relation<DivisionRecord>(
  'divisions of organisation',
  (sql) => `SELECT d.organisation_id AS key, ${sql.select(divisionColumns)} FROM division d
    WHERE d.organisation_id = ANY(${sql.keys}) AND ${sql.visible('d')} ORDER BY d.code`,
);

export const divisionById = relation<DivisionRecord>(
  'division by id',
  (sql) => `SELECT d.id AS key, ${sql.select(divisionColumns)} FROM division d
    WHERE d.id = ANY(${sql.keys}) AND ${sql.visible('d')}`,
);
