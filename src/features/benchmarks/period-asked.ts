import { badInput } from '../../domain/errors';
import { parsePeriod } from '../../domain/period';
import type { PeriodFilter } from '../../persistence/period-filter';

/** The one period that a field is asked for, or any where none is named. A misspelt label is told, not answered. */
export function periodAsked(label: string | null | undefined): PeriodFilter {
  if (label == null) return {};
  if (!parsePeriod(label))
    throw badInput('period', `"${label}" is not a period; write it as in "2024-25" or "2025-26 Q4".`);
  return { period: [label] };
}
