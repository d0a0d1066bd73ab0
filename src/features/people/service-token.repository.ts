import type { ServiceScope } from '../../domain/vocabulary';
import { listRelation } from '../../persistence/list-relation';
import { columns, relation } from '../../persistence/relation';
import { insideOnly } from './membership.repository';

/** There is no column for the secret: nothing that the graph reads from knows of it. */
export interface ServiceTokenRecord {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ServiceScope[];
  readonly expiresOn: string;
  readonly issuedAt: string;
  readonly revokedAt: string | null;
  readonly reason: string | null;
  readonly lastUsedOn: string | null;
  readonly version: number;
}

const serviceTokenColumns = columns<ServiceTokenRecord>({
  id: 't.id',
  name: 't.name',
  scopes: 't.scopes',
  expiresOn: 't.expires_on',
  issuedAt: 't.created_at',
  revokedAt: 't.revoked_at',
  reason: 't.reason',
  lastUsedOn: 'u.last_used_on',
  version: 't.version',
});

export const serviceTokenById = relation<ServiceTokenRecord>(
  'service token by id',
  (sql) => `SELECT t.id AS key, ${sql.select(serviceTokenColumns)} FROM service_token t
    LEFT JOIN service_token_secret u ON u.token_id = t.id AND ${sql.visible('u')}
    WHERE t.id = ANY(${sql.keys}) AND ${sql.visible('t')} AND ${insideOnly(sql)}`,
);

export const serviceTokensOfOrganisation = listRelation<ServiceTokenRecord, object>(
  'service tokens of organisation',
  2,
  (sql) => ({
    select: sql.select(serviceTokenColumns),
    from: `service_token t LEFT JOIN service_token_secret u ON u.token_id = t.id AND ${sql.visible('u')}`,
    where: ['t.organisation_id = k.key', sql.visible('t'), insideOnly(sql)],
    order: [
      { sql: 't.name', type: 'text' },
      { sql: 't.id', type: 'uuid' },
    ],
  }),
);
