import { badInput } from '../../domain/errors';
import { parsePeriod, type Period } from '../../domain/period';

/** The period of a label; null where none is named. A misspelt label is told, not answered. */
export function requirePeriod(label: string | null | undefined): Period | null {
  if (label == null) return null;
  const period = parsePeriod(label);
  if (!period) throw badInput('period', `"${label}" is not a period; write it as in "2025-26 Q4".`);
  return period;
}
