import type { Pool, PoolClient } from 'pg';
import { newId } from '../../persistence/new-id';
import type { NewNotification } from './new-notification';

/** One that is there already, by whichever server and however long ago, stays as it is. */
const WRITE = `INSERT INTO notification (id, organisation_id, created_at, key, kind, recipient_id, subject_id, subject,
    basis, state, next_attempt_at)
  SELECT n.id, n."organisationId", $2, n.key, n.kind, n."recipientId", n."subjectId", n.subject, n.basis, 'WAITING', $2
  FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "organisationId" uuid, key text, kind notification_kind,
    "recipientId" uuid, "subjectId" uuid, subject text, basis jsonb)
  ORDER BY n.key
  ON CONFLICT (organisation_id, key) DO NOTHING`;

/** Answers with how many were new. In the order of their keys, so that two servers do not wait for each other in a circle. */
export async function writeNotifications(
  client: Pick<Pool | PoolClient, 'query'>,
  notifications: readonly NewNotification[],
  now: Date,
): Promise<number> {
  if (notifications.length === 0) return 0;
  const rows = notifications.map((each) => ({ id: newId(), ...each }));
  const { rowCount } = await client.query(WRITE, [JSON.stringify(rows), now]);
  return rowCount ?? 0;
}
