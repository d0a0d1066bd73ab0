import type { AuditDetail, AuditNote } from '../../domain/audit';

const LONGEST_TEXT = 200;
const MOST_ENTRIES = 50;
const MOST_DETAILS = 20;

type Detail = AuditDetail[string];

/**
 * A note as it can be kept whatever was handed in: texts are cut, and what no PostgreSQL text can hold is replaced. One
 * odd name in a token must not cost the notes beside it.
 */
export const cleanNote = (note: AuditNote): AuditNote => ({
  kind: note.kind,
  organisationId: note.organisationId,
  subject: cleanText(note.subject),
  role: note.role,
  address: cleanText(note.address),
  operation: cleanText(note.operation),
  detail: Object.fromEntries(
    Object.entries(note.detail)
      .slice(0, MOST_DETAILS)
      .map(([name, value]) => [cleanText(name), cleanDetail(value)]),
  ),
});

function cleanDetail(value: Detail): Detail {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map((entry) => cleanText(String(entry)));
  return value;
}

function cleanText(text: string): string;
function cleanText(text: string | null): string | null;
function cleanText(text: string | null): string | null {
  if (text === null) return null;
  // Half a character is no text: writing it as bytes and reading it again puts a mark in its place.
  const whole = Buffer.from(text.slice(0, LONGEST_TEXT), 'utf8').toString('utf8');
  return whole.replace(CONTROL, '\ufffd');
}

// A line break in a name would make two lines of one wherever the trail is printed.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;
