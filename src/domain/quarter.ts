import { parsePeriod, type Period } from './period';

/** The financial quarter that a date falls in: "2026-03-31" is in "2025-26 Q4". The date must be a calendar date. */
export function quarterOf(date: string): Period {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const starts = month < 4 ? year - 1 : year;
  const number = month < 4 ? 4 : Math.floor((month - 1) / 3);
  return quarterNamed(starts, number);
}

/** The quarter before: "2025-26 Q1" follows "2024-25 Q4". */
export function quarterBefore({ label }: Period): Period {
  const [year, number] = [Number(label.slice(0, 4)), Number(label.slice(-1))];
  return number === 1 ? quarterNamed(year - 1, 4) : quarterNamed(year, number - 1);
}

function quarterNamed(year: number, number: number): Period {
  const label = `${year}-${String((year + 1) % 100).padStart(2, '0')} Q${number}`;
  const quarter = parsePeriod(label);
  if (!quarter) throw new RangeError(`${label} is not a quarter`);
  return quarter;
}
