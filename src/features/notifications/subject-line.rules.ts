import { dateWords } from '../../domain/date-words';

/** Longer lines are cut by mail programs, and say no more. */
const LONGEST = 150;

/**
 * A text as one line of a mail's head. Titles are what people typed: line breaks and everything else that is not to be
 * seen become a space, so that a title cannot add a header of its own.
 */
export function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= LONGEST
    ? line
    : `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}

export interface NamedAction {
  readonly reference: string;
  readonly title: string;
  readonly dueDate: string | null;
}

const named = ({ reference, title }: NamedAction): string => `${reference} ${title}`;
const due = ({ dueDate }: NamedAction): string => dateWords(dueDate ?? '');

export const assignedLine = (action: NamedAction): string => oneLine(`An action for you: ${named(action)}`);

export const dueSoonLine = (action: NamedAction): string =>
  oneLine(`Due on ${due(action)}: ${named(action)}`);

/** `step` 0 is for whoever is accountable, a later one for the posts above. */
export const overdueLine = (action: NamedAction, step: number): string =>
  oneLine(`${step === 0 ? 'Overdue' : 'Still overdue'} since ${due(action)}: ${named(action)}`);

export interface NamedClinic {
  readonly title: string;
  readonly heldOn: string;
}

export const clinicLine = ({ title, heldOn }: NamedClinic): string =>
  oneLine(`Clinic on ${dateWords(heldOn)}: ${title}`);

export const minutesLine = ({ title, heldOn }: NamedClinic): string =>
  oneLine(`Minutes of the clinic on ${dateWords(heldOn)}: ${title}`);
