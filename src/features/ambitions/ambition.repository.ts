import { columns, relation } from '../../persistence/relation';

export interface AmbitionRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly theme: string;
  readonly descriptor: string;
  readonly divisionId: string;
  readonly ownerId: string;
  readonly closedOn: string | null;
  readonly version: number;
}

/** Shared with the features that reach ambitions through tables of their own. */
export const ambitionColumns = columns<AmbitionRecord>(
  {
    id: 'm.id',
    organisationId: 'm.organisation_id',
    reference: 'm.reference',
    theme: 'm.theme',
    descriptor: 'm.descriptor',
    divisionId: 'm.division_id',
    ownerId: 'm.owner_id',
    closedOn: 'm.closed_on',
    version: 'm.version',
  },
  [
    'theme',
    'descriptor',
    'closedOn',
    'version',
    ['divisionId', 'division'],
    ['ownerId', 'owner'],
    ['organisationId', 'findings'],
  ],
);

export const ambitionById = relation<AmbitionRecord>(
  'ambition by id',
  (sql) => `SELECT m.id AS key, ${sql.select(ambitionColumns)} FROM ambition m
    WHERE m.id = ANY(${sql.keys}) AND ${sql.visible('m')}`,
);

/** The key of one ambition as people write it. Slugs hold no space, so the first one parts slug and reference. */
export const ambitionKey = (slug: string, reference: string): string => `${slug} ${reference}`;

export const ambitionByReference = relation<AmbitionRecord>(
  'ambition by reference',
  (sql) => `SELECT k.key, ${sql.select(ambitionColumns)} FROM unnest(${sql.keys}) k(key)
    JOIN organisation o ON o.slug = split_part(k.key, ' ', 1)
    JOIN ambition m ON m.organisation_id = o.id AND m.reference = substr(k.key, strpos(k.key, ' ') + 1)
    WHERE ${sql.organisation('o.id')} AND ${sql.visible('m')}`,
  'text',
);
