import type { ExceptionKind, Severity } from '../../domain/vocabulary';
import type { Exception, ExceptionRule, ExceptionSubjectType } from './exception';
import { reachOf } from './exception-reach.rules';
import type { ExceptionRecords } from './exception-records';
import type { Scope } from './exception-scope.rules';

/** Which sorts of exceptions to give. Conditions add up; one left out does not narrow. */
export interface SortChoice {
  readonly kinds?: readonly ExceptionKind[] | null;
  readonly severities?: readonly Severity[] | null;
  readonly rules?: readonly ExceptionRule[] | null;
  readonly subjects?: readonly ExceptionSubjectType[] | null;
}

/** The exceptions of these sorts and within a scope, in their order. */
export function filtered(
  exceptions: readonly Exception[],
  { kinds, severities, rules, subjects }: SortChoice,
  scope: Scope,
  records: ExceptionRecords,
): Exception[] {
  const wanted = exceptions.filter(
    ({ kind, severity, rule, subject }) =>
      (kinds?.includes(kind) ?? true) &&
      (severities?.includes(severity) ?? true) &&
      (rules?.includes(rule) ?? true) &&
      (subjects?.includes(subject.type) ?? true),
  );
  const narrows = Object.values(scope).some((ids) => ids !== undefined);
  return narrows ? within(wanted, scope, records) : wanted;
}

function within(exceptions: readonly Exception[], scope: Scope, records: ExceptionRecords): Exception[] {
  const reachFor = reachOf(records);
  return exceptions.filter((exception) => {
    const { divisions, owners, ambitions, priorities } = reachFor(exception);
    return (
      meets(divisions, scope.divisions) &&
      meets(owners, scope.owners) &&
      meets(priorities, scope.priorities) &&
      meets(ambitions, scope.themed) &&
      meets(ambitions, scope.ambitions)
    );
  });
}

const meets = (ids: readonly (string | null)[], scope: ReadonlySet<string> | undefined): boolean =>
  scope === undefined || ids.some((id) => id !== null && scope.has(id));
