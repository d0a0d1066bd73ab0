import { relation, type Relation } from '../../persistence/relation';

/** The key of something by the words that a caller uses for it: they mean nothing without the organisation. */
export const namedKey = (organisationId: string, name: string): string => `${organisationId}:${name}`;

const ID_LENGTH = 36;
const NAME = `substr(k.key, ${ID_LENGTH + 2})`;

const named = (table: string, name: string): Relation<{ readonly id: string }> =>
  relation(
    `${table} by name`,
    (sql) => `SELECT k.key, n.id FROM unnest(${sql.keys}) k(key)
      JOIN ${table} n ON n.organisation_id = left(k.key, ${ID_LENGTH})::uuid AND n.${name} WHERE ${sql.visible('n')}`,
    'text',
  );

export const divisionByCode = named('division', `code = ${NAME}`);
export const ownerInOrganisation = named('owner', `id = ${NAME}::uuid`);
export const ambitionInOrganisation = named('ambition', `id = ${NAME}::uuid`);
