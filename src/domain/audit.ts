import type { Role } from './vocabulary';

/** What is noted apart from the change log. */
export const AuditKind = {
  ACCESS_DENIED: 'ACCESS_DENIED',
  SIGN_IN: 'SIGN_IN',
  SIGN_IN_REFUSED: 'SIGN_IN_REFUSED',
  ROLE_CHANGED: 'ROLE_CHANGED',
  TOKEN_ISSUED: 'TOKEN_ISSUED',
  TOKEN_REVOKED: 'TOKEN_REVOKED',
  SMALL_NUMBERS_READ: 'SMALL_NUMBERS_READ',
  LIMIT_EXCEEDED: 'LIMIT_EXCEEDED',
} as const;
export type AuditKind = (typeof AuditKind)[keyof typeof AuditKind];

/** What belongs to one kind of event only. Never a secret, never a figure, never what somebody typed. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Who did or tried what, from where. The moment is added by the trail. */
export interface AuditNote {
  readonly kind: AuditKind;
  /** The organisation that it concerns, whose ADMIN reads it; null where it is known of none. */
  readonly organisationId: string | null;
  /** The subject of the token; null for the public and for whoever is not known. */
  readonly subject: string | null;
  readonly role: Role | null;
  /** Where it came from, as far as proxies that are trusted say; null for what no request stands behind. */
  readonly address: string | null;
  /** The operation by the fields at its root, which are the schema's own words; null before it is known. */
  readonly operation: string | null;
  readonly detail: AuditDetail;
}

/** Takes down what auditors ask about. Never throws and never keeps anybody waiting. */
export interface AuditTrail {
  note(event: AuditNote): void;
}

/** For what nobody has to answer for, such as a document that runs for all who follow it. */
export const silentAudit: AuditTrail = Object.freeze({ note: () => undefined });
