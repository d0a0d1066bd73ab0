import { daysBetween } from '../../../domain/calendar-date';
import { parsePeriod } from '../../../domain/period';
import type { RequestContext } from '../../../graphql/request-context';
import { pageOfExceptions, type ExceptionRecord } from '../../exceptions/exception-list';
import { findExceptions } from '../../exceptions/find-exceptions';
import { roundsOfOrganisation } from '../../rounds/round.repository';
import {
  agreedActions,
  askedChallenges,
  closedClinics,
  takenDecisions,
  type DecisionFacts,
  type RecordArgs,
} from './clinic-record.repository';
import {
  agreedAction,
  askedChallenge,
  type AgreedActionRecord,
  type ChallengeRecord,
} from './clinic-record.rules';
import type { ClinicRecord } from '../clinic.repository';

/** What came of the clinics of an organisation. Everything that is counted is counted from these lists (N10). */
export interface TrackRecordLists {
  readonly organisationId: string;
  readonly clinics: readonly ClinicRecord[];
  readonly actions: readonly AgreedActionRecord[];
  readonly challenges: readonly ChallengeRecord[];
  readonly decisions: readonly DecisionFacts[];
}

export async function readClinicRecord(
  { reader, today }: RequestContext,
  organisationId: string,
  args: RecordArgs,
): Promise<TrackRecordLists> {
  const [clinics, actions, challenges, decisions] = await Promise.all([
    reader.many(closedClinics, organisationId, args),
    reader.many(agreedActions, organisationId, args),
    reader.many(askedChallenges, organisationId, args),
    reader.many(takenDecisions, organisationId, args),
  ]);
  return {
    organisationId,
    clinics,
    actions: actions.map((action) => agreedAction(action, today)),
    challenges: challenges.map((challenge) => askedChallenge(challenge, today)),
    decisions,
  };
}

export interface LongOpenRecord {
  readonly exception: ExceptionRecord;
  readonly daysOpen: number;
}

/** What has called for attention the longest; none before there is a round to look at. Recognition is not among it. */
export async function readLongestOpen(
  { reader, seen, today }: RequestContext,
  organisationId: string,
  first: number,
): Promise<LongOpenRecord[]> {
  const rounds = await reader.many(roundsOfOrganisation, organisationId);
  if (rounds.length === 0) return [];
  const { exceptions, window } = await findExceptions(reader, organisationId, {});
  const standing = exceptions
    .filter(({ kind }) => kind !== 'RECOGNITION')
    .map((exception) => ({ exception, since: parsePeriod(exception.firstSeen)?.endsOn ?? today }))
    // Sorting keeps the order of attention among those that are open for as long.
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const { nodes } = pageOfExceptions(
    standing.map(({ exception }) => exception),
    window,
    { first, after: null },
  );
  return nodes.map((exception, place) => {
    if (exception.restsOnSuppressed) seen.restingOnHidden(exception.subject.id);
    const since = standing[place]?.since ?? today;
    return { exception, daysOpen: Math.max(0, daysBetween(since, today)) };
  });
}
