/** Marks that mean something in Markdown wherever they stand. */
const MARKS = /[\\`*_{}[\]<>#|~&!@$^]/g;

/** What would begin a list, a heading, a rule or a block of its own. */
const BEGINS = /^(?:[-+=:]|\d+(?=[.)](?: |$)))/;

/** Some readers of Markdown make links of these by themselves. */
const LINKS = /:(?=\/\/)|\.(?<=\bwww\.)/gi;

/**
 * Characters that are not seen and change how others are read, as those that turn the direction of writing round. Those
 * that some scripts and signs are put together with stay.
 */
const UNSEEN = /(?!\s|\u0085|\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}]/gu;

/** What somebody wrote as one line of plain text. */
export const plainLine = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();

/** What somebody wrote, as Markdown that shows it letter by letter: nothing in it has a meaning there. */
export function markdownText(text: string): string {
  const line = plainLine(text);
  // Nothing between two marks is a mark of its own.
  if (line === '') return '…';
  return line
    .replace(MARKS, '\\$&')
    .replace(LINKS, '\\$&')
    .replace(BEGINS, (mark) => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}
