import type { AuditDetail, AuditKind } from '../../domain/audit';
import type { RequestContext } from '../../graphql/request-context';

/** Tells the audit what an ADMIN did about people, by ids only: who they are stands with the membership. */
export function notePeople(
  { access, address, audit }: Pick<RequestContext, 'access' | 'address' | 'audit'>,
  kind: Extract<AuditKind, 'ROLE_CHANGED' | 'TOKEN_ISSUED' | 'TOKEN_REVOKED'>,
  operation: string,
  detail: AuditDetail,
): void {
  const { organisationId, subject, role } = access;
  audit.note({ kind, organisationId, subject, role, address, operation: `mutation ${operation}`, detail });
}
