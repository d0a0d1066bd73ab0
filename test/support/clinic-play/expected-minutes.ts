import { CAST, PARTS } from '../../../src/tools/clinic-play/cast';
import type { Play, Played } from '../../../src/tools/clinic-play/play';

/** What minutes are asked for, to be held against what was captured. */
export const MINUTES_IN_FULL = `query Minutes($organisation: String!, $reference: String!, $beyondRoom: Boolean!) {
  clinic(organisation: $organisation, reference: $reference) {
    minutes(beyondRoom: $beyondRoom) {
      quorumMet
      present { post deputy }
      apologies { post }
      decisions { text by restsOn replaces replacedBy }
      challenges { text answer by to dueDate }
      actions { text to dueDate contributors }
      support { text by to }
      recognition { text by to }
      statuses { text status period }
      parked { text }
      markdown
      html
    }
  }
}`;

type Entry = Record<string, unknown>;

/** By the mutation: the list of the minutes, and the fields of an entry, from what was given. */
const LISTS: Readonly<Record<string, readonly [list: string, entry: (given: Entry) => Entry]>> = {
  captureDecision: [
    'decisions',
    ({ text, by, restsOn, replaces = null, replacedBy = null }) => ({
      ...{ text, by, restsOn, replaces, replacedBy },
    }),
  ],
  captureChallenge: [
    'challenges',
    ({ text, by, answer = null, takenAwayBy: to = null, due: dueDate = null }) => ({
      ...{ text, answer, by, to, dueDate },
    }),
  ],
  captureAction: [
    'actions',
    ({ title: text, owner: to, due: dueDate, contributors }) => ({ text, to, dueDate, contributors }),
  ],
  captureSupport: ['support', ({ text, by, to }) => ({ text, by, to })],
  captureRecognition: ['recognition', ({ text, by, to }) => ({ text, by, to })],
  publishStatusInClinic: ['statuses', ({ reason: text, status, period }) => ({ text, status, period })],
  parkForLater: ['parked', ({ text }) => ({ text })],
};

export const LIST_NAMES = [...new Set(Object.values(LISTS).map(([list]) => list))];

/** The lists as they must be, from what was sent and nothing else; each in the order of its texts. */
export function listsOf(play: Play, which: (played: Played) => boolean): Record<string, Entry[]> {
  const posts = new Map<unknown, string>(PARTS.map((part) => [play.props.owner(part), CAST[part].post]));
  const texts = new Map(play.played.map(({ payload }) => [payload.outcome?.id, payload.outcome?.text]));
  const named = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(named) : (posts.get(value) ?? value);
  const lists: Record<string, Entry[]> = Object.fromEntries(LIST_NAMES.map((name) => [name, []]));
  const later = new Map(play.played.filter(which).map(({ input }) => [input['supersedes'], input['text']]));
  for (const { line, input, payload } of play.played.filter(which)) {
    const [list, entry] = LISTS[line.mutation] ?? [];
    if (list === undefined || entry === undefined) continue;
    const given = Object.fromEntries(Object.entries(input).map(([field, value]) => [field, named(value)]));
    const replaces = texts.get(input['supersedes'] as string | undefined);
    const replacedBy = payload.outcome && later.get(payload.outcome.id);
    lists[list]?.push(
      entry({
        ...given,
        ...(input['supersedes'] !== undefined && { replaces }),
        ...(replacedBy !== undefined && replacedBy !== null && { replacedBy }),
      }),
    );
  }
  return Object.fromEntries(Object.entries(lists).map(([name, entries]) => [name, sorted(entries)]));
}

export const sorted = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => String(a['text']).localeCompare(String(b['text'])));
