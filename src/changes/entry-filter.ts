import type { LogEntry } from './log-entry';

/**
 * Which entries of the log are wanted. Conditions add up; one that is left out does not narrow. Within one, any of its
 * values fits, so an empty list lets nothing through.
 */
export interface EntryFilter {
  readonly divisionIds?: readonly string[] | undefined;
  readonly themes?: readonly string[] | undefined;
  readonly ownerIds?: readonly string[] | undefined;
  readonly ambitionIds?: readonly string[] | undefined;
  readonly axes?: readonly string[] | undefined;
  /** What a status has changed to; entries that change no status do not fit. */
  readonly statuses?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly subjectIds?: readonly string[] | undefined;
}

type Filtered = Pick<
  LogEntry,
  'divisionIds' | 'themes' | 'ownerIds' | 'ambitionIds' | 'axis' | 'to' | 'kind' | 'subjectId'
>;
type Condition = (entry: Filtered) => boolean;

/** Makes the filter's lists ready once, for a decision on each of many entries. */
export function compileFilter(filter: EntryFilter): Condition {
  const conditions: readonly (Condition | undefined)[] = [
    one(filter.axes, (entry) => entry.axis),
    one(filter.kinds, (entry) => entry.kind),
    one(filter.subjectIds, (entry) => entry.subjectId),
    one(filter.statuses, (entry) => (entry.axis === null ? null : entry.to)),
    any(filter.divisionIds, (entry) => entry.divisionIds),
    any(filter.themes, (entry) => entry.themes),
    any(filter.ownerIds, (entry) => entry.ownerIds),
    any(filter.ambitionIds, (entry) => entry.ambitionIds),
  ];
  const asked = conditions.filter((condition) => condition !== undefined);
  return (entry) => asked.every((condition) => condition(entry));
}

export const matches = (entry: Filtered, filter: EntryFilter): boolean => compileFilter(filter)(entry);

function one(
  wanted: readonly string[] | undefined,
  valueOf: (entry: Filtered) => string | null,
): Condition | undefined {
  if (wanted === undefined) return undefined;
  const values: ReadonlySet<string | null> = new Set(wanted);
  return (entry) => values.has(valueOf(entry));
}

function any(
  wanted: readonly string[] | undefined,
  valuesOf: (entry: Filtered) => readonly string[],
): Condition | undefined {
  if (wanted === undefined) return undefined;
  const values = new Set(wanted);
  return (entry) => valuesOf(entry).some((value) => values.has(value));
}
