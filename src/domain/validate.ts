import { isCalendarDate } from './calendar-date';
import { badInput } from './errors';

/** Longest text of each sort that is taken, in characters. */
export const LIMITS = { title: 500, paragraph: 10_000, key: 200, list: 50, people: 500 } as const;

/** Trimmed text that is not empty. Control characters other than line breaks and tabs are refused. */
export function requireText(value: string, field: string, max: number = LIMITS.title): string {
  const text = value.trim();
  if (text === '') throw badInput(field, 'This must not be empty.');
  if (text.length > max) throw badInput(field, `At most ${max} characters; this has ${text.length}.`);
  if (CONTROL.test(text)) throw badInput(field, 'Control characters are not taken.');
  return text;
}

// PostgreSQL cannot store NUL; the others break exports.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** As `requireText`; null and undefined stay as they are, empty text becomes null. */
export function optionalText<Absent extends null | undefined>(
  value: string | Absent,
  field: string,
  max: number = LIMITS.paragraph,
): string | null | Absent {
  if (value === null || value === undefined) return value;
  return value.trim() === '' ? null : requireText(value, field, max);
}

export function requireTexts(
  values: readonly string[],
  field: string,
  max: number = LIMITS.paragraph,
): string[] {
  if (values.length > LIMITS.list) throw badInput(field, `At most ${LIMITS.list} entries.`);
  return values.map((value, index) => requireText(value, `${field}.${index}`, max));
}

export function requireDate(value: string, field: string): string {
  if (!isCalendarDate(value)) throw badInput(field, `"${value}" is not a date; write YYYY-MM-DD.`);
  return value;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What has the form of an id. Anything else would be refused by the database, which cannot name the field. */
export function requireId(value: string, field: string): string {
  if (!ID.test(value)) throw badInput(field, `"${value.slice(0, 50)}" is not an id.`);
  return value;
}

/** The first date must not be after the second; either may be absent. */
export function requireOrder(
  first: string | null | undefined,
  second: string | null | undefined,
  field: string,
): void {
  if (first && second && first > second) {
    throw badInput(field, `${second} is before ${first}.`);
  }
}
