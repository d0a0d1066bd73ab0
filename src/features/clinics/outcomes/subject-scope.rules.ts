/** What a clinic is about; an empty part stands for everything. */
export interface Scope {
  readonly divisionIds: readonly string[];
  readonly priorityIds: readonly string[];
  readonly themes: readonly string[];
  readonly ownerIds: readonly string[];
}

/** Within a scope is what meets each of its parts that says anything. */
export function liesWithin(scope: Scope, subject: Scope): boolean {
  const meets = (asked: readonly string[], has: readonly string[]): boolean =>
    asked.length === 0 || has.some((each) => asked.includes(each));
  return (
    meets(scope.divisionIds, subject.divisionIds) &&
    meets(scope.priorityIds, subject.priorityIds) &&
    meets(scope.themes, subject.themes) &&
    meets(scope.ownerIds, subject.ownerIds)
  );
}

/** A clinic that is about everything. */
export const isAboutAll = ({ divisionIds, priorityIds, themes, ownerIds }: Scope): boolean =>
  divisionIds.length + priorityIds.length + themes.length + ownerIds.length === 0;
