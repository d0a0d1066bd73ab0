import type { PoolClient } from 'pg';
import type { NotificationKind } from '../../domain/vocabulary';
import type { LetterAction, LetterClinic } from './letter.rules';
import type { ActionBasis } from './notification.entity';
import type { ActionNow, ClinicNow } from './still-so.rules';

/** A notification that nobody has begun to send. */
export interface Waiting {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: NotificationKind;
  readonly recipientId: string;
  readonly subjectId: string;
  readonly subject: string;
  readonly basis: ActionBasis | null;
  readonly attempts: number;
}

/** What a notification is about and whom it is for, as they are now. */
export interface Found {
  readonly organisation: string;
  readonly recipient: {
    readonly post: string;
    readonly email: string | null;
    readonly retiredOn: string | null;
  };
  readonly action: (ActionNow & LetterAction) | null;
  readonly clinic: (ClinicNow & LetterClinic) | null;
}

const RECIPIENT = `SELECT o.name AS organisation, w.post, w.email, w.retired_on::text AS "retiredOn"
  FROM owner w JOIN organisation o ON o.id = w.organisation_id WHERE w.id = $1 AND w.organisation_id = $2`;

const ACTION = `SELECT a.reference, a.title, a.status, a.due_date::text AS "dueDate", a.owner_id AS "ownerId",
    w.post AS owner
  FROM action a JOIN owner w ON w.id = a.owner_id WHERE a.id = $1 AND a.organisation_id = $2`;

const CLINIC = `SELECT k.reference, k.title, k.held_on::text AS "heldOn", k.state,
    k.chair_id = $3 OR EXISTS (SELECT FROM clinic_attendee t WHERE t.clinic_id = k.id AND t.invited
      AND $3 IN (t.owner_id, t.deputy_id)) AS expected
  FROM clinic k WHERE k.id = $1 AND k.organisation_id = $2`;

const ABOUT_CLINIC: ReadonlySet<string> = new Set(['CLINIC_PUBLISHED', 'MINUTES_READY']);

/** Undefined where the post is not there. */
export async function situationOf(
  client: Pick<PoolClient, 'query'>,
  { kind, organisationId, recipientId, subjectId }: Waiting,
): Promise<Found | undefined> {
  const [row] = (
    await client.query<Found['recipient'] & { organisation: string }>(RECIPIENT, [
      recipientId,
      organisationId,
    ])
  ).rows;
  if (!row) return undefined;
  const { organisation, ...recipient } = row;
  const of = [subjectId, organisationId];
  const clinic = ABOUT_CLINIC.has(kind)
    ? (await client.query<ClinicNow & LetterClinic>(CLINIC, [...of, recipientId])).rows[0]
    : undefined;
  const action = ABOUT_CLINIC.has(kind)
    ? undefined
    : (await client.query<ActionNow & LetterAction>(ACTION, of)).rows[0];
  return { organisation, recipient, action: action ?? null, clinic: clinic ?? null };
}
