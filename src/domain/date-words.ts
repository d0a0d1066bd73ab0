export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "2026-03-31" as "31 March 2026". What is no such date is given back as it is. */
export function dateWords(date: string): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1];
  return month === undefined ? date : `${Number(date.slice(8))} ${month} ${date.slice(0, 4)}`;
}
