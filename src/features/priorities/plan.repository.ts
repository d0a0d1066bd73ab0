import { columns, relation } from '../../persistence/relation';

export interface PlanRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly name: string;
  readonly description: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly version: number;
}

const planColumns = columns<PlanRecord>(
  {
    id: 'p.id',
    organisationId: 'p.organisation_id',
    reference: 'p.reference',
    name: 'p.name',
    description: 'p.description',
    startsOn: 'p.starts_on',
    endsOn: 'p.ends_on',
    version: 'p.version',
  },
  ['description', 'startsOn', 'endsOn', 'version', ['organisationId', 'organisation']],
);

export const planById = relation<PlanRecord>(
  'plan by id',
  (sql) => `SELECT p.id AS key, ${sql.select(planColumns)} FROM plan p
    WHERE p.id = ANY(${sql.keys}) AND ${sql.visible('p')}`,
);

export const plansOfOrganisation = relation<PlanRecord>(
  'plans of organisation',
  (sql) => `SELECT p.organisation_id AS key, ${sql.select(planColumns)} FROM plan p
    WHERE p.organisation_id = ANY(${sql.keys}) AND ${sql.visible('p')} ORDER BY p.starts_on DESC, p.reference`,
);
