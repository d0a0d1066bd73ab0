import { columns, relation } from '../../persistence/relation';
import type { Council } from './council.rules';

export interface NeighbourSetRecord {
  readonly id: string;
  readonly name: string;
  readonly edition: string;
  readonly source: string | null;
  /** In the order of likeness. */
  readonly members: readonly Council[];
  readonly createdAt: string;
}

const neighbourSetColumns = columns<NeighbourSetRecord>(
  {
    id: 'g.id',
    name: 'g.name',
    edition: 'g.edition',
    source: 'g.source',
    members: 'g.members',
    createdAt: 'g.created_at',
  },
  ['source', 'members', 'createdAt'],
);

export const neighbourSetById = relation<NeighbourSetRecord>(
  'neighbour set by id',
  (sql) => `SELECT g.id AS key, ${sql.select(neighbourSetColumns)} FROM neighbour_set g
    WHERE g.id = ANY(${sql.keys}) AND ${sql.visible('g')}`,
);

/** A few sets with an edition a year: the bound is for the worst. */
export const neighbourSetsOfOrganisation = relation<NeighbourSetRecord>(
  'neighbour sets of organisation',
  (sql) => `SELECT k.key, x.* FROM unnest(${sql.keys}) k(key) CROSS JOIN LATERAL (
      SELECT ${sql.select(neighbourSetColumns)} FROM neighbour_set g
      WHERE g.organisation_id = k.key AND ${sql.visible('g')}
      ORDER BY g.name, g.created_at DESC, g.id DESC LIMIT 500) x`,
);
