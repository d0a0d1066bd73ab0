/** Everything that can be refused, as a closed set. `transport/` turns each into one GraphQL error code. */
export type DomainErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'ROUND_LOCKED';

export interface DomainErrorDetails {
  /** Path of the input field at fault, as the caller wrote it: "input.period". */
  readonly field?: string;
  /** CONFLICT only: the row as it stands now, so that a form can show both. */
  readonly current?: Readonly<Record<string, unknown>>;
  /** NOT_FOUND only: the organisation whose it is, where that is known. For the audit; the caller is never told. */
  readonly organisationId?: string;
}

export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly details: DomainErrorDetails = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

export const badInput = (field: string, message: string): DomainError =>
  new DomainError('BAD_USER_INPUT', message, { field });

/** The same words for a thing of another organisation and for a thing that never was (N6). */
export const notFound = (field: string, what: string, organisationId?: string): DomainError =>
  new DomainError('NOT_FOUND', `No ${what} here answers to that reference.`, {
    field,
    ...(organisationId !== undefined && { organisationId }),
  });
