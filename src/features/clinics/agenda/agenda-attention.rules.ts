import { groupBy } from '../../../domain/group-by';
import { Severity, type ClinicSubjectType } from '../../../domain/vocabulary';
import type { Exception } from '../../exceptions/exception';
import type { AgendaException } from './agenda-exception';

/** Everything that calls for attention about one thing. */
export interface Attention {
  readonly type: ClinicSubjectType;
  readonly id: string;
  /** The most severe first, of those the longest standing. */
  readonly exceptions: readonly [AgendaException, ...AgendaException[]];
}

const SEVERITIES = Object.keys(Severity);

/**
 * What calls for attention, by what it is about: the most severe first, of those what has stood the longest, then what has
 * the most against it, then by what it is called. A measure is spoken about with its ambition. What went well is not
 * among it.
 */
export function attentionOf(
  exceptions: readonly Exception[],
  titles: ReadonlyMap<string, string>,
): Attention[] {
  const calling = exceptions.filter(({ severity }) => severity !== 'POSITIVE');
  const groups = groupBy(calling, (exception) => Object.values(aboutOf(exception)).join(' '));
  return [...groups.values()]
    .flatMap((group) => {
      const [first, ...rest] = group.map(forAgenda).sort(byUrgency);
      const [one] = group;
      return first && one ? [{ ...aboutOf(one), exceptions: [first, ...rest] } satisfies Attention] : [];
    })
    .sort(
      (a, b) =>
        byUrgency(a.exceptions[0], b.exceptions[0]) ||
        byWeight(a, b) ||
        compare(titles.get(a.id) ?? a.id, titles.get(b.id) ?? b.id),
    );
}

/** What went well, in the order in which it was found. */
export const recognitionOf = (exceptions: readonly Exception[]): AgendaException[] =>
  exceptions.filter(({ severity }) => severity === 'POSITIVE').map(forAgenda);

const aboutOf = ({ subject, ambitionId }: Exception): { type: ClinicSubjectType; id: string } =>
  subject.type === 'Measure' && ambitionId !== null
    ? { type: 'Ambition', id: ambitionId }
    : { type: subject.type, id: subject.id };

const forAgenda = (exception: Exception): AgendaException => {
  const { kind, severity, explanation, firstSeen, subject, restsOnSuppressed } = exception;
  return {
    kind,
    severity,
    explanation,
    firstSeen,
    subjectType: subject.type,
    subjectId: subject.id,
    restsOnSuppressed,
  };
};

/** Labels of quarters sort as text. */
const byUrgency = (a: AgendaException, b: AgendaException): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compare(a.firstSeen, b.firstSeen);

/** How many are of the highest severity. */
export const highIn = ({ exceptions }: Attention): number =>
  exceptions.filter(({ severity }) => severity === 'HIGH').length;

/** What has the most against it first. */
export const byWeight = (a: Attention, b: Attention): number =>
  highIn(b) - highIn(a) || b.exceptions.length - a.exceptions.length;

/** Since when something about it has called for attention without a break. */
export const longestStanding = ({ exceptions }: Attention): string =>
  exceptions.map(({ firstSeen }) => firstSeen).sort()[0] ?? '';

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
