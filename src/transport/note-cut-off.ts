import { publicAccess } from '../domain/access';
import type { AuditTrail } from '../domain/audit';
import type { Session } from './session';

/** Notes that a socket is closed because whoever is behind it may no longer, or not any more as before. */
export function noteCutOff(audit: AuditTrail, { authenticated, address }: Session, reason: string): void {
  const { organisationId, subject, role } = authenticated?.access ?? publicAccess;
  const detail = { code: 'CONNECTION_CLOSED', reason };
  audit.note({ kind: 'ACCESS_DENIED', organisationId, subject, role, address, operation: null, detail });
}

/** Notes that a socket was not even opened, as far as that says something of who asked. */
export function noteRefusedUpgrade(audit: AuditTrail, address: string, status: string): void {
  const { organisationId, subject, role } = publicAccess;
  const who = { organisationId, subject, role, address, operation: null };
  if (status.startsWith('403'))
    audit.note({ ...who, kind: 'ACCESS_DENIED', detail: { code: 'ORIGIN_REFUSED' } });
  if (status.startsWith('429')) {
    audit.note({ ...who, kind: 'LIMIT_EXCEEDED', detail: { limit: 'MAX_SOCKETS_PER_ADDRESS' } });
  }
}
