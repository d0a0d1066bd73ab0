import { columns, relation } from '../../persistence/relation';
import type { RoundState } from '../../domain/vocabulary';

export interface RoundRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly period: string;
  readonly state: RoundState;
  readonly lockedAt: string | null;
  readonly publishedAt: string | null;
  readonly version: number;
}

const roundColumns = columns<RoundRecord>({
  id: 'r.id',
  organisationId: 'r.organisation_id',
  period: 'r.period',
  state: 'r.state',
  lockedAt: 'r.locked_at',
  publishedAt: 'r.published_at',
  version: 'r.version',
});

export const roundsOfOrganisation = relation<RoundRecord>(
  'rounds of organisation',
  (sql) => `SELECT r.organisation_id AS key, ${sql.select(roundColumns)} FROM reporting_round r
    WHERE r.organisation_id = ANY(${sql.keys}) AND ${sql.visibleIn('r')} ORDER BY r.period_end DESC`,
);

export const roundById = relation<RoundRecord>(
  'round by id',
  (sql) => `SELECT r.id AS key, ${sql.select(roundColumns)} FROM reporting_round r
    WHERE r.id = ANY(${sql.keys}) AND ${sql.visibleIn('r')}`,
);
