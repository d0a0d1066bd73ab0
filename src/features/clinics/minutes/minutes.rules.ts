import { groupBy } from '../../../domain/group-by';
import type { FollowUpKind, OutcomeKind } from '../../../domain/vocabulary';
import { quorumMet, wasThere } from '../clinic.rules';
import type { FollowUp } from '../follow-through/follow-up.rules';
import type { AddendumInWords, AttendeeInWords, ClinicInWords, OutcomeInWords } from './minutes.repository';

/** A clinic and all that belongs to it, as at its close; addenda as they are now. */
export interface ClosedClinic {
  readonly clinic: ClinicInWords;
  readonly attendees: readonly AttendeeInWords[];
  readonly outcomes: readonly OutcomeInWords[];
  readonly followUps: readonly FollowUp[];
  readonly addenda: readonly AddendumInWords[];
  /** The posts that follow-ups name, by id. */
  readonly posts: ReadonlyMap<string, string>;
}

export interface PersonInMinutes {
  readonly post: string;
  readonly deputy: string | null;
}

export interface NextInMinutes {
  readonly kind: FollowUpKind;
  readonly title: string;
  readonly why: string;
  readonly owner: string | null;
  readonly dueDate: string | null;
  readonly sensitive: boolean;
}

export interface MinutesRecord extends ClinicInWords {
  readonly quorumMet: boolean | null;
  readonly present: readonly PersonInMinutes[];
  readonly apologies: readonly PersonInMinutes[];
  readonly absent: readonly PersonInMinutes[];
  readonly decisions: readonly OutcomeInWords[];
  readonly challenges: readonly OutcomeInWords[];
  readonly actions: readonly OutcomeInWords[];
  readonly support: readonly OutcomeInWords[];
  readonly recognition: readonly OutcomeInWords[];
  readonly statuses: readonly OutcomeInWords[];
  readonly parked: readonly OutcomeInWords[];
  readonly nextTime: readonly NextInMinutes[];
  readonly addenda: readonly AddendumInWords[];
}

/**
 * The minutes of a clinic that is closed. Without `withSensitive` all that is sensitive is left out as if it were not
 * there: whatever is counted is counted from these lists (N10). Why somebody could not come is nobody's business later.
 */
export function minutesOf(record: ClosedClinic, withSensitive: boolean): MinutesRecord {
  const { clinic, attendees } = record;
  const shown = <Row extends { readonly sensitive: boolean }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ sensitive }) => withSensitive || !sensitive);
  const byKind = groupBy(shown(record.outcomes), ({ kind }) => kind);
  const of = (kind: OutcomeKind): OutcomeInWords[] => byKind.get(kind) ?? [];
  const missing = attendees.filter((attendee) => !wasThere(attendee));
  return {
    ...clinic,
    quorumMet: quorumMet(clinic.quorum, attendees),
    present: attendees.filter(wasThere).map(cameAs),
    apologies: attendees.filter(({ attendance }) => attendance === 'APOLOGIES').map(namedAs),
    absent: missing.filter(({ attendance }) => attendance !== 'APOLOGIES').map(namedAs),
    decisions: of('DECISION'),
    challenges: of('CHALLENGE'),
    actions: of('ACTION'),
    support: of('SUPPORT'),
    recognition: of('RECOGNITION'),
    statuses: of('STATUS'),
    parked: of('PARKED'),
    nextTime: shown(record.followUps)
      // What is sensitive of an earlier clinic stays with those who were in that one.
      .filter(({ sensitive, clinicId }) => !sensitive || clinicId === clinic.id)
      .map((followUp) => nextOf(followUp, record.posts)),
    addenda: shown(record.addenda),
  };
}

/** Whoever sent apologies and was there all the same was there by their deputy. */
const cameAs = ({ post, deputy, attendance }: AttendeeInWords): PersonInMinutes => ({
  post,
  deputy: attendance === 'APOLOGIES' ? deputy : null,
});

const namedAs = ({ post, deputy }: AttendeeInWords): PersonInMinutes => ({ post, deputy });

const nextOf = (
  { kind, title, why, ownerId, dueDate, sensitive }: FollowUp,
  posts: ClosedClinic['posts'],
): NextInMinutes => ({
  kind,
  title,
  why,
  owner: ownerId === null ? null : (posts.get(ownerId) ?? null),
  dueDate,
  sensitive,
});
