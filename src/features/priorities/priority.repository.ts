import { columns, relation } from '../../persistence/relation';

export interface PriorityRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly planId: string;
  readonly number: number;
  readonly title: string;
  readonly iStatements: string[];
  readonly weStatements: string[];
  readonly sponsorId: string | null;
  readonly version: number;
}

/** Shared with ambitions, which reach their priorities through a table of their own. */
export const priorityColumns = columns<PriorityRecord>(
  {
    id: 'y.id',
    organisationId: 'y.organisation_id',
    planId: 'y.plan_id',
    number: 'y.number',
    title: 'y.title',
    iStatements: 'y.i_statements',
    weStatements: 'y.we_statements',
    sponsorId: 'y.sponsor_id',
    version: 'y.version',
  },
  [
    'title',
    'iStatements',
    'weStatements',
    'version',
    ['planId', 'plan'],
    ['sponsorId', 'sponsor'],
    'organisationId',
  ],
);

export const priorityById = relation<PriorityRecord>(
  'priority by id',
  (sql) => `SELECT y.id AS key, ${sql.select(priorityColumns)} FROM priority y
    WHERE y.id = ANY(${sql.keys}) AND ${sql.visible('y')}`,
);

export const prioritiesOfPlan = relation<PriorityRecord>(
  'priorities of plan',
  (sql) => `SELECT y.plan_id AS key, ${sql.select(priorityColumns)} FROM priority y
    WHERE y.plan_id = ANY(${sql.keys}) AND ${sql.visible('y')} ORDER BY y.number`,
);

export const prioritiesOfSponsor = relation<PriorityRecord>(
  'priorities of sponsor',
  (sql) => `SELECT y.sponsor_id AS key, ${sql.select(priorityColumns)} FROM priority y
    WHERE y.sponsor_id = ANY(${sql.keys}) AND ${sql.visible('y')} ORDER BY y.number`,
);
