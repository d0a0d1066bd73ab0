import { dateWords } from '../../../domain/date-words';
import type { TrajectoryStatus } from '../../../domain/vocabulary';
import { OUTCOME } from '../../exceptions/words.rules';
import { markdownText as text } from './markdown-text.rules';
import type { AddendumInWords, OutcomeInWords } from './minutes.repository';
import type { MinutesRecord, NextInMinutes, PersonInMinutes } from './minutes.rules';

/** An entry of a list, and what is said of it below: pairs of a label and what somebody wrote; null for nothing. */
interface Entry {
  readonly says: string;
  readonly sensitive: boolean;
  readonly details: readonly (readonly [label: string, value: string | null])[];
}

/** The one template of minutes. Whatever a person wrote goes through `text`, and so cannot change how they are built. */
export function minutesMarkdown(minutes: MinutesRecord): string {
  const sections = [
    head(minutes),
    section('Decisions', minutes.decisions.map(decision)),
    section('Challenges', minutes.challenges.map(challenge)),
    section('Actions', minutes.actions.map(action)),
    section('Support', minutes.support.map(support)),
    section('Recognition', minutes.recognition.map(recognition)),
    section('What changed status, and why', minutes.statuses.map(status)),
    section('Parked', minutes.parked.map(parked)),
    section('Next time', minutes.nextTime.map(next)),
    ...(minutes.addenda.length > 0 ? [section('Addenda', minutes.addenda.map(addendum))] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function head(minutes: MinutesRecord): string {
  const { title, reference, heldOn, chair, present, apologies, absent } = minutes;
  const lines = [
    ['Chair', text(chair)],
    ['Present', people(present)],
    ['Apologies', people(apologies)],
    ['Absent', people(absent)],
    ['Quorum', quorum(minutes)],
  ].filter(([, value]) => value !== '');
  return [
    `# ${text(title)}`,
    `Minutes of ${text(reference)}, held on ${dateWords(heldOn)}.`,
    lines.map(([label, value]) => `- ${label}: ${value}`).join('\n'),
  ].join('\n\n');
}

const people = (all: readonly PersonInMinutes[]): string =>
  all
    .map(({ post, deputy }) => (deputy === null ? text(post) : `${text(post)} (deputy: ${text(deputy)})`))
    .join('; ');

function quorum({ quorum: wanted, quorumMet, present }: MinutesRecord): string {
  if (wanted === null) return '';
  return `${wanted} wanted, ${present.length} present: ${quorumMet ? 'met' : 'not met'}`;
}

function section(title: string, entries: readonly Entry[]): string {
  return `## ${title}\n\n${entries.length === 0 ? 'None.' : entries.map(entry).join('\n')}`;
}

function entry({ says, sensitive, details }: Entry): string {
  const mark = sensitive ? ' *(stays in the room)*' : '';
  const below = details.flatMap(([label, value]) => (value === null ? [] : [`  - ${label}: ${value}`]));
  return [`- ${says}${mark}`, ...below].join('\n');
}

const textOrNull = (value: string | null): string | null => (value === null ? null : text(value));
const dayOrNull = (value: string | null): string | null => (value === null ? null : dateWords(value));

const about = ({ item, about: subject }: OutcomeInWords): [string, string | null][] => [
  ['Item', text(item)],
  // An item about one thing is as a rule called what that thing is called.
  ['About', subject === item ? null : textOrNull(subject)],
];

const decision = (outcome: OutcomeInWords): Entry => ({
  says: text(outcome.text),
  sensitive: outcome.sensitive,
  details: [
    ['Decided by', textOrNull(outcome.by)],
    ['Rests on', textOrNull(outcome.restsOn)],
    ['Replaced by', textOrNull(outcome.replacedBy)],
    ['Replaces', textOrNull(outcome.replaces)],
    ...about(outcome),
  ],
});

const challenge = (outcome: OutcomeInWords): Entry => ({
  says: text(outcome.text),
  sensitive: outcome.sensitive,
  details: [
    ['Asked by', textOrNull(outcome.by)],
    ['Answer', textOrNull(outcome.answer)],
    ['Taken away by', textOrNull(outcome.to)],
    ['Due', dayOrNull(outcome.dueDate)],
    ...about(outcome),
  ],
});

const action = (outcome: OutcomeInWords): Entry => ({
  says: outcome.action === null ? text(outcome.text) : `${text(outcome.action)}: ${text(outcome.text)}`,
  sensitive: outcome.sensitive,
  details: [
    ['Owner', textOrNull(outcome.to)],
    ['With', outcome.contributors.length === 0 ? null : outcome.contributors.map(text).join('; ')],
    ['Due', dayOrNull(outcome.dueDate)],
    ...about(outcome),
  ],
});

const support = (outcome: OutcomeInWords): Entry => ({
  says: text(outcome.text),
  sensitive: outcome.sensitive,
  details: [['Offered by', textOrNull(outcome.by)], ['To', textOrNull(outcome.to)], ...about(outcome)],
});

const recognition = (outcome: OutcomeInWords): Entry => ({
  says: text(outcome.text),
  sensitive: outcome.sensitive,
  details: [['To', textOrNull(outcome.to)], ['By', textOrNull(outcome.by)], ...about(outcome)],
});

const status = (outcome: OutcomeInWords): Entry => {
  const words = OUTCOME[outcome.status as TrajectoryStatus] ?? text(outcome.status ?? '');
  const quarter = outcome.period === null ? '' : ` for ${text(outcome.period)}`;
  return {
    says: `${text(outcome.about ?? outcome.item)}: ${words}${quarter}`,
    sensitive: outcome.sensitive,
    details: [
      ['Why', text(outcome.text)],
      ['By', textOrNull(outcome.by)],
      ['Item', text(outcome.item)],
    ],
  };
};

const parked = (outcome: OutcomeInWords): Entry => ({
  says: text(outcome.text),
  sensitive: outcome.sensitive,
  details: about(outcome),
});

const next = ({ title, why, owner, sensitive }: NextInMinutes): Entry => ({
  says: text(title),
  sensitive,
  details: [
    ['Why', text(why)],
    ['Owed by', textOrNull(owner)],
  ],
});

const addendum = ({ text: says, addedAt, author, sensitive }: AddendumInWords): Entry => ({
  says: text(says),
  sensitive,
  details: [
    ['Added on', dateWords(addedAt.slice(0, 10))],
    ['By', textOrNull(author)],
  ],
});
