import { badInput } from '../../domain/errors';
import { parsePeriod, type Period } from '../../domain/period';

/** The quarter of a label; null where none is named. Anything else is told, not answered. */
export function requireQuarter(label: string | null | undefined): Period | null {
  if (label == null) return null;
  const quarter = parsePeriod(label);
  if (quarter?.kind !== 'QUARTER')
    throw badInput('period', `"${label}" is not a quarter; write it as in "2025-26 Q4".`);
  return quarter;
}
