import { parsePeriod } from '../period';
import { PeriodKind } from '../vocabulary';

/** Kinds whose label names two years, as in "2025-26 Q4" or "2024/25". */
const TWO_YEARS: readonly PeriodKind[] = [
  PeriodKind.QUARTER,
  PeriodKind.FINANCIAL_YEAR,
  PeriodKind.ACADEMIC_YEAR,
];

/**
 * The label of the same period one year earlier: "2025-26 Q4" gives "2024-25 Q4", "2026-03-31" gives "2025-03-31".
 * 29 February gives 28 February; 28 February gives 28 February even in a leap year. Undefined where the label is no
 * period, where the year before cannot be written ("1900"), or where it would be read as another kind: the month
 * "2012-12" has none, since "2011-12" is a financial year.
 */
export function yearEarlier(label: string): string | undefined {
  const kind = parsePeriod(label)?.kind;
  if (!kind) return undefined;
  const year = Number(label.slice(0, 4));
  const second = String(year % 100).padStart(2, '0');
  const earlier = TWO_YEARS.includes(kind)
    ? `${year - 1}${label.charAt(4)}${second}${label.slice(7)}`
    : `${year - 1}${label.slice(4)}`.replace(/-02-29$/, '-02-28');
  return parsePeriod(earlier)?.kind === kind ? earlier : undefined;
}
