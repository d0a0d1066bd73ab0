import { DomainError } from './errors';

/**
 * What a person may change whose writing is limited to some divisions: what concerns one of these. What concerns no
 * division at all, as a round or a plan, goes by the role alone.
 */
export function mayChangeOf(own: ReadonlySet<string>, concerned: readonly string[]): boolean {
  return concerned.length === 0 || concerned.some((division) => own.has(division));
}

export function demandDivision(own: ReadonlySet<string>, concerned: readonly string[]): void {
  if (mayChangeOf(own, concerned)) return;
  throw new DomainError(
    'FORBIDDEN',
    'This concerns divisions to which the caller is not assigned; what they write is limited to their own.',
  );
}
