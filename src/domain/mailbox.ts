import { badInput } from './errors';

/** The longest address that the mail protocol carries. */
const LONGEST = 254;

const LABEL = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?';
/** One mailbox without name, quotes or comments: what browsers take as an e-mail address, with a domain of two parts. */
const MAILBOX = new RegExp(`^[a-z\\d.!#$%&'*+/=?^_\`{|}~-]{1,64}@${LABEL}(?:\\.${LABEL})+$`, 'i');

export const isMailbox = (text: string): boolean => text.length <= LONGEST && MAILBOX.test(text);

/** An e-mail address; null and undefined stay as they are, empty text becomes null. */
export function optionalMailbox<Absent extends null | undefined>(
  value: string | Absent,
  field: string,
): string | null | Absent {
  if (value === null || value === undefined) return value;
  const text = value.trim();
  if (text === '') return null;
  if (!isMailbox(text)) {
    throw badInput(field, 'This is not one e-mail address, such as post.name@council.example.');
  }
  return text;
}
