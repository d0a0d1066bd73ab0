import { daysBetween } from '../../domain/calendar-date';
import { dateWords } from '../../domain/date-words';
import type { NotificationKind } from '../../domain/vocabulary';

/** What a letter tells, as things stand when it is sent. */
export interface LetterFacts {
  readonly kind: NotificationKind;
  readonly organisation: string;
  readonly post: string;
  readonly action: LetterAction | null;
  readonly clinic: LetterClinic | null;
  /** Where people find it; null where nobody has said where the graph is shown. */
  readonly link: string | null;
}

export interface LetterAction {
  readonly reference: string;
  readonly title: string;
  readonly dueDate: string | null;
  /** The post that is accountable. */
  readonly owner: string;
}

export interface LetterClinic {
  readonly reference: string;
  readonly title: string;
  readonly heldOn: string;
}

export interface Body {
  readonly text: string;
  readonly html: string;
}

/** Both bodies from the same paragraphs, so that they cannot tell different things. */
export function letterOf(facts: LetterFacts, today: string): Body {
  const { organisation, post, link } = facts;
  const paragraphs = [opening(facts, today), ...details(facts).map((lines) => lines.join('\n'))];
  const why = `This is for the post ${post} at ${organisation}, whoever holds it. It was sent by itself: answers are not read.`;
  const text = [...paragraphs, ...(link === null ? [] : [link]), `-- \n${why}`].join('\n\n');
  const html = [
    ...paragraphs.map((paragraph) => `<p>${lined(paragraph)}</p>`),
    ...(link === null ? [] : [`<p><a href="${escaped(link)}">${escaped(link)}</a></p>`]),
    `<hr><p><small>${escaped(why)}</small></p>`,
  ].join('\n');
  return { text: `${text}\n`, html: `<!doctype html>\n<html lang="en-GB"><body>\n${html}\n</body></html>\n` };
}

function opening({ kind, post, action, clinic }: LetterFacts, today: string): string {
  const late = action?.dueDate == null ? 0 : daysBetween(action.dueDate, today);
  switch (kind) {
    case 'ACTION_ASSIGNED':
      return 'Your post is now accountable for this action.';
    case 'ACTION_DUE_SOON':
      return late === 0 ? 'This action is due today.' : `This action is due in ${days(-late)}.`;
    case 'ACTION_OVERDUE':
      return action?.owner === post
        ? `This action is overdue by ${days(late)}. Please report how it goes, or agree another date.`
        : `This action of a post that reports to yours is overdue by ${days(late)}.`;
    case 'CLINIC_PUBLISHED':
      return `The agenda and the figures for this clinic are ready to read. It is on ${dateWords(clinic?.heldOn ?? '')}.`;
    case 'MINUTES_READY':
      return `The clinic of ${dateWords(clinic?.heldOn ?? '')} is closed, and its minutes are ready.`;
  }
}

function details({ action, clinic }: LetterFacts): string[][] {
  if (action) {
    const { reference, title, dueDate, owner } = action;
    const due = dueDate === null ? 'Due: no date yet' : `Due: ${dateWords(dueDate)}`;
    return [[`${reference}: ${title}`, due, `Accountable: ${owner}`]];
  }
  return clinic ? [[`${clinic.reference}: ${clinic.title}`]] : [];
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

const lined = (paragraph: string): string => escaped(paragraph).replaceAll('\n', '<br>\n');

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Titles are what people typed. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? '');
