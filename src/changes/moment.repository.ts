import { relation } from '../persistence/relation';

const ID_LENGTH = 36;

/** An organisation and a moment, as a key: as arguments, every moment would be a statement of its own. */
export const momentKey = (organisationId: string, moment: Date): string =>
  `${organisationId}:${moment.toISOString()}`;

/**
 * The last entry of the log that was made at or before a moment. From the newest entry backwards: what is asked for was
 * as a rule not long ago, and an index by time would be paid for by every commit.
 */
export const lastEntryBy = relation<{ readonly sequence: string }>(
  'last entry by a moment',
  (sql) => `SELECT k.key, last.sequence::text AS sequence FROM unnest(${sql.keys}) k(key)
    CROSS JOIN LATERAL (SELECT c.sequence FROM change c
      WHERE c.organisation_id = left(k.key, ${ID_LENGTH})::uuid AND ${sql.organisation('c.organisation_id')}
        AND c.at <= substr(k.key, ${ID_LENGTH + 2})::timestamptz
      ORDER BY c.sequence DESC LIMIT 1) last`,
  'text',
);
