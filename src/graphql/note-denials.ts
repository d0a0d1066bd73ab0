import type { Access } from '../domain/access';
import type { AuditTrail } from '../domain/audit';
import { DomainError } from '../domain/errors';
import type { RequestContext } from './request-context';

/** Who was refused, and by what they asked for. */
interface Asking {
  readonly access: Access;
  readonly address: string | null;
  readonly operation: string | null;
}

/** Notes what an operation was refused for want of authority: each reason once, whatever the number of fields. */
export function noteDenials(
  { access, address, audit }: Pick<RequestContext, 'access' | 'address' | 'audit'>,
  operation: string | null,
  errors: readonly Error[] = [],
): void {
  const told = new Set<string>();
  for (const error of errors) {
    const cause = domainErrorIn(error);
    if (!cause || !isDenial(cause) || told.has(cause.message)) continue;
    told.add(cause.message);
    noteDenial(audit, { access, address, operation }, cause);
  }
}

/** A thing of another organisation answers like one that never was; where it is known whose it is, they are told too. */
function noteDenial(audit: AuditTrail, { access, address, operation }: Asking, cause: DomainError): void {
  const { subject, role, organisationId } = access;
  const { code, message: reason, details } = cause;
  const about = details.organisationId ?? null;
  const { field = null } = details;
  const note = { kind: 'ACCESS_DENIED', subject, role, address, operation } as const;
  const detail = { code, reason, field };
  audit.note({ ...note, organisationId: organisationId ?? about, detail });
  if (about === null || organisationId === null || about === organisationId) return;
  audit.note({ ...note, organisationId: about, detail: { ...detail, elsewhere: true } });
}

/** NOT_FOUND is what everybody meets who mistypes; only where something is there was it a denial. */
const isDenial = ({ code, details }: DomainError): boolean =>
  code === 'FORBIDDEN' ||
  code === 'UNAUTHENTICATED' ||
  (code === 'NOT_FOUND' && details.organisationId !== undefined);

function domainErrorIn(error: unknown): DomainError | undefined {
  let cause = error;
  while (cause instanceof Error && !(cause instanceof DomainError)) {
    cause = 'originalError' in cause ? cause.originalError : undefined;
  }
  return cause instanceof DomainError ? cause : undefined;
}
