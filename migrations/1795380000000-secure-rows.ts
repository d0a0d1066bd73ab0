import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DROP_REQUEST_ROLE, MAKE_REQUEST_ROLE } from '../src/persistence/request-role';
import { secureTable, unsecureTable, type Secured } from '../src/persistence/row-security';

/** What is written once and never again. */
const KEPT: Secured = { rights: 'SELECT, INSERT' };

/** What the public reads of every organisation as it is; all else it reads as it stood at the latest publication. */
const SHOWN: Secured = { published: true };

/** Tables whose images the public reads. What is kept of later tables stays inside until a migration says otherwise. */
const IMAGED = [
  ...[
    'action',
    'action_ambition',
    'action_area',
    'action_contributor',
    'action_recommendation',
    'action_update',
  ],
  ...['ambition', 'ambition_priority', 'ambition_recommendation', 'area_of_action', 'baseline', 'benchmark'],
  ...['computed_status', 'division', 'evidence', 'inspection', 'judgement', 'measure', 'national_set'],
  ...[
    'neighbour_set',
    'owner',
    'plan',
    'printed_fact',
    'priority',
    'recommendation',
    'recommendation_lead',
    'target',
  ],
];

const TABLES: Readonly<Record<string, Secured>> = {
  // Organisations are founded, and streams opened, by the server itself.
  organisation: { rights: 'SELECT, UPDATE', published: true },
  stream: { rights: 'SELECT, UPDATE (head)', published: true },
  command: { rights: 'SELECT, INSERT, UPDATE (first_sequence, last_sequence, result)', published: true },
  change: { ...KEPT, published: true },
  row_image: { ...KEPT, published: `table_name IN ('${IMAGED.join("', '")}')` },
  division: {},
  owner: {},
  reporting_round: SHOWN,
  plan: {},
  priority: {},
  area_of_action: {},
  inspection: {},
  judgement: {},
  recommendation: {},
  recommendation_lead: {},
  plan_status_update: SHOWN,
  ambition: {},
  ambition_priority: {},
  ambition_recommendation: {},
  published_status: SHOWN,
  measure: {},
  baseline: {},
  target: {},
  reading: SHOWN,
  action: {},
  action_area: {},
  action_ambition: {},
  action_recommendation: {},
  action_contributor: {},
  action_update: KEPT,
  evidence: KEPT,
  rule_choice: SHOWN,
  computed_status: {},
  neighbour_set: KEPT,
  benchmark: {},
  national_set: {},
  printed_fact: {},
};

/** `migration` and `log_origin` belong to no organisation, and requests have no business with them: no right at all. */
export class SecureRows1795380000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAKE_REQUEST_ROLE);
    for (const [table, secured] of Object.entries(TABLES)) {
      for (const statement of secureTable(table, secured)) await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(TABLES).reverse()) {
      for (const statement of unsecureTable(table)) await runner.query(statement);
    }
    await runner.query(DROP_REQUEST_ROLE);
  }
}
